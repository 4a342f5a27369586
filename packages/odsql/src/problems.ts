export type ProblemCode =
  | 'ODSQLError'
  | 'ODSQLSyntaxError'
  | 'IncompatibleTypesInComparisonFilter'
  | 'InvalidRESTParameterError';

/** The parameter of the request that a problem is about. */
export type ClauseName =
  | 'select'
  | 'where'
  | 'group_by'
  | 'order_by'
  | 'refine'
  | 'exclude'
  | 'facet'
  | 'limit'
  | 'offset'
  | 'timezone'
  | 'lang';

export interface ProblemFacts {
  readonly code: ProblemCode;
  /** The whole sentence, in the words of the Explore API. */
  readonly message: string;
  readonly clause: ClauseName;
  /** Where in the text of the clause, counted from 0. */
  readonly position?: number;
  /** The nearest right name, or what to do. */
  readonly hint?: string;
}

/** Why a query was refused; the only error that this package throws on purpose. */
export class QueryProblem extends Error {
  readonly code: ProblemCode;
  readonly clause: ClauseName;
  readonly position: number | undefined;
  readonly hint: string | undefined;

  constructor(facts: ProblemFacts) {
    super(facts.message);
    this.name = 'QueryProblem';
    this.code = facts.code;
    this.clause = facts.clause;
    this.position = facts.position;
    this.hint = facts.hint;
  }
}
