import { isRecord } from '../values.ts';
import { nearest } from './nearest.ts';
import type { ProblemCode } from './problems.ts';

/** What a value fails: where inside it (`.url`), and what it must be. */
export interface Failure {
  readonly code: Extract<ProblemCode, 'field_missing' | 'field_invalid' | 'field_unknown'>;
  readonly at: string;
  readonly says: string;
  readonly hint: string;
}

/** Judges one value; an empty list is a yes. */
export type Check = (value: unknown) => readonly Failure[];

/** A check by a yes-or-no question, with the words of what the value must be. */
export const must =
  (be: string, holds: (value: unknown) => boolean): Check =>
  (value) =>
    holds(value) ? [] : [{ code: 'field_invalid', at: '', says: `must be ${be}`, hint: `Write ${be}.` }];

export const text = (longest: number): Check =>
  must(`a text of 1 to ${longest} characters`, (value) => {
    return typeof value === 'string' && value.trim() !== '' && value.length <= longest;
  });

export const shaped = (be: string, shape: (text: string) => boolean): Check =>
  must(be, (value) => typeof value === 'string' && shape(value));

export const flag: Check = must('true or false', (value) => typeof value === 'boolean');

export const oneOf = (values: readonly string[]): Check =>
  must(`one of ${values.join(', ')}`, (value) => typeof value === 'string' && values.includes(value));

export const someOf = (values: readonly string[]): Check =>
  must(`a list, without repeats, of some of ${values.join(', ')}`, (value) => {
    return (
      Array.isArray(value) &&
      value.length > 0 &&
      new Set(value).size === value.length &&
      value.every((one) => values.includes(one))
    );
  });

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? [] : check(value);

export const listOf =
  (longest: number, check: Check): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length > longest)
      return must(`a list of at most ${longest}`, () => false)(value);
    return value.flatMap((one, at) => check(one).map((failure) => within(`[${at}]`, failure)));
  };

/** An object with these fields and no other. Those in `optional` may be left out. */
export const object =
  (fields: Readonly<Record<string, Check>>, optional: readonly string[] = []): Check =>
  (value) => {
    if (!isRecord(value)) return must('an object', () => false)(value);
    return [...unknownFields(value, Object.keys(fields)), ...knownFields(value, fields, optional)];
  };

function unknownFields(value: Readonly<Record<string, unknown>>, known: readonly string[]): readonly Failure[] {
  const unknown = Object.keys(value).filter((field) => !known.includes(field));
  return unknown.slice(0, 10).map((field) => ({
    code: 'field_unknown',
    at: `.${field.slice(0, 64)}`,
    says: 'is not a field of a register',
    hint: `Nearest name: ${nearest(field.slice(0, 64), known)}. Fields: ${known.join(', ')}.`,
  }));
}

function knownFields(
  value: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Check>>,
  optional: readonly string[],
): readonly Failure[] {
  return Object.entries(fields).flatMap(([field, check]): readonly Failure[] => {
    const at = `.${field}`;
    if (value[field] !== undefined) return check(value[field]).map((failure) => within(at, failure));
    return optional.includes(field) ? [] : [{ code: 'field_missing', at, says: 'is missing', hint: `Add ${field}.` }];
  });
}

const within = (at: string, failure: Failure): Failure => ({ ...failure, at: `${at}${failure.at}` });
