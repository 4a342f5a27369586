import { Problem, problem } from '../../core/problem.ts';
import { recordsProblems } from './problems.ts';

/** The engine's own classes of error, as its messages begin, that a caller can act on. */
const known: readonly [RegExp, (reason: string) => Problem][] = [
  [/^(Out of Range|Conversion) Error: /, (reason) => problem(recordsProblems, 'value_out_of_range', { reason })],
  [/^Out of Memory Error: /, () => problem(recordsProblems, 'records_memory', {})],
];

/** The engine's error as a problem when the caller can act on it, else the error itself. */
export function explainFailure(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  for (const [pattern, make] of known) {
    if (pattern.test(error.message)) return make(firstLine(error.message.replace(pattern, '')));
  }
  return error;
}

/** Whether something was refused because it would take more memory than there is. */
export const isMemory = (error: unknown): boolean => error instanceof Problem && error.code === 'records_memory';

const firstLine = (message: string): string => message.split('\n')[0] ?? '';
