import type { paths } from '@lucarne/client';
import type { DATASET } from './datasets.ts';
import { CliProblem } from './problem.ts';

type Change = NonNullable<paths[typeof DATASET]['patch']['requestBody']['content']['application/json']>;
export type FieldChange = NonNullable<Change['fields']>[number];

/** How the text behind the equals sign is read; whether the value is a right one is the server's to say. */
const SETTINGS: Readonly<Record<string, 'text' | 'switch' | 'number'>> = {
  label: 'text',
  description: 'text',
  facet: 'switch',
  facetsort: 'text',
  disjunctive: 'switch',
  sortable: 'switch',
  hierarchical: 'text',
  unit: 'text',
  decimals: 'number',
  precision: 'text',
  timeserie_precision: 'text',
  timerangeFilter: 'switch',
};

export const settingNames: readonly string[] = Object.keys(SETTINGS);

const WORDS = new Set(['label', 'description']);

/** `--set founded.precision=year` → what the management API takes; an empty value takes a setting away. */
export function fieldChanges(given: readonly string[]): FieldChange[] {
  const changes = new Map<string, { words: Record<string, unknown>; annotations: Record<string, unknown> }>();
  for (const text of given) {
    const [, field = '', setting = '', value = ''] = /^([^.=]+)\.([^.=]+)=(.*)$/s.exec(text) ?? [];
    const kind = Object.hasOwn(SETTINGS, setting) ? SETTINGS[setting] : undefined;
    if (kind === undefined) throw notASetting(text);
    const change = changes.get(field) ?? { words: {}, annotations: {} };
    const place = WORDS.has(setting) ? change.words : change.annotations;
    place[setting] = readSetting(kind, value);
    changes.set(field, change);
  }
  return [...changes].map(([name, { words, annotations }]) => ({ name, ...words, annotations }) as FieldChange);
}

/** `--meta dcat.creator=Région` → metadata by template; one that is given several times is a list. */
export function metadataChange(given: readonly string[]): Record<string, unknown> {
  const found = new Map<string, Record<string, unknown>>();
  for (const text of given) {
    const [, template = '', name, value = ''] = /^(?:(dcat|inspire|custom)\.)?([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined) throw usage(`«${text}» is not NAME=VALUE.`, 'For instance: --meta dcat.creator=Atlas');
    const told = found.get(template) ?? {};
    found.set(template, { ...told, [name]: metaValue(template === '' && LISTS.has(name), told[name], value) });
  }
  const { '': plain, ...templates } = Object.fromEntries(found);
  return { ...plain, ...templates };
}

function metaValue(isList: boolean, before: unknown, value: string): unknown {
  if (before !== undefined) return [before, value].flat();
  if (isList) return value === '' ? [] : [value];
  return value === '' ? null : value;
}

const LISTS = new Set(['theme', 'keyword', 'territory', 'attributions', 'geographic_reference']);

function readSetting(kind: 'text' | 'switch' | 'number', text: string): unknown {
  if (kind === 'switch') return text !== 'false' && text !== '';
  if (text === '') return null;
  return kind === 'number' && /^\d+$/.test(text) ? Number(text) : text;
}

/** `--visibility restricted` → what the management API takes. */
export function visibilityOf(text: string): 'domain' | 'restricted' {
  if (text === 'domain' || text === 'restricted') return text;
  throw usage(`«${text}» is not a visibility.`, 'It is domain or restricted.');
}

function notASetting(text: string): CliProblem {
  return usage(`«${text}» is not FIELD.SETTING=VALUE.`, `Settings: ${settingNames.join(', ')}.`);
}

export function usage(message: string, hint: string): CliProblem {
  return new CliProblem({ code: 'usage', message, hint, exitCode: 2 });
}
