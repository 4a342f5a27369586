import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openRecords } from './engine.ts';
import { writeToyCache } from './toy.ts';

const WHERE = "select current_setting('temp_directory') as folder";
/** More than what the engine may hold in memory, in no order: it spills. */
const LARGE = 'select md5(i::varchar) || repeat(md5(i::varchar), 3) as name from range(800000) t(i)';

test('what asks and what writes spill into folders of their own, and both answer whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lucarne-spill-'));
  const cacheFolder = join(folder, 'cache');
  const engine = await openRecords({
    cacheFolder,
    snapshotsFolder: join(folder, 'snapshots'),
    memoryMb: 64,
    queryMs: 120_000,
    buildCache: ({ cacheFile }) => writeToyCache(cacheFile),
    report: () => {},
  });
  const sql = (statement: string) => ({ text: statement, values: [], columns: [] });
  const attachment = (await engine.hold({ uid: 'da_toy001', version: 1 })).table.attachment;
  const write = async (statement: string) =>
    text(await engine.copy({ ahead: 2, parts: [sql(statement)], form: { kind: 'lines', newline: '\n' }, attachment }));

  const asking = String((await engine.query(sql(WHERE)))[0]?.folder);
  const writing = (await write(WHERE)).trim();
  expect([basename(asking), basename(writing)]).toEqual(['serving', 'writing']);

  const sorted = `select n, name from (select row_number() over (order by name) as n, name from (${LARGE})) where n = 700000`;
  const [rows, lines] = await Promise.all([
    engine.query(sql(sorted)),
    write(`select n || ' ' || name as line from (${sorted})`),
  ]);
  expect(lines.trim()).toBe(`700000 ${rows[0]?.name}`);

  await engine.close();
  expect([asking, writing].map((spill) => readdirSync(spill))).toEqual([[], []]);
  await rm(folder, { recursive: true, force: true });
});
