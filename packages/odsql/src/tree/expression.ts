/** What a text says, before names and types are known. `at` is the place of its first character in the clause. */
export type ExpressionTree =
  | FieldTree
  | TextTree
  | NumberTree
  | DateTree
  | GeometryTree
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: number }
  | { readonly kind: 'null'; readonly at: number }
  | ArithmeticTree
  | CallTree;

export interface FieldTree {
  readonly kind: 'field';
  readonly name: string;
  readonly at: number;
}

export interface TextTree {
  readonly kind: 'text';
  readonly value: string;
  readonly at: number;
}

/** Digits as they were written, sign included, so that none is lost. */
export interface NumberTree {
  readonly kind: 'number';
  readonly text: string;
  readonly at: number;
}

export interface DateTree {
  readonly kind: 'date';
  readonly text: string;
  readonly at: number;
}

export interface GeometryTree {
  readonly kind: 'geometry';
  readonly text: string;
  readonly at: number;
}

export type Operator = '+' | '-' | '*' | '/';

export interface ArithmeticTree {
  readonly kind: 'arithmetic';
  readonly operator: Operator;
  readonly left: ExpressionTree;
  readonly right: ExpressionTree;
  readonly at: number;
}

/** `name(…)`, the name in lower case: a scalar function, an aggregate, a way of grouping. */
export interface CallTree {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly ArgumentTree[];
  readonly at: number;
}

/** What may stand between the parentheses of a call, besides an expression. */
export type ArgumentTree =
  | ExpressionTree
  | { readonly kind: 'star'; readonly at: number }
  | { readonly kind: 'distinct'; readonly of: ExpressionTree; readonly at: number }
  /** `1 day`, `10km` */
  | { readonly kind: 'quantity'; readonly amount: string; readonly unit: string; readonly at: number }
  /** `years=-1` */
  | { readonly kind: 'setting'; readonly name: string; readonly value: number; readonly at: number };

export type LiteralTree = Extract<ExpressionTree, { kind: 'text' | 'number' | 'date' | 'boolean' | 'null' }>;

/** True for what has its value written in the text. */
export const isLiteral = (tree: ArgumentTree): tree is LiteralTree =>
  tree.kind === 'text' ||
  tree.kind === 'number' ||
  tree.kind === 'date' ||
  tree.kind === 'boolean' ||
  tree.kind === 'null';
