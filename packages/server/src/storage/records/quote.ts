/** An identifier as SQL takes it, whatever is in it. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text literal, for the few places where the engine takes no bound value: a path of `attach`, an option of `copy`. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
