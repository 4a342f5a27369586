import type { ConsoleRequest } from '../request.ts';
import { fileName, resultKey } from './file-name.ts';

/** A text of JSON is one of R: both know the same escapes, but for NUL, which no form lets through. */
const quoted = (text: string): string => JSON.stringify(text);

/** For R 4.1 and later with the httr2 package. */
export function rLines(request: ConsoleRequest, origin: string): string {
  const names = [...new Set(request.parameters.map(([name]) => name))];
  const parameters = names.map((name) => {
    const values = request.parameters.filter(([one]) => one === name).map(([, value]) => quoted(value));
    return `    ${name} = ${values.length > 1 ? `c(${values.join(', ')})` : values.join('')},\n`;
  });
  const query = names.length > 0 ? [`req_url_query(\n${parameters.join('')}    .multi = "explode"\n  )`] : [];
  const key = resultKey(request);
  const end =
    request.endpoint === 'exports'
      ? [`req_perform(path = ${quoted(fileName(request))})`]
      : ['req_perform()', 'resp_body_json(simplifyVector = TRUE)'];
  const steps = [`request(${quoted(origin + request.path)})`, ...query, ...end].join(' |>\n  ');
  return `library(httr2)\n\nanswer <- ${steps}${key === null ? '' : `\n${key} <- answer$${key}`}`;
}
