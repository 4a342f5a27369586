import { nodeFetch } from '@lucarne/client/node';

/** What commands may touch of the world; tests pass others. */
export interface Effects {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output: what was asked for. */
  readonly out: (text: string) => void;
  /** Writes to standard error: progress and problems. */
  readonly err: (text: string) => void;
  /** True when standard error is a terminal, where a line can be written over. */
  readonly isTerminal: boolean;
  /** Aborted when the person wants it to stop. */
  readonly signal: AbortSignal;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** The real ones. The first Ctrl-C or SIGTERM stops the command in good order, the second at once. */
export function terminalEffects(): Effects {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => controller.abort());
  }
  process.stdout.on('error', leaveClosedPipe);
  process.stderr.on('error', leaveClosedPipe);
  return {
    env: process.env,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    signal: controller.signal,
    fetch: nodeFetch,
  };
}

/** `lucarne … | head` closes our output early; what is left to do is still done. */
function leaveClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
