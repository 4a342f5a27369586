import { createClient, type LucarneClient } from '@lucarne/client';
import type { Effects } from './effects.ts';
import { CliProblem } from './problem.ts';

/** The options of every command that talks to a running server. */
export const connection = {
  server: { value: 'URL', help: 'the server (LUCARNE_URL; http://localhost:3000)' },
  apikey: { value: 'KEY', help: 'the key of an account (LUCARNE_APIKEY)' },
} as const;

export const onPortal = {
  ...connection,
  portal: { value: 'SLUG', help: 'the portal (needed)' },
} as const;

interface Connection {
  readonly server: string | undefined;
  readonly apikey: string | undefined;
  readonly portal?: string | undefined;
}

/** The client that the options and the environment name. */
export function connect({ server, apikey, portal }: Connection, { env, fetch, signal }: Effects): LucarneClient {
  const address = server ?? env['LUCARNE_URL'] ?? 'http://localhost:3000';
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new CliProblem({
      code: 'usage',
      message: `«${address}» is not the address of a server.`,
      hint: 'Write it in full, e.g. http://localhost:3000.',
      exitCode: 2,
    });
  }
  return createClient({ server: address, portal, apikey: apikey ?? env['LUCARNE_APIKEY'], fetch, signal });
}

/** The same, with the portal that must be named. */
export function connectToPortal(options: Connection, effects: Effects): { client: LucarneClient; slug: string } {
  const slug = options.portal;
  if (slug === undefined) {
    const hint = '«lucarne portal list» shows them.';
    throw new CliProblem({ code: 'usage', message: 'Name the portal: --portal SLUG.', hint, exitCode: 2 });
  }
  return { client: connect(options, effects), slug };
}
