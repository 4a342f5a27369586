import { limits } from '../limits.ts';
import { badParameter } from '../problems.ts';
import type { RefinementTree } from '../tree/query.ts';
import { readTokens } from './tokens.ts';

/** `name:value`. The first colon splits; the name may stand between back quotes, the value between quotes. */
export const readRefinement = (clause: 'refine' | 'exclude', text: string): RefinementTree => {
  if (text.length > limits.clauseLength)
    throw badParameter(clause, `a text of ${text.length} characters`, `a text of at most ${limits.clauseLength}`);
  const match = /^\s*(?:`((?:[^`\\]|\\.)+)`|([^:`]+?))\s*:(.*)$/su.exec(text);
  const name = match?.[1]?.replace(/\\(.)/gsu, '$1') ?? match?.[2];
  if (name === undefined) throw badParameter(clause, text.slice(0, 100), 'field:value');
  return { field: name, value: readValue(clause, match?.[3] ?? '') };
};

const readValue = (clause: 'refine' | 'exclude', written: string): string => {
  const value = written.trim();
  if (!/^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')$/su.test(value)) return value;
  return readTokens(clause, value)[0]?.value ?? value;
};
