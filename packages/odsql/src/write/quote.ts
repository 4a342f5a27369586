/** A name, safe anywhere in SQL. */
export const identifier = (name: string): string => `"${name.replaceAll('\0', '').replaceAll('"', '""')}"`;

/** A text of ours in SQL: keys, patterns. Values of people are bound instead. */
export const literal = (text: string): string => `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`;

/** The column of numbers by which rows are told apart in a text, where nothing names them. */
export const rowNumber = identifier('$row number');

export const groupName = (index: number): string => identifier(`$g${index}`);

export const aggregateName = (index: number): string => identifier(`$a${index}`);
