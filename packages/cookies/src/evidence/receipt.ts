import { canonicalJson } from '../canonical.ts';
import { lifeInDays } from '../choice/codec.ts';
import { type Choice, statisticsKey } from '../choice/shape.ts';
import { dayOf, isDay, isRecord } from '../values.ts';
import { isHash } from './read.ts';

/** What a visitor takes home: what was answered, under which register. It names nobody, and no time finer than a day. */
export interface ReceiptFacts {
  readonly schema: typeof receiptSchema;
  /** The portal's origin, `https://data.example.fr`. */
  readonly portal: string;
  readonly register: { readonly version: number; readonly hash: string };
  /** The head of the chain of evidence when the receipt was written. */
  readonly head: { readonly seq: number; readonly hash: string };
  /** The answers that stand, by question or provider; null when none was given, which is a refusal. */
  readonly answers: Readonly<Record<string, boolean>> | null;
  /** Whether the visitor objected to the anonymous statistics. */
  readonly objection: boolean;
  /** Whether the browser sent `Sec-GPC: 1`, which is a refusal where nothing else was answered. */
  readonly gpc: boolean;
  /** The day of the answer, and the last day on which it holds. */
  readonly day: string | null;
  readonly expires: string | null;
  readonly issued: string;
}

/** The facts, signed. Whoever has the public key verifies it, offline and years later. */
export interface Receipt extends ReceiptFacts {
  /** Which key signed: the RFC 7638 thumbprint of its JWK. */
  readonly kid: string;
  /** Ed25519 over `receiptText`, base64url. */
  readonly signature: string;
}

export const receiptSchema = 'lucarne-receipt/1';

/** What of a visit goes into a receipt. */
export type ReceiptSettings = Pick<ReceiptFacts, 'portal' | 'register' | 'head' | 'gpc'> & { readonly today: string };

/** The facts of a receipt for a choice, or for none. */
export function receiptFacts(choice: Choice | null, { today, ...settings }: ReceiptSettings): ReceiptFacts {
  const answers = Object.entries(choice?.p ?? {}).filter(([key]) => key !== statisticsKey);
  return {
    schema: receiptSchema,
    ...settings,
    answers: answers.length > 0 ? Object.fromEntries(answers) : null,
    objection: choice?.p[statisticsKey] === false,
    day: choice?.d ?? null,
    expires: choice ? lastDay(choice.d) : null,
    issued: today,
  };
}

const lastDay = (day: string): string => dayOf(Date.parse(day) + lifeInDays * 86_400_000);

/** The one text that is signed: the receipt without its signature, in canonical JSON (RFC 8785). */
export function receiptText(receipt: ReceiptFacts & { readonly kid: string }): string {
  return canonicalJson({ ...receipt, signature: undefined });
}

export interface ReceiptChecks {
  /** Whether the key named `kid` made this signature over this text; null when no such key is known. */
  readonly verify: (kid: string, text: string, signature: string) => boolean | null;
}

/** What is wrong with a receipt, as sentences; none when it is whole, and signed by a known key. */
export function checkReceipt(value: unknown, { verify }: ReceiptChecks): readonly string[] {
  if (!isReceipt(value)) return ['This is not a receipt, or not a whole one.'];
  const signed = verify(value.kid, receiptText(value), value.signature);
  if (signed === null) return [`The key that signed it, ${value.kid}, is not known.`];
  if (!signed) return ['The signature is not that of this receipt: it was changed, or another key signed it.'];
  const { day, expires } = value;
  return day !== null && expires !== lastDay(day) ? ['It does not expire as its own day says.'] : [];
}

const keys = 'answers day expires gpc head issued kid objection portal register schema signature'.split(' ');

/** Whether a value has the shape of a receipt, and nothing more than one has. */
export function isReceipt(value: unknown): value is Receipt {
  if (!isRecord(value) || Object.keys(value).sort().join() !== keys.join()) return false;
  const { schema, portal, register, head, answers, objection, gpc, day, expires, issued, kid, signature } = value;
  return (
    schema === receiptSchema &&
    typeof portal === 'string' &&
    isNumbered(register, 'version') &&
    isNumbered(head, 'seq') &&
    (answers === null || (isRecord(answers) && Object.values(answers).every(isBoolean))) &&
    [objection, gpc].every(isBoolean) &&
    [day, expires].every((one) => one === null || isDayText(one)) &&
    isDayText(issued) &&
    typeof kid === 'string' &&
    typeof signature === 'string' &&
    signatureShape.test(signature)
  );
}

/** 64 bytes in base64url, the spare bits of the last digit being zero: one signature has one text. */
const signatureShape = /^[\w-]{85}[AQgw]$/;

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isDayText = (value: unknown): value is string => typeof value === 'string' && isDay(value);

const isNumbered = (value: unknown, number: string): boolean =>
  isRecord(value) &&
  Object.keys(value).sort().join() === ['hash', number].sort().join() &&
  Number.isSafeInteger(value[number]) &&
  isHash(value['hash']);
