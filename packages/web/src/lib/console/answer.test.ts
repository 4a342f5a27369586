import { expect, it } from 'vitest';
import { readAnswer } from './answer.ts';

const read = (body: string, type: string, status = 200) =>
  readAnswer(
    new Response(null, { status, headers: { 'content-type': type } }),
    new TextEncoder().encode(body).buffer,
    1,
  );

it('sets JSON on several lines, and leaves other texts as they are', () => {
  expect(read('{"a": [1]}', 'application/json; charset=utf-8')).toMatchObject({
    status: 200,
    type: 'application/json',
    text: '{\n  "a": [\n    1\n  ]\n}',
    cut: false,
    problem: null,
  });
  expect(read('{"a": 1}\n{"a": 2}\n', 'application/jsonl; charset=utf-8').text).toBe('{"a": 1}\n{"a": 2}\n');
  expect(read('nom\r\nTours\r\n', 'text/csv').text).toBe('nom\r\nTours\r\n');
});

it.each([
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.apache.parquet',
  'application/zip',
  'application/octet-stream; charset=utf-8',
])('shows nothing of %s', (type) => {
  expect(read('PK', type).text).toBeNull();
});

it('shows the beginning of what is long', () => {
  const { text, cut } = read('a'.repeat(50_000), 'text/csv');
  expect([text?.length, cut]).toEqual([40_000, true]);
});

it.each([
  [
    '{"error_code": "ODSQLError", "message": "ODSQL query is malformed: x. Clause(s) containing the error(s): where.", "position": 3, "hint": "h"}',
    { clause: 'where', position: 3, hint: 'h' },
  ],
  [
    '{"error_code": "InvalidRESTParameterError", "message": "Invalid value for limit API parameter: x was found but an integer is expected."}',
    { clause: 'limit', position: null, hint: null },
  ],
  ['{"error_code": "ForbiddenAccess", "message": "No."}', { message: 'No.', clause: null }],
  ['<html>', { message: '<html>', clause: null, position: null }],
])('reads the refusal %s', (body, problem) => {
  expect(read(body, 'application/json', 400).problem).toMatchObject(problem);
});
