import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesFor } from './lines.ts';
import type { ConsoleRequest } from './request.ts';

const origin = 'https://data.example';
const request = (facts: Partial<ConsoleRequest>): ConsoleRequest => ({
  endpoint: 'records',
  dataset: 'communes',
  path: '/api/explore/v2.1/catalog/datasets/communes/records',
  parameters: [],
  record: '',
  format: 'csv',
  ...facts,
});
const codeOf = (id: string, facts: Partial<ConsoleRequest>): string =>
  linesFor(request(facts), origin).find((lines) => lines.id === id)?.code ?? '';

it('says curl in one command', () => {
  expect(codeOf('curl', { parameters: [['where', "nom = 'L\\'Haÿ'"]] })).toBe(
    String.raw`curl --fail-with-body --get \
  --data-urlencode 'where=nom = '\''L\'\''Haÿ'\''' \
  'https://data.example/api/explore/v2.1/catalog/datasets/communes/records'`,
  );
});

it('writes an export to a file', () => {
  const facts = { endpoint: 'exports', format: 'csv' } as const;
  expect(codeOf('curl', facts)).toContain("--output 'communes.csv'");
  for (const id of ['python', 'r', 'fetch']) expect(codeOf(id, facts)).toContain('"communes.csv"');
  expect(codeOf('api-client', facts)).toBe('');
  expect(codeOf('api-client', { ...facts, format: 'json' })).toContain('.export("json")');
});

it('says repeated parameters to R as one list', () => {
  const parameters = [
    ['refine', 'a:1'],
    ['limit', '5'],
    ['refine', 'b:2'],
  ] as const;
  expect(codeOf('r', { parameters })).toBe(`library(httr2)

answer <- request("https://data.example/api/explore/v2.1/catalog/datasets/communes/records") |>
  req_url_query(
    refine = c("a:1", "b:2"),
    limit = "5",
    .multi = "explode"
  ) |>
  req_perform() |>
  resp_body_json(simplifyVector = TRUE)
results <- answer$results`);
});

/** What R's reader sees between double quotes; outside of them, only what the lines themselves are made of. */
const text = /"(?:[^"\\]|\\(?:["\\bfnrt]|u[0-9a-f]{4}))*"/gs;

it('lets no value out of its text in R', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (value) => {
      const code = codeOf('r', { parameters: [['where', value]] });
      expect(code.match(text)).toContain(JSON.stringify(value));
      expect(code.replaceAll(text, '')).toBe(codeOf('r', { parameters: [['where', 'x']] }).replaceAll(text, ''));
    }),
  );
});
