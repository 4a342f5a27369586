import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { FieldAnnotations, LocalText, Metadata, Visibility } from '../../core/dataset.ts';
import type { Manifest } from '../../core/snapshot.ts';

/** The tables of the catalogue. Every row that belongs to a portal says which; migrations make them (`migrations.ts`). */
export interface Catalogue {
  portals: PortalsTable;
  portal_hosts: { host: string; portal_id: string };
  accounts: AccountsTable;
  roles: { account_id: string; portal_id: string | null; role: string };
  sessions: SessionsTable;
  api_keys: ApiKeysTable;
  /** Accounts that a portal does not let in for now. */
  suspensions: { account_id: string; portal_id: string; since: MadeNow };
  applications: ApplicationsTable;
  oauth_codes: OauthCodesTable;
  oauth_grants: OauthGrantsTable;
  oauth_tokens: { token_hash: string; grant_id: string; expires: Moment };
  welcomes: { token_hash: string; expires: Moment; used: ColumnType<Date | null, string | null, string | null> };
  datasets: DatasetsTable;
  dataset_uids: { uid: string };
  dataset_grants: DatasetGrantsTable;
  versions: VersionsTable;
  uploads: UploadsTable;
  attachments: AttachmentsTable;
  jobs: JobsTable;
  registers: RegistersTable;
  pages: { portal_id: string; slug: string; title: Json<LocalText>; blocks: Json<readonly unknown[]> };
  /** What was done once and must not be done again, e.g. `demo`. */
  marks: { name: string; made: MadeNow };
  counts: { portal_id: string; dataset_id: string; day: string; kind: string; n: number };
  /** Calls of the data API on one day of UTC, by `account …` or on `dataset …`; nothing of strangers. */
  quota_counts: { portal_id: string; day: string; who: string; n: number };
  evidence_links: EvidenceLinksTable;
  evidence_bundles: { hash: string; portal_id: string; size: number; created: MadeNow };
  /** The public keys of what we sign, as JWK; a retired one still verifies what it signed. */
  public_keys: {
    id: string;
    key: Json<object>;
    created: MadeNow;
    retired: ColumnType<Date | null, string | null, string | null>;
  };
  /** How many answered what, under which version of the register; nothing per visitor. */
  choice_counts: { portal_id: string; version: number; day: string; answer: string; n: number };
  /** The current choice of an account, and none of its earlier ones. */
  account_choices: { account_id: string; portal_id: string; choice: Json<object> };
  blocked_hosts: BlockedHostsTable;
  /** The salt of one day of a portal: replaced at its midnight, never kept beside an older one. */
  day_salts: { portal_id: string; day: string; salt: string };
  /** Who was counted already today, as salted marks; gone at the portal's midnight. */
  day_visitors: { portal_id: string; day: string; dataset_id: string; mark: string };
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
  /** Whether the register, or the anonymous statistics, is kept published as a dataset of the portal. */
  publishes_register: Generated<boolean>;
  publishes_statistics: Generated<boolean>;
  /** The portal's own words in the charter. */
  charter_words: ColumnType<object, string | undefined, string>;
  /** What the data API allows its callers, by day of UTC; null is no limit. */
  anonymous_calls: ColumnType<number | null, number | null | undefined, number | null>;
  account_calls: ColumnType<number | null, number | null | undefined, number | null>;
  dataset_calls: ColumnType<number | null, number | null | undefined, number | null>;
  page_window: ColumnType<number | null, number | null | undefined, number | null>;
  /** Only accounts with a role on the portal enter it. */
  members_only: Generated<boolean>;
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
  /** True once this session was told that the account's choice about cookies applies here. */
  told_choice: Generated<boolean>;
}

export interface ApiKeysTable {
  id: string;
  key_hash: string;
  account_id: string;
  label: string;
  created: MadeNow;
  /** The day of UTC on which it was used last. */
  last_used: ColumnType<string | null, string | null | undefined, string | null>;
}

/** A program that people may let act for them on one portal. */
export interface ApplicationsTable {
  id: string;
  portal_id: string;
  name: string;
  /** Null for a public one, which can keep no secret. */
  secret_hash: string | null;
  redirect_uris: Json<readonly string[]>;
  created: MadeNow;
}

export interface OauthCodesTable {
  code_hash: string;
  application_id: string;
  account_id: string;
  redirect_uri: string;
  challenge: string | null;
  state: string;
  expires: Moment;
  used: Generated<boolean>;
  /** What the code was exchanged for, to be taken back when it comes again. */
  grant_id: ColumnType<string | null, string | null | undefined, string | null>;
}

/** What one consent led to: one refresh token at a time, and the access tokens of the last hour. */
export interface OauthGrantsTable {
  id: string;
  application_id: string;
  account_id: string;
  state: string;
  refresh_hash: string;
  last_used: string;
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
  visibility: ColumnType<Visibility, Visibility | undefined, Visibility>;
  /** What everybody may read of it, in ODSQL; null is all of it. */
  public_condition: ColumnType<string | null, string | null | undefined, string | null>;
  metadata_processed: MadeNow;
  updated: MadeNow;
}

/** Who may read a dataset beyond what everybody may. */
export interface DatasetGrantsTable {
  portal_id: string;
  dataset_uid: string;
  account_id: string;
  /** Which of its records, in ODSQL; null is all of them. */
  condition: string | null;
  created: MadeNow;
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

export interface AttachmentsTable {
  dataset_uid: string;
  id: string;
  portal_id: string;
  /** `attachment` or `alternative_export`. */
  kind: string;
  title: string;
  description: string | null;
  filename: string;
  mimetype: string;
  size: number;
  sha256: string;
  /** The name in the data folder's store. */
  file: string;
  /** Orders the attachments of a dataset. */
  place: number;
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
  /** The account that made this version; null for what the program made. */
  made_by: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface EvidenceLinksTable {
  portal_id: string;
  /** From 1, without a gap. */
  seq: number;
  link: Json<object>;
  hash: string;
  /** The answer of a time-stamping service (RFC 3161), base64, when one is set. */
  stamp: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface BlockedHostsTable {
  portal_id: string;
  host: string;
  directive: string;
  /** The path of the page that wanted it last, without its query. */
  page: string;
  n: number;
  first_seen: MadeNow;
  last_seen: MadeNow;
}
