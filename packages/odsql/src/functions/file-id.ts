/** The identifier in the text of JSON of a file. As text, since what the engine does not take for JSON must not end a page. */
export const fileId = (file: string): string => `regexp_extract(${file}, '"id":"([0-9a-f]+)"', 1)`;
