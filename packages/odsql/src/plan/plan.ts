import type { OutputColumn, QueryContext } from '../types.ts';
import type { Condition } from './condition.ts';
import type { Expression } from './expression.ts';

/** What a query is, checked: ready to be restricted, limited, written as SQL. */
export type QueryPlan = RecordsPlan | GroupsPlan;

interface PlanBase {
  readonly outputs: readonly Output[];
  readonly filters: Filters;
  /** `null`: no limit. */
  readonly limit: number | null;
  readonly offset: number;
  readonly order: readonly Order[];
  /** With the time zone as the tz database spells it. */
  readonly context: QueryContext;
}

/** One row per record; aggregates among the outputs are those of all matching records, repeated. */
export interface RecordsPlan extends PlanBase {
  readonly kind: 'records';
}

/** One row per combination of the keys; none at all where there is no key. */
export interface GroupsPlan extends PlanBase {
  readonly kind: 'groups';
  readonly keys: readonly GroupKey[];
}

/** A key and value of each row. */
export interface Output {
  readonly name: string;
  readonly expression: Expression;
  readonly type: OutputColumn['type'];
  readonly multivalued: boolean;
}

export interface GroupKey {
  readonly expression: Expression;
  /** One group per element of the list. */
  readonly multivalued: boolean;
  /** Records without a value are left out: those outside all bounds of a `range`. */
  readonly dropsNull: boolean;
}

export interface Order {
  readonly expression: Expression;
  readonly descending: boolean;
}

/** Everything that a record must satisfy, kept apart by where it comes from. */
export interface Filters {
  readonly where: readonly Condition[];
  readonly refinements: readonly Refinement[];
  readonly restrictions: readonly Condition[];
  /** Facets whose refinements are read as «or». */
  readonly disjunctive: readonly string[];
}

/** A value of a facet that was asked for, or excluded. */
export interface Refinement {
  /** The name of the field. */
  readonly facet: string;
  /** As it was written. */
  readonly text: string;
  /** As the facet lists it: `2020/03` for `2020-3`. */
  readonly value: string;
  readonly excluded: boolean;
  readonly condition: Condition;
}
