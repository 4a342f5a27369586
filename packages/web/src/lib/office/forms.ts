import type { paths } from '@lucarne/client';
import type { PortalPath } from '../answers.ts';
import { type Setting, settings, switches } from './settings.ts';
import { templateChanges } from './templates.ts';
import type { LocalText, OfficeField, OfficeMetadata } from './types.ts';

/** What people typed in the forms of a dataset, read into what the management API takes. */

/** A text of a form, trimmed; empty when it was not sent. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A whole number of a form: null when the box is empty, and -1, which no route takes, for what is no number from 1 on. */
export function countOf(form: FormData, name: string): number | null {
  const text = textOf(form, name);
  if (text === '') return null;
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : -1;
}

const plainNames = ['license', 'license_url', 'publisher', 'references', 'language', 'update_frequency'] as const;
const lineNames = ['theme', 'keyword', 'attributions', 'territory'] as const;

/** The whole metadata as the form shows it. Languages that the form does not show keep their texts. */
export function metadataChange(form: FormData, before: OfficeMetadata, languages: readonly string[]) {
  const plain = plainNames.map((name) => [name, textOf(form, name) || null] as const);
  const lines = lineNames.map((name) => [name, linesOf(textOf(form, name))] as const);
  return {
    title: localText(form, 'title', before.title, languages),
    description: localText(form, 'description', before.description, languages),
    ...Object.fromEntries([...plain, ...lines]),
    ...(form.has('timezone') ? fromMore(form) : {}),
    ...templateChanges(form, before),
  };
}

/** What stands among the other metadata. */
function fromMore(form: FormData) {
  return {
    timezone: textOf(form, 'timezone') || null,
    geographic_reference: linesOf(textOf(form, 'geographic_reference')),
    modified_updates_on_metadata_change: form.has('follows_metadata'),
  };
}

function localText(form: FormData, name: string, before: LocalText, languages: readonly string[]): LocalText {
  const typed = languages.map((language) => [language, textOf(form, `${name}.${language}`)] as const);
  return Object.fromEntries(
    Object.entries({ ...before, ...Object.fromEntries(typed) }).filter(([, text]) => text !== ''),
  );
}

/** One item a line, without the empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

type Patch = paths[`${PortalPath}/datasets/{id}/`]['patch']['requestBody']['content']['application/json'];
export type FieldChange = NonNullable<NonNullable<Patch>['fields']>[number];

/** The fields whose row of the form differs from what stands. */
export function fieldChanges(form: FormData, fields: readonly OfficeField[]): FieldChange[] {
  return fields.flatMap((field) => {
    const change = {
      name: field.name,
      label: textOf(form, `label.${field.name}`) || field.label,
      description: textOf(form, `description.${field.name}`) || null,
      annotations: annotationsOf(form, field),
    };
    return isSame(change, field) ? [] : [change];
  });
}

/** Only what the row says otherwise than what stands: a setting that was emptied is null. */
function annotationsOf(form: FormData, field: OfficeField): Record<string, unknown> {
  const { annotations, name } = field;
  const set = switches.map((one) => [one, form.has(`${one}.${name}`), annotations[one] === true] as const);
  const typed = settings
    .filter((one) => form.has(`${one}.${name}`))
    .map((one) => [one, settingOf(form, `${one}.${name}`, one), annotations[one] ?? null] as const);
  const changed = [...set, ...typed].filter(([, now, before]) => now !== before);
  return Object.fromEntries(changed.map(([one, now]) => [one, now]));
}

function settingOf(form: FormData, name: string, setting: Setting): string | number | null {
  const text = textOf(form, name);
  if (text === '') return null;
  return setting === 'decimals' && /^\d+$/.test(text) ? Number(text) : text;
}

function isSame(change: FieldChange, field: OfficeField): boolean {
  return (
    change.label === field.label &&
    change.description === field.description &&
    Object.keys(change.annotations ?? {}).length === 0
  );
}

/** The types that were chosen anew, by field name: they take effect with a new import. */
export function typeChanges(form: FormData, fields: readonly OfficeField[]): TypeChanges {
  const chosen = fields.flatMap((field) => {
    const type = fieldTypes.find((one) => one === textOf(form, `type.${field.name}`));
    return type && type !== field.type ? [[field.name, type] as const] : [];
  });
  return Object.fromEntries(chosen);
}

/** The separators that were changed, by field name; an emptied one is null. */
export function separatorChanges(form: FormData, fields: readonly OfficeField[]): Record<string, string | null> {
  const changed = fields.flatMap(({ name, annotations }) => {
    const typed = form.get(`separator.${name}`);
    const separator = typeof typed === 'string' && typed !== '' ? typed : null;
    return typed === null || separator === (annotations.multivalued ?? null) ? [] : [[name, separator] as const];
  });
  return Object.fromEntries(changed);
}

export type TypeChanges = Record<string, OfficeField['type']>;

/** The types that a publisher may impose. */
export const fieldTypes: readonly OfficeField['type'][] = [
  'text',
  'int',
  'double',
  'boolean',
  'date',
  'datetime',
  'geo_point_2d',
  'geo_shape',
  'json_blob',
  'file',
];

/** What was typed, to fill the form again after a problem. Files and secrets are left out. */
export function typedValues(form: FormData): Record<string, string> {
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && !secrets.has(name) ? [[name, value] as const] : [],
  );
  return Object.fromEntries(texts);
}

const secrets: ReadonlySet<string> = new Set(['csrfmiddlewaretoken', 'password', 'old_password', 'new_password']);
