import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PagesHandler, RunningServer } from '@lucarne/server';
import { command } from '../command.ts';
import type { Effects } from '../effects.ts';
import { CliProblem } from '../problem.ts';

/** What the web package builds: a handler for Node's requests. */
const PAGES = new URL('../../../web/build/handler.js', import.meta.url);

export const startServer = command({
  name: 'start',
  summary: 'Starts the server, with the settings of the environment (PORT, LUCARNE_DATA…)',
  options: {},
  notes: ['It runs until Ctrl-C or SIGTERM, which end it in good order. The README lists the settings.'],
  async run(_input, effects) {
    const { start } = await import('@lucarne/server');
    const server = await start({ environment: effects.env, pages });
    announce(server, effects);
    await aborted(effects.signal);
    await server.close();
    return { data: { address: server.address, stopped: true }, text: '' };
  },
});

async function pages(): Promise<PagesHandler> {
  if (existsSync(fileURLToPath(PAGES))) return (await import(PAGES.href)).handler;
  throw new CliProblem({
    code: 'pages_missing',
    message: 'The pages are not built.',
    hint: '«npm start» and «npx lucarne start» build them; «node scripts/ready.mjs build» does only that.',
  });
}

function announce({ address, portals, welcomePath }: RunningServer, { out }: Effects): void {
  out(`\n  Lucarne is at ${address}/\n`);
  const width = Math.max(0, ...portals.map(({ name }) => name.length));
  for (const portal of portals) out(`    ${portal.name.padEnd(width)}  ${portal.address}\n`);
  if (welcomePath !== null) {
    out(`  No administrator yet: make one, once and within 24 hours, at ${address}${welcomePath}\n`);
  }
  out('  Ctrl-C stops it.\n\n');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
