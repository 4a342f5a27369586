import { guide } from '@lucarne/odsql';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { guideRoutes } from './routes.ts';

test('the language is told whole, and without its SQL', async () => {
  const app = Fastify();
  guideRoutes(app);
  const { headers, body } = await app.inject('/api/odsql.json');
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  const functions = guide.functions.map((row) => ({ ...row, sql: undefined }));
  expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify({ ...guide, functions })));
});
