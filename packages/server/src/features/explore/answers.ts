import type { Row } from '../../storage/records/engine.ts';
import type { Link } from './links.ts';

/** A page of the Explore API, from rows that are already JSON: they are joined, never read. */
export function pageText(page: { total: number; rows: readonly string[]; links: readonly Link[] | null }): string {
  const links = page.links ? `"_links": ${JSON.stringify(page.links)}, ` : '';
  return `{"total_count": ${page.total}, ${links}"results": [${page.rows.join(', ')}]}`;
}

/** The JSON text of a row of `as: 'json'`. */
export const recordText = (row: Row): string => String(row['record']);

/** The name under which a record's identifier travels as the last key of its row, where its links will stand. */
const LINKS_KEY = '_links';

/** `exclude(…)` means «all but» only where it stands alone: once something is added, «all» has to be said. */
const ONLY_EXCLUDES = /^(\s*exclude\s*\([^)]*\)\s*(,|$))+$/i;

/** Asks for what `include_app_metas` and `include_links` add, after what the request selects. */
export function withTechnicalKeys(
  select: string | undefined,
  include: { readonly metas: boolean; readonly links: boolean },
): string | undefined {
  const metas = include.metas ? ['`$id` as _id, `$timestamp` as _timestamp, `$size` as _size'] : [];
  const links = include.links ? [`\`$id\` as ${LINKS_KEY}`] : [];
  return metas.length + links.length === 0 ? select : withKeys(select, [...metas, ...links]);
}

/** What a request selects, and more keys behind. */
export function withKeys(select: string | undefined, keys: readonly string[]): string {
  const all = select === undefined ? '*' : ONLY_EXCLUDES.test(select) ? `${select}, *` : select;
  return [all, ...keys].join(', ');
}

/** Asks for the identifier of each dataset too, where its links will stand. */
export const withDatasetKey = (select: string | undefined): string => withKeys(select, [`dataset_id as ${LINKS_KEY}`]);

/** Puts the links of a record or dataset in the place of its identifier, at the end of the row's text. */
export function withLinks(text: string, linksOf: (id: string) => readonly Link[]): string {
  return text.replace(/"([^"\\]*)"\s*\}$/, (_, id: string) => `${JSON.stringify(linksOf(id))}}`);
}
