import type { CharterLine } from '../model.ts';

export interface RawCell {
  readonly text: string;
  /** The first words in code type, else the text. */
  readonly main: string;
  /** What the page itself says that the column is. */
  readonly column: string | null;
}

export interface RawTable {
  readonly headings: readonly RawCell[];
  readonly rows: readonly (readonly RawCell[])[];
}

type Column = 'name' | 'lifetime' | 'provider';

/** Headings of charters, in French, English and Spanish. */
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['name', /^(nom|name|nombre|cookie|traceur|nom du (cookie|traceur)|cookie name|nombre de la cookie|cookies?)\b/i],
  ['lifetime', /dur[ée]e|conservation|expir|lifetime|duration|lifespan|retention|duraci[oó]n|caducidad|plazo/i],
  ['provider', /fournisseur|[ée]metteur|provider|issuer|proveedor|emisor/i],
];

/** The lines of a table that lists cookies by name; none of any other table. */
export function linesOf({ headings, rows }: RawTable): readonly CharterLine[] {
  const columns = headings.map(columnOf);
  const at = (column: Column) => columns.indexOf(column);
  const isList = at('name') >= 0 && (at('lifetime') >= 0 || at('provider') >= 0);
  if (!isList) return [];
  return rows.flatMap((row) => {
    const name = row[at('name')]?.main.trim() ?? '';
    const cell = (column: Column) => row[at(column)]?.text.trim() || null;
    const empty = headings.flatMap(({ text }, index) => (row[index]?.text.trim() === '' && text !== '' ? [text] : []));
    return name === '' ? [] : [{ name, lifetime: cell('lifetime'), provider: cell('provider'), empty }];
  });
}

function columnOf({ text, column }: RawCell): Column | null {
  if (column !== null) return column === 'name' || column === 'lifetime' || column === 'provider' ? column : null;
  return HEADINGS.find(([, form]) => form.test(text))?.[0] ?? null;
}
