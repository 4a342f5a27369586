import { limits } from '../limits.ts';

const ligatures: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** The name that a label gives: unaccented, lower case, other runs of characters as `_`; empty when nothing is left. */
export function plainName(label: string): string {
  return label
    .toLowerCase()
    .replace(/[œæßøłđðþı]/g, (letter) => ligatures[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, limits.nameLength)
    .replace(/_+$/, '');
}

/** Names that DuckDB gives to places of records: a field of that name would hide them. */
const reserved = ['rowid', 'file_row_number'];

/** Field names for the labels of a file, in order and all different: a nameless third column is `column_3`, a repeat is `nom_2`. */
export function fieldNames(labels: readonly string[]): string[] {
  const taken = new Set<string>(reserved);
  return labels.map((label, index) => {
    const name = freeName(plainName(label) || `column_${index + 1}`, taken);
    taken.add(name);
    return name;
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let repeat = 2; taken.has(name); repeat++) {
    const suffix = `_${repeat}`;
    name = wanted.slice(0, limits.nameLength - suffix.length) + suffix;
  }
  return name;
}
