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
  const texts = cells.map(({ raw, text }) => `nullif(trim(${raw}, ' ' || chr(9)), '') as ${text}`);
  const inner = `select *, ${raws.join(', ')} from ${relation}`;
  return { cells, relation: `(select *, ${texts.join(', ')} from (${inner}))` };
}
