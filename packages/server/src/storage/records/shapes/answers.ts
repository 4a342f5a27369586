import { createHash } from 'node:crypto';
import type { BoundValue, ShapeTest, SqlText } from '@lucarne/odsql';
import { Problem, problem } from '../../../core/problem.ts';
import { type Held, type HeldTable, heldTables } from '../held.ts';
import { recordsProblems } from '../problems.ts';
import { quoteName } from '../quote.ts';
import type { StopOptions } from '../stop.ts';
import { candidatesOf } from './candidates.ts';
import { shapeWorkers } from './workers.ts';

/** What a test of shapes is put to. */
export interface ShapeQuestion {
  readonly table: HeldTable;
  readonly test: ShapeTest;
}

/** The rows that pass tests of shapes, each as a small table, kept for the next who asks the same of the same records. */
export interface ShapeAnswers {
  /** A table whose column `row` holds the `rowid` of each record that passes. The test stops once nobody waits for it. */
  hold(question: ShapeQuestion, stop: StopOptions): Promise<Held<HeldTable>>;
  close(): Promise<void>;
}

export interface AnswersParts {
  readonly query: (sql: SqlText, stop: StopOptions) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Waits for a table, or for the reasons to stop. */
  readonly wait: (holding: Promise<Held<HeldTable>>, stop: StopOptions) => Promise<Held<HeldTable>>;
  readonly failed: (what: string, error: unknown) => void;
}

const KEPT = 64;
const THREADS = 2;
const BATCH_SHAPES = 2000;
const BATCH_BYTES = 4 * 1024 * 1024;

interface Asked extends ShapeQuestion {
  readonly key: string;
  readonly signal: AbortSignal;
}

interface Asking {
  count: number;
  readonly leaving: AbortController;
}

export function shapeAnswers(parts: AnswersParts): ShapeAnswers {
  const workers = shapeWorkers(THREADS);
  const asking = new Map<string, Asking>();
  let made = 0;
  const tables = heldTables<Asked, HeldTable>({
    keyOf: ({ key }) => key,
    open: (asked) => answer({ ...parts, judge: workers.judge }, asked, `$rows${made++}`),
    shut: async ({ source }) => void (await parts.query(sql(`drop table ${source}`), {})),
    limit: KEPT,
    failed: parts.failed,
  });

  async function holdOnce(question: ShapeQuestion, key: string, stop: StopOptions): Promise<Held<HeldTable>> {
    const asked = asking.get(key) ?? { count: 0, leaving: new AbortController() };
    asking.set(key, asked);
    asked.count++;
    try {
      return await parts.wait(tables.hold({ ...question, key, signal: asked.leaving.signal }), stop);
    } finally {
      asked.count--;
      if (asked.count === 0) {
        asking.delete(key);
        asked.leaving.abort(problem(recordsProblems, 'query_cancelled', {}));
      }
    }
  }

  return {
    /** Who comes just after the last one left finds a test that is being stopped, and asks again. */
    async hold(question, stop) {
      const key = keyOf(question);
      for (;;) {
        try {
          return await holdOnce(question, key, stop);
        } catch (error) {
          const others = error instanceof Problem && error.code === 'query_cancelled' && !stop.signal?.aborted;
          if (!others) throw error;
        }
      }
    },
    close: () => workers.close(),
  };
}

const keyOf = ({ table, test }: ShapeQuestion): string =>
  `${table.source} ${createHash('sha256').update(JSON.stringify(test)).digest('base64')}`;

const sql = (text: string, values: readonly BoundValue[] = []): SqlText => ({ text, values, columns: [] });

type Judge = ReturnType<typeof shapeWorkers>['judge'];

async function answer(parts: AnswersParts & { judge: Judge }, asked: Asked, name: string): Promise<HeldTable> {
  const source = `"memory"."main".${quoteName(name)}`;
  try {
    await tellSure(parts, asked, source);
    for await (const batch of batches(parts, asked)) {
      const passed = await parts.judge({ test: asked.test, shapes: batch.map(({ shape }) => shape) }, asked.signal);
      const rows = passed.flatMap((place) => batch[place]?.row ?? []);
      const values = [{ type: 'ints', value: rows }] as const;
      if (rows.length > 0) await parts.query(sql(`insert into ${source} select unnest($1)`, values), asked);
    }
    return { source };
  } catch (error) {
    await parts.query(sql(`drop table if exists ${source}`), {}).catch(() => undefined);
    throw error;
  }
}

/** Makes the table, with the rows of which the box alone tells that they pass. */
async function tellSure({ query }: AnswersParts, { table, test, signal }: Asked, source: string): Promise<void> {
  const { sure, values } = candidatesOf(test);
  if (table.boxes === undefined || sure === null) {
    await query(sql(`create table ${source} ("row" bigint)`), { signal });
    return;
  }
  const field: BoundValue = { type: 'text', value: test.of.stored };
  const text = `create table ${source} as select "row" from ${table.boxes} where ${sure} and "field" = $${values.length + 1}`;
  await query(sql(text, [...values, field]), { signal });
}

interface StoredShape {
  readonly row: bigint;
  readonly shape: string;
}

/** The shapes that must be looked at, a few megabytes at a time, in the order of the file. */
async function* batches({ query }: AnswersParts, asked: Asked): AsyncGenerator<readonly StoredShape[]> {
  const { table, test, signal } = asked;
  const column = quoteName(test.of.stored);
  const next = candidateSql(asked);
  for (let after = -1n; ; ) {
    const rows = cut((await query(next(after), { signal })).map(({ row, bytes }) => [row as bigint, Number(bytes)]));
    const last = rows.at(-1);
    if (last === undefined) return;
    const text = `select rowid as "row", ${column} as "shape" from ${table.source} where rowid in (select unnest($1))`;
    const shapes = await query(sql(text, [{ type: 'ints', value: rows }]), { signal });
    yield shapes.map(({ row, shape }) => ({ row: row as bigint, shape: String(shape) }));
    after = last;
  }
}

/** At least one row; no more than make a batch. */
function cut(rows: readonly (readonly [row: bigint, bytes: number])[]): readonly bigint[] {
  let sum = 0;
  const kept = rows.findIndex(([, bytes], index) => {
    sum += bytes;
    return index > 0 && sum > BATCH_BYTES;
  });
  return rows.slice(0, kept === -1 ? rows.length : kept).map(([row]) => row);
}

/** The next candidates after a row. Without boxes every shape is one. */
function candidateSql({ table, test }: Asked): (after: bigint) => SqlText {
  const order = `order by "row" limit ${BATCH_SHAPES}`;
  if (table.boxes === undefined) {
    const column = quoteName(test.of.stored);
    const text = `select rowid as "row", strlen(${column}) as "bytes" from ${table.source} where ${column} is not null and rowid > $1 ${order}`;
    return (after) => sql(text, [{ type: 'int', value: after }]);
  }
  const { possible, sure, values } = candidatesOf(test);
  const open = sure === null ? possible : `${possible} and not (${sure})`;
  const text = `select "row", "bytes" from ${table.boxes} where ${open} and "field" = $5 and "row" > $6 ${order}`;
  return (after) => sql(text, [...values, { type: 'text', value: test.of.stored }, { type: 'int', value: after }]);
}
