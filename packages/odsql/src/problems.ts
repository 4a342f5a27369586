export type ProblemCode =
  | 'ODSQLError'
  | 'ODSQLSyntaxError'
  | 'IncompatibleTypesInComparisonFilter'
  | 'InvalidRESTParameterError';

/** The parameter of the request that a problem is about. */
export type ClauseName =
  | 'select'
  | 'where'
  | 'q'
  | 'expr'
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
  readonly position?: number | undefined;
  /** The nearest right name, or what to do. */
  readonly hint?: string | undefined;
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
    this.hint = facts.hint === undefined ? undefined : brief(facts.hint);
  }
}

/** Where a problem is: the clause, and the character in it. */
export interface Place {
  readonly clause: ClauseName;
  readonly at?: number | undefined;
}

/** Names and texts of people are repeated in messages, but not at any length. */
const brief = (text: string): string => (text.length > 1000 ? `${text.slice(0, 1000)}…` : text);

/** The query is understood and cannot be done: unknown field, wrong type, what is not allowed there. */
export const malformed = (place: Place, detail: string, hint?: string): QueryProblem =>
  new QueryProblem({
    code: 'ODSQLError',
    message: `ODSQL query is malformed: ${brief(detail)}. Clause(s) containing the error(s): ${place.clause}.`,
    clause: place.clause,
    position: place.at,
    hint,
  });

/** The text is not of the language, from this character on. */
export const unexpected = (clause: ClauseName, text: string, at: number, hint?: string): QueryProblem => {
  const code = text.codePointAt(at);
  const found = code === undefined ? 'end' : String.fromCodePoint(code);
  return new QueryProblem({
    code: 'ODSQLSyntaxError',
    message: `ODSQL syntax exception: unexpected ${found} at position ${at} in ${brief(text)}. Clause(s) containing the error(s): ${clause}.`,
    clause,
    position: at,
    hint,
  });
};

/** Two values that cannot be compared. */
export const incompatible = (place: Place, detail: string, hint?: string): QueryProblem =>
  new QueryProblem({
    code: 'IncompatibleTypesInComparisonFilter',
    message: `Incompatible types in comparison filter: ${brief(detail)}. Clause(s) containing the error(s): ${place.clause}.`,
    clause: place.clause,
    position: place.at,
    hint,
  });

/** A parameter whose value is outside what it may be. */
export const badParameter = (clause: ClauseName, found: string, rule: string, name: string = clause): QueryProblem =>
  new QueryProblem({
    code: 'InvalidRESTParameterError',
    message: `Invalid value for ${name} API parameter: ${brief(found)} was found but ${rule} is expected.`,
    clause,
  });
