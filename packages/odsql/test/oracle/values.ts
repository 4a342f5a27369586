/** What a cell or an expression may be. The oracle knows no types beforehand: it looks at what it has. */
export type Value =
  | null
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'double'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** Days since 1970; of a field that is known to the year or month only, no more is shown. */
  | { readonly type: 'date'; readonly value: number; readonly precision?: 'year' | 'month' }
  /** Microseconds since 1970. */
  | { readonly type: 'datetime'; readonly value: bigint }
  | { readonly type: 'list'; readonly value: readonly string[] }
  | { readonly type: 'place'; readonly lon: number; readonly lat: number }
  | { readonly type: 'json'; readonly value: unknown }
  /** A group of `range`: what it is called, and where it stands among the others. */
  | { readonly type: 'interval'; readonly label: string; readonly place: number | bigint };

export const text = (value: string): Value => ({ type: 'text', value });
export const int = (value: bigint | number): Value => ({ type: 'int', value: BigInt(value) });
export const double = (value: number): Value => ({ type: 'double', value });
export const boolean = (value: boolean): Value => ({ type: 'boolean', value });

/** A number as JavaScript compares it exactly, whole or not. */
export const numberOf = (value: Value): bigint | number => {
  if (value?.type === 'int' || value?.type === 'double') return value.value;
  throw new TypeError(`${value?.type} is no number`);
};

export const textOf = (value: Value): string => {
  if (value?.type === 'text') return value.value;
  throw new TypeError(`${value?.type} is no text`);
};

/** A list without items is no value, like a cell that is empty. */
export const isMissing = (value: Value): boolean =>
  value === null || (value.type === 'list' && value.value.length === 0);

/** Texts are in the order of their code points. */
export const compareTexts = (left: string, right: string): number => {
  const [a, b] = [Array.from(left), Array.from(right)];
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const step = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0);
    if (step !== 0) return step;
  }
  return a.length - b.length;
};

const order = (left: bigint | number, right: bigint | number): number => (left < right ? -1 : left > right ? 1 : 0);

/** Two values of one kind, as `<` and `=` see them. */
export const compareValues = (left: NonNullable<Value>, right: NonNullable<Value>): number => {
  if (left.type === 'text') return compareTexts(left.value, textOf(right));
  if (left.type === 'boolean' && right.type === 'boolean') return Number(left.value) - Number(right.value);
  if (left.type === 'date' && right.type === 'date') return left.value - right.value;
  if (left.type === 'datetime' && right.type === 'datetime') return order(left.value, right.value);
  if (left.type === 'interval' && right.type === 'interval') return order(left.place, right.place);
  return order(numberOf(left), numberOf(right));
};

/** One text for each different value. */
export const keyOf = (value: Value): string => {
  if (value === null) return 'null';
  if (value.type === 'place') return `place ${value.lon} ${value.lat}`;
  if (value.type === 'interval') return `interval ${value.place}`;
  return `${value.type} ${value.type === 'json' ? JSON.stringify(value.value) : value.value}`;
};
