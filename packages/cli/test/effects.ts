import { nodeFetch } from '@lucarne/client/node';
import type { Effects } from '../src/effects.ts';
import { run } from '../src/run.ts';

/** What a command said, and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as a terminal would, without one. */
export async function lucarne(args: readonly string[], changes: Partial<Effects> = {}): Promise<Said> {
  let out = '';
  let err = '';
  const effects: Effects = {
    env: {},
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    signal: new AbortController().signal,
    fetch: nodeFetch,
    ...changes,
  };
  const code = await run(args, effects);
  return { code, out, err };
}
