/** A reason for not having done what was asked: a sentence, what to do about it, and the exit code. */
export class CliProblem extends Error {
  override readonly name = 'CliProblem';
  readonly code: string;
  readonly details: unknown;
  readonly hint: string | null;
  readonly exitCode: number;

  constructor(facts: { code: string; message: string; details?: unknown; hint?: string | null; exitCode?: number }) {
    super(facts.message);
    this.code = facts.code;
    this.details = facts.details ?? null;
    this.hint = facts.hint ?? null;
    this.exitCode = facts.exitCode ?? 1;
  }
}

/** What a failure tells, whoever threw it: this command, the server that was called, or the one that was to start. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly details: unknown;
  readonly hint: string | null;
  readonly exitCode: number;
}

/** The exit code of a shell for a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/** Turns whatever was thrown into a failure; null for one that nobody foresaw. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'AbortError') {
    return { code: 'interrupted', message: 'Interrupted.', details: null, hint: null, exitCode: INTERRUPTED };
  }
  if (!isProblem(error)) return null;
  const { code, message, details, hint } = error;
  const exitCode = error instanceof CliProblem ? error.exitCode : 1;
  return {
    code,
    message,
    details,
    hint: status(error) === 401 ? KEY_HINT : hint,
    exitCode,
  };
}

const KEY_HINT = 'Give the key of an account: --apikey KEY, or LUCARNE_APIKEY.';

function isProblem(error: Error): error is Error & { code: string; details: unknown; hint: string | null } {
  return 'code' in error && typeof error.code === 'string' && 'details' in error && 'hint' in error;
}

function status(error: object): unknown {
  return 'status' in error ? error.status : null;
}
