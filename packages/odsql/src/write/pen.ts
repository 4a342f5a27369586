import type { Condition } from '../plan/condition.ts';
import type { AggregateNode, Expression } from '../plan/expression.ts';
import { partsOf, signature } from '../plan/expression.ts';
import type { BoundValue } from '../types.ts';
import type { Dialect, Pen, WordTables } from './dialect.ts';
import { aggregateName } from './quote.ts';

/** A pen and the values that it bound. */
export interface Desk {
  readonly dialect: Dialect;
  readonly pen: Pen;
  /** A pen that reads aggregates from the columns of a query inside, which computed them. */
  readonly outer: Pen;
  readonly aggregates: readonly AggregateNode[];
  readonly values: readonly BoundValue[];
}

interface DeskNeeds {
  readonly dialect: Dialect;
  readonly words: WordTables | undefined;
  readonly ids: string | undefined;
  readonly timezone: string;
  readonly identity: readonly string[];
  /** What will be written: the aggregates inside get their names. */
  readonly expressions: readonly Expression[];
}

/** Opens a desk for one statement. The same value is bound once, however often it is written. */
export const openDesk = ({ dialect, words, ids, timezone, identity, expressions }: DeskNeeds): Desk => {
  const values: BoundValue[] = [];
  const names = new Map<string, string>();
  const aggregates = collectAggregates(expressions);
  const bind = (value: BoundValue): string => {
    const key = valueKey(value);
    const known = names.get(key);
    if (known !== undefined) return known;
    values.push(value);
    const name = dialect.value(value, `$${values.length}`);
    names.set(key, name);
    return name;
  };
  const base = { bind, words, ids, timezone, identity };
  const pen = makePen(dialect, base);
  const named = new Map(Array.from(aggregates.keys(), (key, index) => [key, aggregateName(index)]));
  const outer = makePen(dialect, base, (node) => named.get(signature(node)));
  return { dialect, pen, outer, aggregates: [...aggregates.values()], values };
};

const valueKey = ({ type, value }: BoundValue): string =>
  JSON.stringify([type, value], (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));

const makePen = (
  dialect: Dialect,
  base: Pick<Pen, 'bind' | 'words' | 'ids' | 'timezone' | 'identity'>,
  known: (node: Expression) => string | undefined = () => undefined,
): Pen => {
  const pen: Pen = {
    ...base,
    expression: (node) =>
      (node.kind === 'aggregate' ? known(node) : undefined) ?? write(dialect.expressions, node, pen),
    condition: (node) => write<Condition>(dialect.conditions, node, pen),
  };
  return pen;
};

/** The writer of a kind is that of its node: the table's type says so, which TypeScript cannot follow through an index. */
const write = <Node extends { readonly kind: string }>(
  table: Readonly<Record<Node['kind'], (node: never, pen: Pen) => string>>,
  node: Node,
  pen: Pen,
): string => (table[node.kind as Node['kind']] as (node: Node, pen: Pen) => string)(node, pen);

const collectAggregates = (expressions: readonly Expression[]): ReadonlyMap<string, AggregateNode> => {
  const found = new Map<string, AggregateNode>();
  const visit = (node: Expression): void => {
    if (node.kind === 'aggregate') found.set(signature(node), node);
    else for (const part of partsOf(node)) visit(part);
  };
  for (const expression of expressions) visit(expression);
  return found;
};
