import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { FieldAnnotations, LocalText, Metadata } from '../../core/dataset.ts';
import type { Manifest } from '../../core/snapshot.ts';

/** The tables of the catalogue. Every row that belongs to a portal says which; migrations make them (`migrations.ts`). */
export interface Catalogue {
  portals: PortalsTable;
  portal_hosts: { host: string; portal_id: string };
  accounts: AccountsTable;
  roles: { account_id: string; portal_id: string | null; role: string };
  sessions: SessionsTable;
  api_keys: ApiKeysTable;
  welcomes: { token_hash: string; expires: Moment; used: ColumnType<Date | null, string | null, string | null> };
  datasets: DatasetsTable;
  dataset_uids: { uid: string };
  versions: VersionsTable;
  uploads: UploadsTable;
  jobs: JobsTable;
  registers: RegistersTable;
  pages: { portal_id: string; slug: string; title: Json<LocalText>; blocks: Json<readonly unknown[]> };
  /** What was done once and must not be done again, e.g. `demo`. */
  marks: { name: string; made: MadeNow };
  counts: { portal_id: string; dataset_id: string; day: string; kind: string; n: number };
}

type Json<Shape extends object> = JSONColumnType<Shape>;
type Moment = ColumnType<Date, string, string>;
type MadeNow = ColumnType<Date, string | undefined, string>;

export interface PortalsTable {
  id: string;
  slug: string;
  name: Json<LocalText>;
  tagline: Json<LocalText>;
  languages: Json<readonly string[]>;
  default_language: string;
  timezone: string;
  primary_colour: string;
  accent_colour: string;
  demonstration: boolean;
  catalogue_counter: Generated<number>;
  created: MadeNow;
}

export interface AccountsTable {
  id: string;
  email: string;
  name: string;
  password_hash: string | null;
  created: MadeNow;
}

export interface SessionsTable {
  token_hash: string;
  account_id: string;
  portal_id: string;
  created: MadeNow;
  expires: Moment;
}

export interface ApiKeysTable {
  id: string;
  key_hash: string;
  account_id: string;
  label: string;
  created: MadeNow;
}

/** What the publisher says of one field, kept beside what the snapshot found. */
export interface FieldNote {
  readonly label?: string;
  readonly description?: string | null;
  readonly annotations?: FieldAnnotations;
}

export interface DatasetsTable {
  uid: string;
  portal_id: string;
  dataset_id: string;
  metadata: Json<Metadata>;
  field_notes: Json<Readonly<Record<string, FieldNote>>>;
  published_version: number | null;
  /** True once it has been published, so that «unpublished» can be told from «draft». */
  was_published: Generated<boolean>;
  metadata_processed: MadeNow;
  updated: MadeNow;
}

export interface VersionsTable {
  dataset_uid: string;
  version: number;
  portal_id: string;
  manifest: Json<Manifest>;
  upload_id: string | null;
  created: MadeNow;
}

export interface UploadsTable {
  id: string;
  portal_id: string;
  filename: string;
  size: number;
  sha256: string;
  created: MadeNow;
}

export interface JobsTable {
  id: string;
  portal_id: string;
  dataset_uid: string;
  dataset_id: string;
  version: number;
  state: string;
  stage: string;
  progress: number;
  attempts: Generated<number>;
  request: Json<object>;
  problem: ColumnType<object | null, string | null, string | null>;
  report: ColumnType<object | null, string | null, string | null>;
  created: MadeNow;
  updated: MadeNow;
}

export interface RegistersTable {
  portal_id: string;
  version: number;
  register: Json<object>;
  hash: string;
  created: MadeNow;
}
