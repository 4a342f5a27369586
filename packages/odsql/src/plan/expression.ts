import type { Operator } from '../tree/expression.ts';
import type { BoundValue, DatePrecision, FieldType } from '../types.ts';
import type { RangeForm } from './range.ts';

/** The type of an expression: that of a field, JSON text that a function makes, or nothing at all. */
export type ValueType = FieldType | 'json' | 'null';

/** An expression whose names and types are known. Plain data: it can be compared, stored and sent. */
export type Expression =
  | ColumnNode
  | ConstantNode
  | { readonly kind: 'null'; readonly type: 'null' }
  | CallNode
  | ArithmeticNode
  /** A date as it is, a datetime as clocks of the time zone of the request show it. */
  | { readonly kind: 'local'; readonly of: Expression; readonly type: 'datetime' }
  | { readonly kind: 'convert'; readonly of: Expression; readonly type: 'double' | 'datetime' }
  /** A text of digits as a number; null for any other. */
  | { readonly kind: 'whole'; readonly of: Expression; readonly type: 'int' }
  | { readonly kind: 'if null'; readonly of: Expression; readonly alternative: Expression; readonly type: ValueType }
  | {
      readonly kind: 'date format';
      readonly of: Expression;
      readonly parts: readonly FormatPart[];
      readonly type: 'text';
    }
  | JsonFormatNode
  | { readonly kind: 'distance'; readonly of: Expression; readonly from: Point; readonly type: 'double' }
  | { readonly kind: 'random'; readonly seed: bigint; readonly type: 'int' }
  | AggregateNode
  | RangeNode
  | ClusterNode
  /** A number of a geo point. */
  | { readonly kind: 'coordinate'; readonly of: Expression; readonly axis: 'lon' | 'lat'; readonly type: 'double' }
  /** What a cluster is called: the mean place of its points. */
  | { readonly kind: 'centroid'; readonly lon: Expression; readonly lat: Expression; readonly type: 'json' }
  /** The value of a key of `group_by`, by its place. */
  | GroupNode;

export interface ColumnNode {
  readonly kind: 'column';
  /** Its name in the language. */
  readonly field: string;
  /** Its name in the table. */
  readonly stored: string;
  readonly type: FieldType;
  readonly multivalued: boolean;
  readonly precision?: DatePrecision;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly index: number;
  readonly type: ValueType;
  readonly ranged: RangeForm | null;
  readonly precision?: DatePrecision;
}

export interface ConstantNode {
  readonly kind: 'constant';
  readonly value: BoundValue;
  readonly type: 'text' | 'int' | 'double' | 'boolean' | 'date' | 'datetime';
}

export interface CallNode {
  readonly kind: 'call';
  readonly function: string;
  readonly args: readonly Expression[];
  readonly type: 'int' | 'text' | 'double' | 'geo_point_2d';
}

export interface ArithmeticNode {
  readonly kind: 'arithmetic';
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
  /** `int` only where the result surely fits 128 bits; anything larger is computed as `double`. */
  readonly type: 'int' | 'double';
}

export interface JsonFormatNode {
  readonly kind: 'json format';
  readonly of: Expression;
  /** Absent: the text itself; null: null. */
  readonly fallback: { readonly text: string | null } | null;
  readonly type: 'json';
}

export interface AggregateNode {
  readonly kind: 'aggregate';
  readonly function: string;
  /** `null` for `count(*)`. */
  readonly of: Expression | null;
  readonly distinct: boolean;
  /** Of `percentile`, from 0 to 1. */
  readonly share: number | null;
  readonly type: ValueType;
}

export interface RangeNode {
  readonly kind: 'range';
  readonly of: Expression;
  readonly form: RangeForm;
  readonly type: 'text';
}

/** Geo points that lie near one another on a map: `radius` in pixels of a map of that zoom, 256 to a tile. */
export interface ClusterNode {
  readonly kind: 'cluster';
  readonly of: Expression;
  readonly zoom: number;
  readonly radius: number;
  readonly type: 'json';
}

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** A part of a pattern of `date_format`. */
export type FormatPart =
  | { readonly kind: 'literal'; readonly text: string }
  /** A number of the date, padded with zeros to a width; `digits` keeps only its last ones. */
  | { readonly kind: 'number'; readonly of: DatePart; readonly width: number; readonly digits: number | null }
  | { readonly kind: 'name'; readonly of: 'month' | 'weekday'; readonly names: readonly string[] };

export type DatePart =
  | 'year'
  | 'iso year'
  | 'iso week'
  | 'iso weekday'
  | 'day of year'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second';

/** True for a field that holds a list. */
export const isMultivalued = (expression: Expression): boolean =>
  expression.kind === 'column' && expression.multivalued;

export const isNumeric = (expression: Expression): boolean =>
  expression.type === 'int' || expression.type === 'double' || expression.type === 'null';

export const isMoment = (expression: Expression): boolean =>
  expression.type === 'date' || expression.type === 'datetime';

export const isGeographic = (expression: Expression): boolean =>
  expression.type === 'geo_point_2d' || expression.type === 'geo_shape';

/** The expressions directly inside one. */
export const partsOf = (expression: Expression): readonly Expression[] => {
  switch (expression.kind) {
    case 'call':
      return expression.args;
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'if null':
      return [expression.of, expression.alternative];
    case 'local':
    case 'convert':
    case 'whole':
    case 'date format':
    case 'json format':
    case 'distance':
    case 'range':
    case 'cluster':
    case 'coordinate':
      return [expression.of];
    case 'centroid':
      return [expression.lon, expression.lat];
    case 'aggregate':
      return expression.of === null ? [] : [expression.of];
    default:
      return [];
  }
};

/** True when the expression, or anything inside it, is so. */
export const holds = (expression: Expression, test: (part: Expression) => boolean): boolean =>
  test(expression) || partsOf(expression).some((part) => holds(part, test));

export const holdsAggregate = (expression: Expression): boolean =>
  holds(expression, ({ kind }) => kind === 'aggregate');

/** One text per meaning: two expressions are the same when their signatures are. */
export const signature = (expression: Expression): string =>
  JSON.stringify(expression, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));

/** What a value is known to, where it is a date of a field that says so. */
export const precisionOf = (expression: Expression): DatePrecision | undefined => {
  switch (expression.kind) {
    case 'column':
    case 'group':
      return expression.precision;
    case 'aggregate':
      return expression.of !== null && expression.type === 'date' ? precisionOf(expression.of) : undefined;
    default:
      return undefined;
  }
};
