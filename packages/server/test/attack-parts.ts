import type { PagesHandler } from '../src/http/pages.ts';

export const multipartType = { 'content-type': 'multipart/form-data; boundary=b' };
const part = (disposition: string, content: string) =>
  `--b\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
export const file = part('name="file"; filename="a.csv"', 'a\n1');
export const whole = `${file}--b--\r\n`;
export const fieldsOf = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(([name, value]) => part(`name="${name}"`, value))
    .join('');

/** A page that makes a dataset as its visitor, and shows the status that this had. */
export const callsInMemory: PagesHandler = (request, response) => {
  const { fetch } =
    (request as { lucarne?: { fetch: (path: string, init: RequestInit) => Promise<Response> } }).lucarne ?? {};
  const headers = { 'content-type': 'application/json', 'x-csrftoken': String(request.headers['x-token']) };
  const making = fetch?.('/api/automation/v1.0/portals/one/datasets/', {
    method: 'POST',
    headers,
    body: '{"dataset_id":"in-memory"}',
  });
  Promise.resolve(making).then((answer) => response.end(String(answer?.status)));
};
