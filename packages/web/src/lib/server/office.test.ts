import { expect, test } from 'vitest';
import { formIn } from './office.ts';

test.each([
  ['text/plain', 'a=b'],
  ['multipart/form-data', 'a=b'],
  ['multipart/form-data; boundary=b', 'no part'],
])('a body of type %s that is no form is told so', async (type, body) => {
  const request = new Request('http://portal.example/', { method: 'POST', headers: { 'content-type': type }, body });
  await expect(formIn(request)).rejects.toMatchObject({ status: 400 });
});

test('a form is read', async () => {
  const body = new URLSearchParams({ a: 'b' });
  const form = await formIn(new Request('http://portal.example/', { method: 'POST', body }));
  expect(form.get('a')).toBe('b');
});
