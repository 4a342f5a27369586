/** A name for SQL: quoted, always, as DuckDB reserves words without warning. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text for the places where DuckDB takes no bound value: file names and options of its readers and of ATTACH. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
