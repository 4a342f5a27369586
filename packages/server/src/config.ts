import { totalmem } from 'node:os';
import { resolve } from 'node:path';
import { problem, row } from './core/problem.ts';

export const settingProblems = {
  setting_invalid: row<{ name: string; value: string; expected: string }>(
    500,
    ({ name, value, expected }) => `The setting ${name} is ${JSON.stringify(value)}, but ${expected} is expected.`,
    ({ name }) => `Set ${name} to such a value, or leave it out for its default.`,
  ),
};

/** One setting: its environment name, what it means, and how its text is read. */
interface SettingRow<Value> {
  readonly name: string;
  readonly sentence: string;
  readonly byDefault: string;
  readonly read: (text: string | undefined, name: string) => Value;
}

/** Every setting, in the order of the documentation. Design §5 names them; a test holds that the docs list the same. */
export const settingRows = {
  port: setting('PORT', 'where it listens', '3000', wholeNumber(3000, 0, 65_535)),
  host: setting('HOST', 'the address it listens on', '127.0.0.1', text('127.0.0.1')),
  dataFolder: setting('LUCARNE_DATA', 'the data folder', './data', (given) => resolve(given || './data')),
  demo: setting('LUCARNE_DEMO', '`0`: no demo portals', 'on for an empty data folder', (given) => given !== '0'),
  adminEmail: setting('LUCARNE_ADMIN_EMAIL', 'first administrator: e-mail', '–', optional()),
  adminPassword: setting('LUCARNE_ADMIN_PASSWORD', 'first administrator: password', '–', optional()),
  adminKey: setting('LUCARNE_ADMIN_APIKEY', 'first administrator: API key', '–', printable(32, 128)),
  secret: setting('LUCARNE_SECRET', 'key for what only we verify', 'made once in the data folder', optional()),
  provider: setting('LUCARNE_PROVIDER', 'the provider named in the charter', 'Lucarne', text('Lucarne')),
  uploadMb: setting('LUCARNE_UPLOAD_MB', 'largest file, in megabytes', '2048', wholeNumber(2048, 1, 1_000_000)),
  memoryMb: setting(
    'LUCARNE_MEMORY_MB',
    'memory of the records engine and of a worker, in megabytes',
    "half of the machine's",
    wholeNumber(Math.floor(totalmem() / 2 ** 21), 256, 10_000_000),
  ),
  querySeconds: setting(
    'LUCARNE_QUERY_SECONDS',
    'how long one query of the data API may take, its wait included',
    '30',
    wholeNumber(30, 1, 3600),
  ),
  trustProxy: setting('LUCARNE_TRUST_PROXY', '`1`: proxy headers are believed', 'off', (given) => given === '1'),
  timestampUrl: setting(
    'LUCARNE_TIMESTAMP_URL',
    'a time-stamping service (RFC 3161) that vouches for the times of the evidence',
    'off',
    webAddress(),
  ),
  securityContact: setting(
    'LUCARNE_SECURITY_CONTACT',
    'where a weakness is told: the `mailto:` or `https:` address that `/.well-known/security.txt` names',
    'off',
    contactAddress(),
  ),
  databaseUrl: setting('DATABASE_URL', 'a PostgreSQL server for the catalogue', 'embedded', optional()),
  filesUrl: setting('FILES_URL', 'not yet: files stay in the data folder', 'embedded', notYet()),
  recordsUrl: setting('RECORDS_URL', 'not yet: records stay in the embedded engine', 'embedded', notYet()),
};

/** Every setting, read and checked. */
export type Settings = { readonly [Name in keyof typeof settingRows]: ReturnType<(typeof settingRows)[Name]['read']> };

/** Reads all settings from an environment; a wrong one is a problem that names it. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const entries = Object.entries(settingRows).map(([key, row]) => [key, row.read(environment[row.name], row.name)]);
  const settings = Object.fromEntries(entries) as Settings;
  if (settings.adminEmail === null && (settings.adminPassword ?? settings.adminKey) !== null) {
    throw invalid('LUCARNE_ADMIN_EMAIL', '', 'the e-mail address that goes with the password or the key');
  }
  return settings;
}

function setting<Value>(
  name: string,
  sentence: string,
  byDefault: string,
  read: SettingRow<Value>['read'],
): SettingRow<Value> {
  return { name, sentence, byDefault, read };
}

function text(byDefault: string) {
  return (given: string | undefined): string => given || byDefault;
}

function optional() {
  return (given: string | undefined): string | null => given || null;
}

function webAddress() {
  return (given: string | undefined, name: string): string | null => {
    if (!given) return null;
    if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return given;
    throw invalid(name, given, 'an address such as https://time.example.org/');
  };
}

function contactAddress() {
  return (given: string | undefined, name: string): string | null => {
    if (!given) return null;
    if (/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(given) && URL.canParse(given)) return given;
    throw invalid(name, given, 'an address such as mailto:security@example.org or https://example.org/security');
  };
}

/** A setting of the contract that this version cannot honour says so, rather than be ignored. */
function notYet() {
  return (given: string | undefined, name: string): null => {
    if (!given) return null;
    throw invalid(name, given, 'nothing yet in this version');
  };
}

function wholeNumber(byDefault: number, least: number, most: number) {
  return (given: string | undefined, name: string): number => {
    if (!given) return byDefault;
    const value = Number(given);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw invalid(name, given, `a whole number from ${least} to ${most}`);
  };
}

function printable(least: number, most: number) {
  return (given: string | undefined, name: string): string | null => {
    if (!given) return null;
    if (given.length >= least && given.length <= most && /^[\x21-\x7e]+$/.test(given)) return given;
    throw invalid(name, `${given.slice(0, 2)}…`, `${least} to ${most} printable characters without spaces`);
  };
}

function invalid(name: string, value: string, expected: string) {
  return problem(settingProblems, 'setting_invalid', { name, value, expected });
}
