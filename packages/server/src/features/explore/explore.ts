import { type PageCaps, pageCaps } from '@lucarne/odsql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '../../core/request.ts';
import type { PortalLimits, PublishedDatasets, SeenDataset } from '../../core/dataset.ts';
import { problem } from '../../core/problem.ts';
import type { CatalogueRecords, CatalogueTable, CatalogueView } from '../../storage/records/catalogue.ts';
import type { RecordsEngine } from '../../storage/records/engine.ts';
import type { HeldTable } from '../../storage/records/held.ts';
import type { Viewer } from '../accounts/rules.ts';
import { homeOf } from '../quotas/tally.ts';
import type { FileMakers } from './files/workers.ts';
import { type Addresses, addressesFrom } from './links.ts';
import { type RawParameters, readLanguage, readTimezone } from './parameters.ts';
import { exploreProblems } from './problems.ts';
import type { Road } from './road.ts';
import { catalogueSource, datasetSource, findDataset, type QuerySource, sightFor, spokenLanguage } from './sources.ts';
import { startTimings, type Timings } from './timings.ts';

/** What the routes of the API work with. */
export interface Explore {
  readonly datasets: Pick<PublishedDatasets, 'seenBy'>;
  readonly records: RecordsEngine;
  readonly catalogues: CatalogueRecords;
  /** What makes files of records. */
  readonly makers: FileMakers;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Where the files of attachments are. */
  readonly attachmentsFolder: string;
  /** Where the files of records are, each dataset's in a folder beside its snapshots. */
  readonly snapshotsFolder: string;
  /** Where the API is mounted: `/api/explore/v2.1`. */
  readonly prefix: string;
}

/** A request as the routes read it. */
export interface Asked {
  readonly request: FastifyRequest;
  readonly raw: RawParameters;
  readonly timezone: string;
  readonly language: string;
  readonly viewer: Viewer | null;
  readonly addresses: Addresses;
  readonly timings: Timings;
}

/** Reads what every route reads; wrong words are refused here. */
export function readAsked({ prefix }: Explore, request: FastifyRequest): Asked {
  const raw = request.query as RawParameters;
  return {
    request,
    raw,
    timezone: readTimezone(raw),
    language: readLanguage(raw, request.language),
    viewer: request.viewer,
    addresses: addressesFrom(`${request.origin}${prefix}`),
    timings: startTimings(),
  };
}

/** The road to the records of the dataset that the path names. */
export async function datasetRoad(explore: Explore, asked: Asked) {
  const { dataset_id: id = '' } = asked.request.params as { dataset_id?: string };
  return roadToDataset(explore, asked, id);
}

/** The road to the records of a dataset that was named elsewhere. */
export async function roadToDataset(explore: Explore, asked: Asked, id: string) {
  const dataset = await findDataset(explore.datasets, asked.request, id);
  const source = datasetSource(dataset, explore.records);
  const files = filesAddress(explore.prefix, asked, dataset.id);
  return { dataset, road: { ...roadThrough(explore, asked, source), files } };
}

/** Where the files of the records of a dataset are to be had, in the version of the API that is asked. */
function filesAddress(prefix: string, { addresses, request }: Asked, datasetId: string): string {
  const isVersion2 = /^\/api\/(?:explore|v2)\b/.test(prefix);
  const dataset = isVersion2 ? addresses.dataset(datasetId) : `${request.origin}/api/datasets/1.0/${datasetId}`;
  return `${dataset}/files/`;
}

/** The catalogue of the request's portal as who asks may see it, in a language that it has. */
export async function catalogueView(
  { catalogues, datasets }: Explore,
  { request, language }: Asked,
): Promise<CatalogueView> {
  const { portal } = request;
  return catalogues.view(portal, spokenLanguage(portal, language), await sightFor(datasets, request));
}

/** One dataset as who asks may see it, and the view that describes it. */
export async function describedDataset(
  explore: Explore,
  asked: Asked,
  id: string,
): Promise<{ readonly view: CatalogueView; readonly dataset: SeenDataset }> {
  const [found, view] = await Promise.all([
    findDataset(explore.datasets, asked.request, id),
    catalogueView(explore, asked),
  ]);
  const dataset = view.datasets.get(found.id);
  if (dataset) return { view, dataset };
  throw problem(exploreProblems, 'NotFoundResource', { what: 'dataset', id: found.id, nearest: null });
}

/** The road to the catalogue of the request's portal. */
export async function catalogueRoad(explore: Explore, asked: Asked): Promise<Road<CatalogueTable>> {
  const view = await catalogueView(explore, asked);
  return roadThrough(explore, asked, catalogueSource(view, explore.catalogues));
}

function roadThrough<Table extends HeldTable>(
  { records, makers, clock }: Explore,
  { request, timings, viewer }: Asked,
  source: QuerySource<Table>,
): Road<Table> {
  const owner = viewer?.accountId ?? homeOf(request.ip);
  const caps = capsOf(request.portal.limits);
  return { source, records, makers, timings, signal: request.signal, owner, now: clock(), caps };
}

/** A portal may let pages reach further than the API does by itself, or less far. */
export function capsOf({ pageWindow }: PortalLimits): PageCaps {
  if (pageWindow === null) return pageCaps;
  return { ...pageCaps, window: pageWindow, groupWindow: Math.max(pageWindow, pageCaps.groupWindow) };
}

/** Answers with text that is JSON, and with how long each stage took. */
export function sendJson(reply: FastifyReply, asked: Asked, text: string): FastifyReply {
  return withFacts(reply, asked).header('content-type', 'application/json; charset=utf-8').send(text);
}

/** The headers that every good answer has besides its type. */
export function withFacts(reply: FastifyReply, { language, timings }: Asked): FastifyReply {
  const stages = timings.header();
  if (stages) reply.header('server-timing', stages);
  return reply.header('content-language', language);
}
