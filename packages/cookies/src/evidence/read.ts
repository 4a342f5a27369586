import { isRecord } from '../values.ts';
import { type Link, type LinkFacts, type LinkKind, linkSchema } from './link.ts';

const kinds: ReadonlySet<unknown> = new Set<LinkKind>(['register', 'program', 'bundle']);
const hashShape = /^[0-9a-f]{64}$/;
const timeShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether a value is a SHA-256 as we write it: 64 hex digits, lower case. */
export const isHash = (value: unknown): value is string => typeof value === 'string' && hashShape.test(value);

const linkKeys = ['facts', 'kind', 'portal', 'previous', 'schema', 'seq', 'time'];

/** Whether a value has the shape of a link, and nothing more than a link has. */
export function isLink(value: unknown): value is Link {
  if (!isRecord(value) || !hasOnly(value, linkKeys)) return false;
  const { schema, portal, seq, time, kind, facts, previous } = value;
  return (
    schema === linkSchema &&
    typeof portal === 'string' &&
    isCount(seq) &&
    isTime(time) &&
    kinds.has(kind) &&
    isFacts(facts, kind) &&
    (previous === null || isHash(previous))
  );
}

function isFacts(value: unknown, kind: unknown): value is LinkFacts {
  const keys = ['code', 'register', 'texts', ...(kind === 'bundle' ? ['bundle'] : [])];
  if (!isRecord(value) || !hasOnly(value, keys)) return false;
  const { register, texts, code, bundle } = value;
  const named = isRecord(register) && hasOnly(register, ['hash', 'version']) && isCount(register['version']);
  return named && isHash(register['hash']) && isHash(texts) && isHash(code) && (kind !== 'bundle' || isHash(bundle));
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;

function isTime(value: unknown): value is string {
  if (typeof value !== 'string' || !timeShape.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}

const hasOnly = (value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean =>
  Object.keys(value).sort().join() === [...keys].sort().join();
