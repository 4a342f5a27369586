import { nearestName, problem } from '../../core/problem.ts';
import type { CatalogueView } from '../../storage/records/catalogue.ts';
import type { Asked } from './explore.ts';
import { exploreProblems } from './problems.ts';

/** The families of metadata, by the kind that the API files them under. */
const TEMPLATES = [
  { type: 'basic', name: 'default' },
  { type: 'interop', name: 'dcat' },
  { type: 'interop', name: 'inspire' },
  { type: 'extra', name: 'custom' },
  { type: 'extra', name: 'explore' },
] as const;

type Template = (typeof TEMPLATES)[number];

/** The families of a type, or all of them, that the portal uses. */
export function templatesText({ request, addresses }: Asked, view: CatalogueView): string {
  const { type } = request.params as { type?: string };
  const found = usedOn(view).filter((template) => type === undefined || template.type === type);
  if (found.length === 0) throw missing(type ?? '', view);
  const links = [{ rel: 'self', href: `${addresses.catalogue}/metadata_templates${type ? `/${type}` : ''}` }];
  return JSON.stringify({ links, metadata_templates: found.map((template) => described(template, view)) });
}

/** One family, with its metadata. */
export function templateText({ request }: Asked, view: CatalogueView): string {
  const { type, name } = request.params as { type?: string; name?: string };
  const found = usedOn(view).find((template) => template.type === type && template.name === name);
  if (!found) throw missing(`${type}/${name}`, view);
  return JSON.stringify(described(found, view));
}

const usedOn = ({ rows }: CatalogueView): readonly Template[] =>
  TEMPLATES.filter(({ name }) => rows.some(({ template }) => template === name));

function described({ type, name: template }: Template, { rows }: CatalogueView) {
  const schema = rows
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

function missing(id: string, view: CatalogueView) {
  const known = usedOn(view).map(({ type, name }) => `${type}/${name}`);
  const facts = {
    what: 'metadata template',
    id: id.slice(0, 200),
    nearest: nearestName(id.slice(0, 200), known),
  } as const;
  return problem(exploreProblems, 'NotFoundResource', facts);
}
