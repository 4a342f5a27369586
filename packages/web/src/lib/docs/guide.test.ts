import { expect, it } from 'vitest';
import { type GuideFunction, signature, wordsOf } from './guide.ts';

const told: GuideFunction = {
  name: 'f',
  sentence: 'Does.',
  french: 'Fait.',
  example: '',
  answer: [],
  family: 'scalar',
  arguments: [],
  result: 'int',
  clauses: ['select'],
};

it.each([
  [[], 'f()'],
  [[{ name: 'a', takes: 'text' }], 'f(a)'],
  [
    [
      { name: 'a', takes: 'text' },
      { name: 'b', takes: 'number', optional: true },
    ],
    'f(a[, b])',
  ],
  [
    [
      { name: 'fields', takes: 'fields', optional: true },
      { name: 'text', takes: 'text' },
    ],
    'f([fields, ]text)',
  ],
])('writes %j as %s', (args, written) => {
  expect(signature({ ...told, arguments: args })).toBe(written);
});

it.each([
  ['fr', 'Fait.', undefined],
  ['en', 'Does.', undefined],
  ['es', 'Does.', 'en'],
])('speaks to a reader of %s', (language, text, marked) => {
  expect(wordsOf(told, language)).toEqual({ text, language: marked });
});
