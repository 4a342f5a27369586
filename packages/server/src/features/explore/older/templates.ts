import { nearestName, problem } from '../../../core/problem.ts';
import { metaRows } from '../../../storage/records/metas.ts';
import type { Asked } from '../explore.ts';
import { exploreProblems } from '../problems.ts';

/** The families of metadata, by the address that version 2.0 gave them. */
const TEMPLATES = [
  { type: 'basic', name: 'default' },
  { type: 'interop', name: 'dcat' },
] as const;

/** The families of a type, or all of them. */
export function templatesText({ request, addresses }: Asked): string {
  const { type } = request.params as { type?: string };
  const found = TEMPLATES.filter((template) => type === undefined || template.type === type);
  if (found.length === 0) throw missing(type ?? '');
  const links = [{ rel: 'self', href: `${addresses.catalogue}/metadata_templates${type ? `/${type}` : ''}` }];
  return JSON.stringify({ links, metadata_templates: found.map(described) });
}

/** One family, with its metadata. */
export function templateText({ request }: Asked): string {
  const { type, name } = request.params as { type?: string; name?: string };
  const found = TEMPLATES.find((template) => template.type === type && template.name === name);
  if (!found) throw missing(`${type}/${name}`);
  return JSON.stringify(described(found));
}

function described({ type, name: template }: (typeof TEMPLATES)[number]) {
  const schema = metaRows
    .filter((row) => row.template === template)
    .map(({ name, type, multivalued }) => ({
      name,
      label: name,
      type: multivalued ? 'list' : type,
      widget: null,
      uri: null,
      values: null,
      values_domain_property: null,
      allow_empty: true,
      hidden: false,
      self_suggest: false,
      help_text: null,
    }));
  return { metadata_template: { type, name: template, schema } };
}

function missing(id: string) {
  const known = TEMPLATES.map(({ type, name }) => `${type}/${name}`);
  const facts = {
    what: 'metadata template',
    id: id.slice(0, 200),
    nearest: nearestName(id.slice(0, 200), known),
  } as const;
  return problem(exploreProblems, 'NotFoundResource', facts);
}
