import type {
  ArgumentTree,
  DateTree,
  ExpressionTree,
  FieldTree,
  LiteralTree,
  NumberTree,
  TextTree,
} from './expression.ts';

export type CompareOperator = '=' | '!=' | '>' | '<' | '>=' | '<=';

/** What `where` says, before names and types are known. */
export type ConditionTree =
  | { readonly kind: 'and'; readonly of: readonly ConditionTree[] }
  | { readonly kind: 'or'; readonly of: readonly ConditionTree[] }
  | { readonly kind: 'not'; readonly of: ConditionTree }
  | CompareTree
  | InListTree
  | InRangeTree
  /** `"value" in field` */
  | { readonly kind: 'element'; readonly literal: LiteralTree; readonly field: FieldTree; readonly at: number }
  | { readonly kind: 'like'; readonly subject: ExpressionTree; readonly text: string; readonly at: number }
  | { readonly kind: 'is null'; readonly subject: ExpressionTree; readonly negated: boolean; readonly at: number }
  | { readonly kind: 'is boolean'; readonly field: FieldTree; readonly value: boolean; readonly at: number }
  /** A text alone: the words to find. */
  | { readonly kind: 'full text'; readonly text: string; readonly at: number }
  /** A field alone, which must be boolean. */
  | { readonly kind: 'truth'; readonly field: FieldTree; readonly at: number }
  | PredicateTree;

export interface CompareTree {
  readonly kind: 'compare';
  readonly operator: CompareOperator;
  readonly left: ExpressionTree;
  readonly right: ExpressionTree;
  readonly at: number;
}

export interface InListTree {
  readonly kind: 'in list';
  readonly field: FieldTree;
  readonly items: readonly LiteralTree[];
  readonly at: number;
}

export interface InRangeTree {
  readonly kind: 'in range';
  readonly subject: ExpressionTree;
  readonly from: BoundTree;
  readonly to: BoundTree;
  readonly includesFrom: boolean;
  readonly includesTo: boolean;
  readonly at: number;
}

export type BoundTree = NumberTree | DateTree | TextTree;

/** A function that answers yes or no: `search(…)`, `in_bbox(…)`… */
export interface PredicateTree {
  readonly kind: 'predicate';
  readonly name: string;
  readonly args: readonly ArgumentTree[];
  readonly at: number;
}
