import type { CompareOperator } from '../tree/condition.ts';
import type { BoundValue } from '../types.ts';
import type { ConstantNode, Expression, Point } from './expression.ts';
import type { Geometry } from './geometry/geometry.ts';

/**
 * A condition whose names and types are known. It holds or it does not: what the SQL leaves unknown, because of a null,
 * does not hold, and `not` keeps it.
 */
export type Condition =
  | { readonly kind: 'and'; readonly of: readonly Condition[] }
  | { readonly kind: 'or'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'always'; readonly value: boolean }
  | CompareNode
  | BetweenNode
  | OneOfNode
  /** A list that holds the value. */
  | { readonly kind: 'element'; readonly of: Expression; readonly value: ConstantNode }
  /** A value of a tree, or anything below it: `Europe`, `Europe/Paris`. */
  | { readonly kind: 'path'; readonly of: Expression; readonly path: string; readonly separator: string }
  | { readonly kind: 'null test'; readonly of: Expression }
  | { readonly kind: 'truth'; readonly of: Expression }
  | WordsNode
  | PhraseNode
  | BeginningNode
  | NearNode
  | BoxNode
  | RelatesNode
  /** Rows found beforehand, what a test of shapes was replaced by: a table whose column `row` holds the `rowid` of each. */
  | { readonly kind: 'rows'; readonly table: string };

export interface CompareNode {
  readonly kind: 'compare';
  readonly operator: CompareOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** From the first bound, included, to the other, not included; an absent bound is open. */
export interface BetweenNode {
  readonly kind: 'between';
  readonly of: Expression;
  readonly from: ConstantNode | null;
  readonly to: ConstantNode | null;
}

/** One of a list of values; any element of a multivalued field. */
export interface OneOfNode {
  readonly kind: 'one of';
  readonly of: Expression;
  readonly values: Extract<BoundValue, { type: 'texts' | 'ints' | 'doubles' }>;
}

/** Every word is in one of the fields. */
export interface WordsNode {
  readonly kind: 'words';
  readonly fields: readonly Expression[];
  readonly words: readonly Word[];
}

/** In lower case and without accents. `errors`: letters that may be wrong. */
export interface Word {
  readonly text: string;
  readonly prefix: boolean;
  readonly errors: number;
}

/** Words that follow one another in one of the fields, the last as a beginning. */
export interface PhraseNode {
  readonly kind: 'phrase';
  readonly fields: readonly Expression[];
  readonly words: readonly string[];
}

/** A field begins with the text, as it is. */
export interface BeginningNode {
  readonly kind: 'beginning';
  readonly fields: readonly Expression[];
  readonly text: string;
}

/** At most so far from a place. */
export interface NearNode {
  readonly kind: 'near';
  readonly of: Expression;
  readonly from: Point;
  readonly metres: number;
}

export type Relation = 'intersects' | 'disjoint' | 'within';

/** How the place of a record stands to a geometry. */
export interface RelatesNode {
  readonly kind: 'relates';
  readonly of: Expression;
  readonly relation: Relation;
  readonly geometry: Geometry;
}

export interface BoxNode {
  readonly kind: 'box';
  readonly of: Expression;
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

const negation = (of: Condition): Condition => ({ kind: 'not', of });

export const conditions = {
  always: { kind: 'always', value: true },
  never: { kind: 'always', value: false },
  not: negation,
  isNull: (of: Expression): Condition => ({ kind: 'null test', of }),
  /** The opposite, without the records where the field is null: what `!=` says. */
  differs: (of: Expression, condition: Condition): Condition => ({
    kind: 'and',
    of: [negation({ kind: 'null test', of }), negation(condition)],
  }),
  all: (of: readonly Condition[]): Condition => (of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'and', of }),
  any: (of: readonly Condition[]): Condition => (of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'or', of }),
} as const satisfies Record<string, Condition | ((...args: never[]) => Condition)>;
