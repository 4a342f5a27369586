import { Problem, type ProblemFacts, problem } from '../core/problem.ts';
import { ingestProblems } from './problems.ts';

/** What went wrong in a worker, as a problem that can be sent to its parent. */
export function failureOf(error: unknown): ProblemFacts {
  const { code, status, message, details, hint } = asProblem(error);
  return { code, status, message, details, hint };
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (/ENOSPC|No space left|disk is full|max_temp_directory_size/i.test(reason)) {
    return problem(ingestProblems, 'disk_full', {});
  }
  if (/Out of Memory/i.test(reason)) return problem(ingestProblems, 'memory_short', {});
  return problem(ingestProblems, 'import_failed', { reason: withoutFolders(reason).slice(0, 500) });
}

/** Whether an error has words of its own, and is not merely what reading a broken file led to. */
export const isKnown = (error: unknown): boolean => asProblem(error).code !== 'import_failed';

/** Where the data folder lies is nobody's business but the operator's. */
const withoutFolders = (reason: string): string => reason.replace(/(?:[A-Za-z]:)?(?:[\\/][^\s'"\\/:]+)+[\\/]/g, '');

/** The first line of what DuckDB says; the others advise on its settings. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return withoutFolders(message.split('\n')[0] ?? '');
}
