import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The day a key was used last, accounts that a portal shut out, and the programs that act for accounts by OAuth 2. */
export const oauthTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  'alter table api_keys add column last_used text',
  'create index api_keys_by_account on api_keys (account_id)',
  'create index sessions_by_account on sessions (account_id)',
  `create table suspensions (
    account_id text not null references accounts on delete cascade,
    portal_id text not null references portals on delete cascade,
    since timestamptz not null default now(),
    primary key (account_id, portal_id)
  )`,
  `create table applications (
    id text primary key,
    portal_id text not null references portals on delete cascade,
    name text not null,
    secret_hash text,
    redirect_uris jsonb not null,
    created timestamptz not null default now()
  )`,
  'create index applications_by_portal on applications (portal_id)',
  `create table oauth_codes (
    code_hash text primary key,
    application_id text not null references applications on delete cascade,
    account_id text not null references accounts on delete cascade,
    redirect_uri text not null,
    challenge text,
    state text not null,
    expires timestamptz not null,
    used boolean not null default false,
    grant_id text
  )`,
  'create index oauth_codes_by_expiry on oauth_codes (expires)',
  `create table oauth_grants (
    id text primary key,
    application_id text not null references applications on delete cascade,
    account_id text not null references accounts on delete cascade,
    state text not null,
    refresh_hash text not null,
    last_used text not null,
    created timestamptz not null default now()
  )`,
  'create index oauth_grants_by_account on oauth_grants (account_id, application_id)',
  `create table oauth_tokens (
    token_hash text primary key,
    grant_id text not null references oauth_grants on delete cascade,
    expires timestamptz not null
  )`,
  'create index oauth_tokens_by_grant on oauth_tokens (grant_id)',
  'create index oauth_tokens_by_expiry on oauth_tokens (expires)',
];
