import type { OfficeMetadata } from './types.ts';

/** What the forms of a dataset say of the other templates of metadata. */

type Template = NonNullable<OfficeMetadata['dcat']>;
/** null takes a metadata away. */
type TemplateChange = Record<string, Template[string] | null>;

/** The template as the form shows it; a form without these fields changes nothing. */
export function templateChanges(
  form: FormData,
  before: OfficeMetadata,
): { dcat?: TemplateChange; custom?: TemplateChange } {
  const dcat = [...form].flatMap(([name, value]) =>
    name.startsWith('dcat.') && typeof value === 'string' ? [[name.slice(5), value.trim() || null] as const] : [],
  );
  const custom = form.get('custom');
  return {
    ...(dcat.length > 0 ? { dcat: Object.fromEntries(dcat) } : {}),
    ...(typeof custom === 'string' ? { custom: customChange(custom, before.custom ?? {}) } : {}),
  };
}

/** `name = value`, one a line; several lines of one name are a list, and a name that is no longer there goes. */
function customChange(text: string, before: Template): TemplateChange {
  const found = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/).filter((one) => one.trim() !== '')) {
    const at = line.indexOf('=');
    const name = (at < 0 ? line : line.slice(0, at)).trim();
    const value = at < 0 ? '' : line.slice(at + 1).trim();
    found.set(name, [...(found.get(name) ?? []), ...(value === '' ? [] : [value])]);
  }
  const gone = Object.keys(before).filter((name) => !found.has(name));
  const told = [...found].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? null)] as const);
  return Object.fromEntries([...gone.map((name) => [name, null] as const), ...told]);
}

/** What stands, as the form writes it. */
export function customLines(custom: Template | undefined): string {
  return Object.entries(custom ?? {})
    .flatMap(([name, value]) => [value].flat().map((one) => `${name} = ${one}`))
    .join('\n');
}
