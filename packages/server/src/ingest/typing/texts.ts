import type { StagedField } from '../read/staged.ts';

/** A staged field in SQL: its text as it stands, its text without blanks around, and its JSON when the source is JSON. */
export interface Cell {
  readonly raw: string;
  readonly text: string;
  readonly json: string | null;
  readonly staged: StagedField;
}

/** The staged records as a relation of cells; each is computed once however often it is looked at. */
export function cellsOf(fields: readonly StagedField[], relation: string): { cells: Cell[]; relation: string } {
  const cells = fields.map((staged, index): Cell => {
    const json = staged.content.kind === 'json' ? `j${index}` : null;
    return { raw: `r${index}`, text: `x${index}`, json, staged };
  });
  const raws = cells.flatMap(({ raw, json, staged }) => {
    if (json === null) return [`cast(${staged.column} as varchar) as ${raw}`];
    return [`cast(${staged.column} as varchar) as ${json}`, `json_extract_string(${staged.column}, '$') as ${raw}`];
  });
  const texts = cells.map(({ raw, text }) => `${trimmed(raw)} as ${text}`);
  const inner = `select *, ${raws.join(', ')} from ${relation}`;
  return { cells, relation: `(select *, ${texts.join(', ')} from (${inner}))` };
}

/** Without the blanks around, null when nothing is left. Few values have any: to look first costs a quarter of trimming all. */
function trimmed(raw: string): string {
  const blanks = ["' '", 'chr(9)'].flatMap((blank) => [`starts_with(${raw}, ${blank})`, `ends_with(${raw}, ${blank})`]);
  return `case when ${raw} = '' then null when ${blanks.join(' or ')} then nullif(trim(${raw}, ' ' || chr(9)), '') else ${raw} end`;
}
