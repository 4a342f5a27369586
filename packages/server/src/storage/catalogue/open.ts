import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, type RawBuilder, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { type Db, fromPglite } from 'pg-boss';
import type { Report } from '../../core/events.ts';
import { migrations } from './migrations.ts';
import type { Catalogue } from './schema.ts';

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
  const catalogue = url ? openPostgres(url, report) : await openEmbedded(folder);
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

function openPostgres(url: string, report: Report): OpenCatalogue {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // Without a listener, a connection that PostgreSQL ends while nobody uses it takes the process down; the pool opens another.
  pool.on('error', (error) => report({ kind: 'background_failed', what: 'a connection to the catalogue', error }));
  const db = new Kysely<Catalogue>({ dialect: new PostgresDialect({ pool }) });
  const jobs: Db = {
    executeSql: (text, values) => pool.query(text, values as unknown[]),
  };
  return { db, jobs, close: () => db.destroy() };
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
