import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, type RawBuilder, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { type Db, fromPglite } from 'pg-boss';
import type { Report } from '../../core/events.ts';
import { problem, row } from '../../core/problem.ts';
import { migrations } from './migrations.ts';
import type { Catalogue } from './schema.ts';

const catalogueProblems = {
  catalogue_unreachable: row<{ server: string; reason: string }>(
    500,
    ({ server, reason }) => `The catalogue on PostgreSQL at ${server} cannot be opened: ${reason}.`,
    () =>
      'Check DATABASE_URL (postgres://user:password@host:port/database), and that the database lets this machine in.',
  ),
};

/** The catalogue, opened and migrated. `jobs` is the same database as the job queue wants it. */
export interface OpenCatalogue {
  readonly db: Kysely<Catalogue>;
  readonly jobs: Db;
  readonly close: () => Promise<void>;
}

export interface CataloguePlace {
  readonly folder: string;
  readonly url: string | null;
  readonly report: Report;
}

/** Opens PGlite in `folder`, or PostgreSQL at `url` when one is given: one SQL dialect, the same migrations. */
export async function openCatalogue({ folder, url, report }: CataloguePlace): Promise<OpenCatalogue> {
  const catalogue = url ? await openPostgres(url, report) : await openEmbedded(folder);
  try {
    await migrate(catalogue.db);
  } catch (error) {
    await catalogue.close();
    throw error;
  }
  return catalogue;
}

async function openEmbedded(folder: string): Promise<OpenCatalogue> {
  const pglite = await PGlite.create(folder);
  const db = new Kysely<Catalogue>({ dialect: new PGliteDialect({ pglite }) });
  return { db, jobs: fromPglite(pglite), close: () => pglite.close() };
}

async function openPostgres(url: string, report: Report): Promise<OpenCatalogue> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // Without a listener, a connection that PostgreSQL ends while nobody uses it takes the process down; the pool opens another.
  pool.on('error', (error) => report({ kind: 'background_failed', what: 'a connection to the catalogue', error }));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw unreachable(url, error as NodeJS.ErrnoException);
  }
  const db = new Kysely<Catalogue>({ dialect: new PostgresDialect({ pool }) });
  const jobs: Db = {
    executeSql: (text, values) => pool.query(text, values as unknown[]),
  };
  return { db, jobs, close: () => db.destroy() };
}

/** Names the server without the password that the address may hold. */
function unreachable(url: string, error: NodeJS.ErrnoException) {
  const server = URL.canParse(url) ? new URL(url).host : 'an address that is none';
  return problem(catalogueProblems, 'catalogue_unreachable', { server, reason: error.message || `${error.code}` });
}

async function migrate(db: Kysely<Catalogue>): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error) throw error;
}

/** Binds a value as jsonb. */
export function json<Value extends object>(value: Value): RawBuilder<never> {
  return sql<never>`${jsonText(value)}::jsonb`;
}

/** A value as a text that jsonb takes: what a file held may hold a NUL or half a character, which show as U+FFFD. */
export function jsonText(value: object): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === 'string' ? part.replaceAll('\0', '\ufffd').toWellFormed() : part,
  );
}
