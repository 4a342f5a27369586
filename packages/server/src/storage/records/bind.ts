import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBType,
  type DuckDBValue,
  dateValue,
  LIST,
  listValue,
  TIMESTAMPTZ,
  timestampTZValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { BoundValue } from '@lucarne/odsql';

interface Bound {
  readonly type: DuckDBType;
  readonly value: DuckDBValue;
}

/** Every value is bound with its type: the engine guesses wrong for lists, and slow for dates. */
const binders: { readonly [Type in BoundValue['type']]: (bound: BoundValue & { type: Type }) => Bound } = {
  text: ({ value }) => ({ type: VARCHAR, value }),
  int: ({ value }) => ({ type: BIGINT, value }),
  double: ({ value }) => ({ type: DOUBLE, value }),
  boolean: ({ value }) => ({ type: BOOLEAN, value }),
  date: ({ value }) => ({ type: DATE, value: dateValue(value) }),
  datetime: ({ value }) => ({ type: TIMESTAMPTZ, value: timestampTZValue(value) }),
  texts: ({ value }) => ({ type: LIST(VARCHAR), value: listValue(value) }),
  ints: ({ value }) => ({ type: LIST(BIGINT), value: listValue(value) }),
  doubles: ({ value }) => ({ type: LIST(DOUBLE), value: listValue(value) }),
};

function bind<Type extends BoundValue['type']>(bound: BoundValue & { type: Type }): Bound {
  return binders[bound.type as Type](bound);
}

/** The values of a statement as the engine's library takes them. */
export function bindAll(values: readonly BoundValue[]): { values: DuckDBValue[]; types: DuckDBType[] } {
  const bound = values.map((value) => bind(value));
  return { values: bound.map(({ value }) => value), types: bound.map(({ type }) => type) };
}
