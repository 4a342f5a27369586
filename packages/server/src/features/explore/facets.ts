import {
  type FacetNode,
  type FacetPlan,
  type FacetRequest,
  type FacetRow,
  facetTree,
  planFacets,
  writeFacet,
} from '@lucarne/odsql';
import type { PublishedDataset } from '../../core/dataset.ts';
import type { CatalogueView } from '../../storage/records/catalogue.ts';
import type { Row } from '../../storage/records/engine.ts';
import type { HeldTable } from '../../storage/records/held.ts';
import { placeOf, type RecordsRequest, type Road, restrictedPlan, withShapes, withTable } from './road.ts';

/** The values of one facet, as an answer lists them. */
export interface FacetGroup {
  readonly name: string;
  readonly facets: readonly FacetNode[];
}

/** The facets of a catalogue when none is asked for; what a portal names itself stands after the keywords. */
const FIRST_FACETS = ['features', 'theme', 'keyword'];
const LAST_FACETS = ['modified', 'publisher', 'license', 'language', 'territory', 'update_frequency'];

/** From a request to the values of its facets: the road of records, once for each facet. */
export async function facetsOf(
  road: Road,
  request: RecordsRequest,
  wanted: readonly FacetRequest[],
): Promise<readonly FacetGroup[]> {
  const { plan } = restrictedPlan(road, request);
  road.timings.time('plan', () => planFacets(plan, wanted));
  return withTable(road, (table) =>
    withShapes(road, table, plan, (answered) => {
      const facets = planFacets(answered, wanted);
      return road.timings.timeAsync('rows', () => inTurns(facets, (facet) => readFacetGroup(road, table, facet)));
    }),
  );
}

/** How many of the facets of one request are read at once: it must not fill the queue by itself. */
const AT_ONCE = 8;

async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let begun = 0; begun < items.length; begun += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(begun, begun + AT_ONCE).map(work))));
  }
  return results;
}

async function readFacetGroup(road: Road, table: HeldTable, facet: FacetPlan): Promise<FacetGroup> {
  const sql = writeFacet(facet, placeOf(table, road));
  const rows = await road.records.ask(table, sql, road);
  return { name: facet.name, facets: facetTree(facet, rows.map(facetRow)) };
}

function facetRow({ value, count }: Row): FacetRow {
  return { value: String(value), count: Number(count) };
}

/** The facets asked for, or every one that the publisher declared; the publisher's order counts when no other is asked. */
export function datasetFacets(asked: readonly FacetRequest[], { fields }: PublishedDataset): readonly FacetRequest[] {
  const declared = fields.filter(({ annotations }) => annotations.facet).map(({ name }) => ({ name }));
  const sorts = new Map(fields.map(({ name, annotations }) => [name, annotations.facetsort]));
  return (asked.length > 0 ? asked : declared).map((facet: FacetRequest) => {
    const sort = facet.sort ?? sorts.get(facet.name);
    return sort ? { ...facet, sort } : facet;
  });
}

/** The facets asked for, or those of the catalogue, in the order of the alphabet. */
export function catalogueFacets(
  asked: readonly FacetRequest[],
  { rows }: Pick<CatalogueView, 'rows'>,
): readonly FacetRequest[] {
  const own = rows.filter(({ template }) => template === 'custom').map(({ name }) => `custom.${name}`);
  const byDefault = [...FIRST_FACETS, ...own, ...LAST_FACETS].map((name): FacetRequest => ({ name }));
  return (asked.length > 0 ? asked : byDefault).map((facet) => ({ sort: 'alphanum', ...facet }));
}
