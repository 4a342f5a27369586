import { expect, it } from 'vitest';
import { sectionsOf, typeWords } from './openapi.ts';

it('begins with the data API', () => {
  const paths = { '/a/': { get: { tags: ['service'] } }, '/b/': { get: { tags: ['explore'] } } };
  expect(sectionsOf({ paths }).map(({ name }) => name)).toEqual(['explore', 'service']);
});

it('names each family by one word', () => {
  const paths = { '/a/': { get: { tags: ['explore'] } }, '/b/': { get: { tags: ['explore 1.0'] } } };
  expect(sectionsOf({ paths }).map(({ id }) => id)).toEqual(['family-explore', 'family-explore-1-0']);
});

it('puts operations by family, with parameters and the properties of the body', () => {
  const sections = sectionsOf({
    paths: {
      '/a/{id}/': {
        get: {
          tags: ['one'],
          summary: 'Reads',
          parameters: [
            { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
            { name: 'limit', in: 'query', schema: { type: 'integer', default: 10 } },
          ],
        },
        patch: {
          tags: ['two'],
          requestBody: {
            content: {
              'application/json': {
                schema: { required: ['b'], properties: { b: { type: 'integer', description: 'B' } } },
              },
            },
          },
          responses: { 200: { description: 'Done' } },
        },
      },
    },
  });
  expect(sections.map(({ name }) => name)).toEqual(['one', 'two']);
  expect(sections[0]?.operations[0]).toMatchObject({
    id: 'get-a-id-',
    method: 'GET',
    inputs: [
      { name: 'id', place: 'path', type: 'string', required: true },
      { name: 'limit', place: 'query', type: 'integer = 10', required: false },
    ],
  });
  expect(sections[1]?.operations[0]).toMatchObject({
    inputs: [{ name: 'b', place: 'body', type: 'integer', required: true, description: 'B' }],
    answers: [{ status: '200', description: 'Done' }],
  });
});

it.each([
  [{ type: 'array', items: { type: 'string' } }, 'string[]'],
  [{ enum: ['a', 'b'] }, '"a" | "b"'],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
  [{}, 'any'],
])('says %j as %s', (schema, words) => {
  expect(typeWords(schema)).toBe(words);
});
