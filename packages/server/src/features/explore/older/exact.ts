/** How JSON is read and written without losing digits: what the engine of this program knows and its types do not. */
interface ExactJson {
  parse(text: string, revive: (key: string, value: unknown, context: { readonly source?: string }) => unknown): unknown;
  rawJSON(text: string): unknown;
}

const json: ExactJson = JSON as unknown as ExactJson;

/** The object that a text of JSON says; its numbers will be written as they were read, whatever their length. */
export function readExact(text: string): Record<string, unknown> {
  const value = json.parse(text, (_key, part, { source }) =>
    typeof part === 'number' && source !== undefined ? json.rawJSON(source) : part,
  );
  return value as Record<string, unknown>;
}
