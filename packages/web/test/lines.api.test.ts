import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../../../proof/server.ts';
import { linesFor } from '../src/lib/console/lines.ts';
import { type ConsoleRequest, readForm, requestOf } from '../src/lib/console/request.ts';
import { readView } from '../src/lib/explore/query.ts';
import { recordLimits } from '../src/lib/explore/records.ts';

const root = join(import.meta.dirname, '../../..');
const home = mkdtempSync(join(tmpdir(), 'lucarne-lines-'));
let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(async () => {
  await product.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Where each program stands on this machine; a line whose program is missing is named as not run. */
const programs: Readonly<Record<string, readonly string[] | null>> = {
  curl: present('curl', ['--version']) ? ['sh', '-c'] : null,
  python: present('python3', ['-c', 'import requests']) ? ['python3', '-c'] : null,
  fetch: [process.execPath, '--input-type=module', '--eval'],
  'api-client': [process.execPath, '--input-type=module', '--eval'],
};

function present(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

async function run(id: string, code: string, cwd = root): Promise<string> {
  const [command = '', ...args] = programs[id] ?? [];
  const child = spawn(command, [...args, code], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complaint] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (child.exitCode !== 0) throw new Error(`${id}: ${complaint}${said}`);
  return said;
}

function asked(query: Readonly<Record<string, string>>): ConsoleRequest {
  const params = new URLSearchParams(query);
  return requestOf(readForm(params, readView(params, recordLimits)), 'communes');
}

const codeOf = (id: string, request: ConsoleRequest): string =>
  linesFor(request, `http://127.0.0.1:${product.port}`).find((lines) => lines.id === id)?.code ?? '';

/** Prints what the lines read, as JSON. */
const printed: Readonly<Record<string, (variable: string) => string>> = {
  curl: () => '',
  python: (variable) => `\nimport json\nprint(json.dumps(${variable}))`,
  fetch: (variable) => `\nconsole.log(JSON.stringify(${variable}))`,
  'api-client': (variable) => `\nconsole.log(JSON.stringify(${variable}))`,
};

/** Quotes, backslashes, accents, a line break, what shells and templates would take for theirs. */
const AWKWARD = `it's "quoted" \\ $HOME \`id\` $(id) %41 é 🗺 & + # ? $\{x}`;

describe.each(Object.keys(programs))('%s', (id) => {
  const skipped = programs[id] === null;

  test.skipIf(skipped)('reads records', async () => {
    const request = asked({
      select: `nom,\n'${AWKWARD.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}' as said`,
      where: 'nom = "Saint-Jean-de-Braye" or nom = "La Chaussée-d\'Ivry"',
      order_by: '-nom',
      limit: '2',
      refine: 'departement_nom:Loiret',
    });
    const said: unknown = JSON.parse(await run(id, codeOf(id, request) + printed[id]?.('results')));
    const results = id === 'curl' ? (said as { results: unknown }).results : said;
    expect(results).toEqual([{ nom: 'Saint-Jean-de-Braye', said: AWKWARD }]);
  });

  test.skipIf(skipped)('reads values of facets', async () => {
    const request = asked({ endpoint: 'facets', facet: 'departement_nom\npopulation' });
    const said: unknown = JSON.parse(await run(id, codeOf(id, request) + printed[id]?.('facets')));
    const facets = id === 'curl' ? (said as { facets: unknown }).facets : said;
    expect(facets).toMatchObject([{ name: 'departement_nom' }, {}]);
  });

  test.skipIf(skipped || id === 'api-client')('downloads an export', async () => {
    const request = asked({ endpoint: 'exports', format: 'csv', select: 'nom', where: 'nom = "Tours"' });
    await run(id, codeOf(id, request), home);
    expect(readFileSync(join(home, 'communes.csv'), 'utf8')).toBe('\u{feff}nom\r\nTours\r\n');
    rmSync(join(home, 'communes.csv'));
  });
});
