import type { FieldType } from '@lucarne/odsql';
import type { Field, FieldAnnotations } from '../../core/dataset.ts';
import { nearestName, problem } from '../../core/problem.ts';
import type { Manifest, SnapshotField } from '../../core/snapshot.ts';
import type { FieldNote } from '../../storage/catalogue/schema.ts';
import { datasetProblems } from './problems.ts';

type Notes = Readonly<Record<string, FieldNote>>;

/** What the snapshot found, as the publisher words it. */
export function describeFields({ fields, key }: Pick<Manifest, 'fields' | 'key'>, notes: Notes): readonly Field[] {
  return fields.map((field) => {
    const note = notes[field.name] ?? {};
    return {
      ...field,
      label: note.label ?? field.label,
      description: note.description ?? null,
      annotations: { ...found(field, key), ...note.annotations },
    };
  });
}

function found(field: SnapshotField, key: readonly string[]): FieldAnnotations {
  const isKey = key.includes(field.name) ? { id: true } : {};
  return field.type === 'text' && !field.multivalued ? { sortable: true, ...isKey } : isKey;
}

/** What a publisher says anew of a field; null takes a setting away. */
export interface FieldChange {
  readonly name: string;
  readonly label?: string;
  readonly description?: string | null;
  readonly annotations?: { readonly [Name in keyof FieldAnnotations]?: FieldAnnotations[Name] | null };
}

/** Lays a change of labels, descriptions and settings over the notes; a field that is not there is a problem. */
export function changeNotes(before: Notes, fields: readonly SnapshotField[], changes: readonly FieldChange[]): Notes {
  const after: Record<string, FieldNote> = { ...before };
  for (const { name, annotations = {}, ...change } of changes) {
    const field = fields.find((candidate) => candidate.name === name);
    if (!field) {
      const names = fields.map((candidate) => candidate.name);
      throw problem(datasetProblems, 'field_unknown', { name: name.slice(0, 100), nearest: nearestName(name, names) });
    }
    for (const [setting, value] of Object.entries(annotations)) checkSetting(field, setting, value);
    const note = after[name] ?? {};
    const laid = Object.entries({ ...note.annotations, ...annotations }).filter(([, value]) => value !== null);
    after[name] = { ...note, ...change, annotations: Object.fromEntries(laid) };
  }
  return after;
}

const DATES: readonly FieldType[] = ['date', 'datetime'];
const NUMBERS: readonly FieldType[] = ['int', 'double'];
const FACETABLE: readonly FieldType[] = ['text', ...NUMBERS, 'boolean', ...DATES];

/** The types that a setting is for; what is not here is for any. */
const TYPES: Readonly<Record<string, readonly FieldType[]>> = {
  facet: FACETABLE,
  facetsort: FACETABLE,
  disjunctive: FACETABLE,
  hierarchical: ['text'],
  unit: NUMBERS,
  decimals: NUMBERS,
  precision: DATES,
  timeserie_precision: DATES,
  timerangeFilter: DATES,
};

/** A setting that means nothing for the type of its field is refused; switching it off never is. */
function checkSetting({ name, type }: SnapshotField, setting: string, value: unknown): void {
  const types = TYPES[setting] ?? [type];
  if (value === null || value === false || value === undefined) return;
  if (setting === 'facet' && !types.includes(type)) throw refused(name, `a ${type} cannot be a facet.`);
  if (!types.includes(type))
    throw refused(name, `${setting} is for fields of type ${types.join(', ')}, and it is a ${type}.`);
  if (setting === 'precision' && type === 'date' && (value === 'hour' || value === 'minute'))
    throw refused(name, `the precision of a date is year, month or day.`);
}

function refused(name: string, what: string) {
  return problem(datasetProblems, 'field_invalid', { name, what });
}
