import type { ConditionTree } from './condition.ts';
import type { CallTree, ExpressionTree, FieldTree } from './expression.ts';

/** A whole request, each clause read. */
export interface QueryTree {
  readonly kind: 'query';
  /** `null`: not given, so all fields. */
  readonly select: readonly SelectTree[] | null;
  readonly where: readonly ConditionTree[];
  readonly groups: readonly GroupTree[];
  readonly order: readonly OrderTree[];
  readonly refine: readonly RefinementTree[];
  readonly exclude: readonly RefinementTree[];
  readonly limit: number;
  readonly offset: number;
  readonly disjunctive: readonly string[];
}

export type SelectTree =
  | { readonly kind: 'all'; readonly at: number }
  | { readonly kind: 'fields'; readonly mode: 'include' | 'exclude'; readonly patterns: readonly FieldPattern[] }
  | ItemTree;

/** A name, or with `prefix` the beginning of names. */
export interface FieldPattern {
  readonly name: string;
  readonly prefix: boolean;
  readonly at: number;
}

/** An expression, what it was called, and how it was typed: the key when there is no alias. */
export interface ItemTree {
  readonly kind: 'item';
  readonly expression: ExpressionTree;
  readonly alias: string | null;
  readonly text: string;
  readonly at: number;
}

export interface GroupTree {
  readonly kind: 'group';
  readonly expression: FieldTree | CallTree;
  readonly alias: string | null;
  readonly text: string;
  readonly at: number;
}

export interface OrderTree {
  readonly kind: 'order';
  readonly expression: ExpressionTree;
  readonly descending: boolean;
  readonly at: number;
}

/** `field:value` of `refine` and `exclude`. */
export interface RefinementTree {
  readonly field: string;
  readonly value: string;
}
