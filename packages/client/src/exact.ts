interface ReviverContext {
  readonly source?: string;
}

const LONG_NUMBER = /\d{16}/;
const INTEGER = /^-?\d+$/;

/**
 * `JSON.parse` that loses no digit: an integer beyond 2^53, as records have them, becomes a bigint.
 * Costs no more than `JSON.parse` when the text has no such number.
 */
export function parseExactly(text: string): unknown {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_key, value: unknown, context?: ReviverContext) => exact(value, context?.source));
}

/** Engines that do not give the source yet keep the rounded number. */
function exact(value: unknown, source: string | undefined): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  return source !== undefined && INTEGER.test(source) ? BigInt(source) : value;
}
