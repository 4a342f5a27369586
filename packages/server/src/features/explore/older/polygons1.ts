import { call, type ExpressionTree, type QueryTree } from '@lucarne/odsql';
import type { FastifyReply } from 'fastify';
import { recordText } from '../answers.ts';
import type { Asked, Explore } from '../explore.ts';
import { integer, invalid, type RawParameters } from '../parameters.ts';
import { pageOf } from '../road.ts';
import { sendOlder } from './answers1.ts';
import { GROUP_CAPS, group, item, measured, measures, overall } from './clusters1.ts';
import { readExact } from './exact.ts';
import { askedPlace, LAST_ZOOM, placeOf, readPage1, readZoom, shapeField } from './parameters1.ts';
import type { Row } from './points.ts';
import { geometryOf } from './record1.ts';
import { olderRoad } from './road1.ts';
import { readSeries1, type Series } from './series.ts';
import { asItIs, type Simplify, simplifierFor } from './simplify1.ts';

/** Places shown when the request does not say how many. */
const ROWS = '1000';
/** At most so many, and so many shapes at a time. */
const PLACES = GROUP_CAPS.groupRows;
const AT_ONCE = 2_500;

const PLACE = 'place';
const CENTRE = 'centre';
const DIGEST = 'digest';

/** `records/1.0/geopreview`: the different places of the records, each with a digest that tells one from another. */
export async function geoPreview(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { raw } = asked;
  const page = readPage1({ ...raw, rows: raw['rows'] || ROWS });
  const source = await placesOf(explore, asked, 'geopreview', []);
  const shapes = await drawn(source, page, ({ geometry, digest }) => ({ geometry, geo_digest: digest }));
  return sendOlder(reply, asked, shapes);
}

/** `records/1.0/geopolygon`: the different places, each with the number of its records and its series. */
export async function geoPolygon(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { raw } = asked;
  const series = readSeries1(raw);
  const source = await placesOf(explore, asked, 'geopolygon', series);
  const most = readMost(raw);
  const shown: Row[] = [];
  const clusters = await drawn(source, { limit: most, offset: 0 }, ({ geometry, digest, row }) => {
    shown.push({ ...row, [PLACE]: null });
    return { cluster_center: centreOf(row), ...measures(row, series), cluster: geometry, geo_digest: digest };
  });
  const all = shown.length < most ? shown : await source.rows({ limit: PLACES, offset: 0 }, []);
  if (all.length === PLACES) reply.header('ods-analyze-truncated', 'true');
  const precision = readZoom(raw, 'clusterprecision');
  const said = precision === undefined ? {} : { clusterprecision: precision };
  return sendOlder(reply, asked, { clusters, ...overall(all, series), ...said });
}

function readMost(raw: RawParameters): number {
  const most = integer(raw, 'maxpoints') ?? 0;
  if (most >= 0) return most === 0 ? PLACES : Math.min(most, PLACES);
  throw invalid('maxpoints', String(most), `0 <= maxpoints <= ${PLACES}`);
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** A place as it is drawn, and what else is known of it. */
interface Drawn {
  readonly geometry: unknown;
  readonly digest: unknown;
  readonly row: Row;
}

interface Places {
  /** How places are drawn: as fine as the map of `clusterprecision` shows them. */
  readonly simplify: Simplify;
  /** Where the place itself stands in a row. */
  readonly place: readonly Item[];
  rows(page: Page, place: readonly Item[]): Promise<readonly Row[]>;
}

type Item = ReturnType<typeof item>;

/** The places of a page, which are read and made coarse a few at a time: shapes are large, and what is shown of them is not. */
async function drawn<Shape>(
  { simplify, place, rows }: Places,
  page: Page,
  draw: (drawn: Drawn) => Shape,
): Promise<Shape[]> {
  const shapes: Shape[] = [];
  while (shapes.length < page.limit) {
    const limit = Math.min(AT_ONCE, page.limit - shapes.length);
    const found = await rows({ limit, offset: page.offset + shapes.length }, place);
    shapes.push(...found.map((row) => draw({ geometry: simplify(geometryOf(row[PLACE])), digest: row[DIGEST], row })));
    if (found.length < limit) break;
  }
  return shapes;
}

async function placesOf(explore: Explore, asked: Asked, what: string, series: readonly Series[]): Promise<Places> {
  const { raw, timezone, language } = asked;
  const { dataset, road, filters } = await olderRoad(explore, asked);
  const { name, type } = placeOf(askedPlace(raw, dataset, shapeField(dataset)), what, dataset);
  const field = { kind: 'field', name, at: 0 } as const;
  const isShape = type === 'geo_shape';
  const zoom = readZoom(raw, 'clusterprecision');
  const centre = isShape ? [item(call('#any', [call('#centre', [field])]), CENTRE)] : [];
  return {
    simplify: zoom === undefined || !isShape ? asItIs : simplifierFor(Math.min(zoom, LAST_ZOOM)),
    place: [item(call('#any', [field]), PLACE), ...centre],
    async rows(page, place) {
      const reshape = byPlace(field, isShape, [...place, ...measured(series)]);
      const request = { query: { ...filters, ...page }, timezone, language, only: null, caps: GROUP_CAPS, reshape };
      const { records } = await pageOf(road, request, 'json');
      return records.map((row) => readExact(recordText(row)));
    },
  };
}

/** One row for each place. Records without one are left out. */
const byPlace =
  (field: FieldTree, isShape: boolean, select: QueryTree['select']) =>
  (tree: QueryTree): QueryTree => ({
    ...tree,
    where: [...tree.where, { kind: 'is null', subject: field, negated: true, at: 0 }],
    groups: [group(call(isShape ? '#digest' : '#pointdigest', [field]), DIGEST)],
    select,
  });

type FieldTree = Extract<ExpressionTree, { kind: 'field' }>;

interface LonLat {
  readonly lon: unknown;
  readonly lat: unknown;
}

/** Latitude first, of the place itself or of the middle of its shape. */
function centreOf(row: Row): readonly unknown[] {
  const { lat, lon } = (row[CENTRE] ?? row[PLACE]) as LonLat;
  return [lat, lon];
}
