/** A row of an answer, by the name of its column. */
export type Row = Readonly<Record<string, unknown>>;
