import { Readable } from 'node:stream';
import type { QueryTree } from '@lucarne/odsql';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { TSchema } from 'typebox';
import { inLanguage } from '../../core/dataset.ts';
import { describedRow } from './catalogue-routes.ts';
import { type Asked, catalogueRoad, datasetRoad, type Explore, readAsked, sendJson, withFacts } from './explore.ts';
import { type ExportForm, exportOf, isWhole, planExport, wholeFile, wrap } from './exports.ts';
import type { DescribedCatalogue } from './files/dcat.ts';
import { describeDataset } from './files/described.ts';
import { RECORD_KEY } from './files/record-triples.ts';
import type { CatalogueFormat, ExportFormat } from './format.ts';
import {
  catalogueFormats,
  checkFormat,
  datasetFormats,
  describingFormats,
  missingFormat,
  offeredFormats,
} from './formats.ts';
import { clauses, one, readBoolean, readQueryParameters } from './parameters.ts';
import { allRowsOf, type RecordsRequest, type Road } from './road.ts';
import { Answers, answering, DatasetPath, describeRoute, Queries, sending } from './shapes.ts';
import { describesWhole, wholeSelect } from './whole.ts';

/** What an older version had otherwise. */
export interface OlderExports {
  /** Other names of formats. */
  readonly names: Readonly<Record<string, string>>;
  /** What it answers for the same words. */
  readonly reshape: (tree: QueryTree) => QueryTree;
}

const AS_NOW: OlderExports = { names: {}, reshape: (tree) => tree };

/** Downloads: the formats there are, and a file in each; also under the name that an older version has for a format. */
export function exportRoutes(app: FastifyInstance, explore: Explore, { names, reshape } = AS_NOW): void {
  app.get('/catalog/datasets/:dataset_id/exports', { schema: datasetListSchema }, async (request, reply) => {
    const asked = readAsked(explore, request);
    const { dataset } = await datasetRoad(explore, asked);
    return sendJson(reply, asked, linksText(`${asked.addresses.dataset(dataset.id)}/exports`, offeredFormats(dataset)));
  });
  app.get('/catalog/exports', { schema: catalogueListSchema }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, linksText(`${asked.addresses.catalogue}/exports`, CATALOGUE_FORMATS));
  });
  for (const format of Object.values(datasetFormats)) {
    const schema = datasetExportSchema(format);
    for (const name of [format.name, names[format.name] ?? []].flat()) {
      app.get(`/catalog/datasets/:dataset_id/exports/${name}`, { schema }, async (request, reply) =>
        exportDataset(explore, readAsked(explore, request), { format, reply, reshape }),
      );
    }
  }
  for (const format of Object.values(catalogueFormats)) {
    const schema = catalogueExportSchema(format);
    for (const name of [format.name, names[format.name] ?? []].flat()) {
      app.get(`/catalog/exports/${name}`, { schema }, async (request, reply) =>
        exportCatalogue(explore, readAsked(explore, request), { format, reply, reshape }),
      );
    }
  }
  for (const format of Object.values(describingFormats)) {
    const schema = catalogueExportSchema(format, Queries.catalogueDescription);
    app.get(`/catalog/exports/${format.name}`, { schema }, async (request, reply) =>
      describeCatalogue(explore, readAsked(explore, request), { format, reply }),
    );
  }
  missingFormats(app, explore);
}

const CATALOGUE_FORMATS = [...Object.values(catalogueFormats), ...Object.values(describingFormats)];

function missingFormats(app: FastifyInstance, explore: Explore): void {
  app.get('/catalog/datasets/:dataset_id/exports/:format', { schema: { hide: true } }, async (request) => {
    const { dataset } = await datasetRoad(explore, readAsked(explore, request));
    const { format } = request.params as { format: string };
    throw missingFormat(offeredFormats(dataset), format, `${request.origin}/api/openapi.json`);
  });
  app.get('/catalog/exports/:format', { schema: { hide: true } }, async (request) => {
    const { format } = request.params as { format: string };
    throw missingFormat(CATALOGUE_FORMATS, format, `${request.origin}/api/openapi.json`);
  });
}

interface Target extends Pick<OlderExports, 'reshape'> {
  readonly format: ExportFormat;
  readonly reply: FastifyReply;
}

async function exportDataset(
  explore: Explore,
  asked: Asked,
  { format, reply, reshape }: Target,
): Promise<FastifyReply> {
  const { dataset, road } = await datasetRoad(explore, asked);
  checkFormat(format, dataset);
  const form = format.form(asked.raw, dataset, asked.request);
  const request = withRecordKey({ ...exportRequest(asked), reshape }, form);
  const name = fileName(dataset.id, format, form.compressed);
  if (format === datasetFormats.parquet && wantsSnapshot(asked) && isWhole(planExport(road, request).plan)) {
    const { size, stream } = await wholeFile(explore.records.snapshotFile(dataset));
    if (!form.compressed) reply.header('content-length', size);
    return sendFile(reply, asked, {
      name,
      format,
      body: wrap(stream, { compressed: form.compressed }),
      compressed: form.compressed,
    });
  }
  const body = await bodyOf(asked, road, request, { form, rowCount: dataset.recordsCount });
  return sendFile(reply, asked, { name, format, body, compressed: form.compressed });
}

/** Whole descriptions as JSON when nothing is selected, or all but some; every metadata in its column as CSV; else what was asked for. */
async function exportCatalogue(
  explore: Explore,
  asked: Asked,
  { format, reply, reshape }: Target,
): Promise<FastifyReply> {
  const road = await catalogueRoad(explore, asked);
  const form = format.form(asked.raw, null, asked.request);
  const name = fileName('datasets', format, form.compressed);
  const request = { ...exportRequest(asked), reshape };
  const whole = describesWhole(request.query);
  if (whole && format === catalogueFormats.json) {
    const { rows, table } = await allRowsOf(road, wholes(request), 'typed');
    const text = `[${rows.map((row) => describedRow(asked, table, row)).join(',\n')}]`;
    const body = wrap(Readable.from([Buffer.from(text)]), { compressed: form.compressed });
    return sendFile(reply, asked, { name, format, body, compressed: form.compressed });
  }
  const wanted =
    request.query.select === undefined && whole
      ? { ...request, query: { ...request.query, select: catalogueColumns(road) } }
      : request;
  const body = await bodyOf(asked, road, wanted, { form, rowCount: 0 });
  return sendFile(reply, asked, { name, format, body, compressed: form.compressed });
}

/** The bytes of an export; who only asks what they would be has the request checked, and nothing made. */
async function bodyOf(
  { request: { method } }: Asked,
  ...[road, request, options]: Parameters<typeof exportOf>
): Promise<Readable> {
  if (method !== 'HEAD') return exportOf(road, request, options);
  planExport(road, request);
  return Readable.from([]);
}

/** The datasets as a whole, in a format of their own. */
async function describeCatalogue(
  explore: Explore,
  asked: Asked,
  { format, reply }: { readonly format: CatalogueFormat; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const { request, language, addresses } = asked;
  const { portal, origin } = request;
  const compressed = readBoolean(asked.raw, 'compressed');
  const { rows, table } = await allRowsOf(await catalogueRoad(explore, asked), idsOnly(exportRequest(asked)), 'typed');
  const datasets = rows.flatMap((row) => table.datasets.get(String(row['dataset_id'])) ?? []);
  const only =
    one(asked.raw, 'include_exports')
      ?.split(',')
      .map((name) => name.trim()) ?? null;
  const labelled = readBoolean(asked.raw, 'use_labels_in_exports', true);
  const said = { portal, language, origin, addresses, formats: offeredFormats, only, labelled };
  const catalogue: DescribedCatalogue = {
    address: addresses.catalogue,
    title: inLanguage(portal.name, language, portal.defaultLanguage),
    description: inLanguage(portal.tagline, language, portal.defaultLanguage),
    language,
    datasets: datasets.map((dataset) => describeDataset(dataset, said)),
  };
  const body = wrap(Readable.from([Buffer.from(format.write(catalogue))]), { compressed });
  return sendFile(reply, asked, { name: fileName('datasets', format, compressed), format, body, compressed });
}

const wholes = (request: RecordsRequest): RecordsRequest => ({
  ...request,
  query: { ...request.query, select: wholeSelect(request.query.select) },
});

const idsOnly = (request: RecordsRequest): RecordsRequest => ({
  ...request,
  query: { ...request.query, select: 'dataset_id', group_by: undefined },
});

/** `template.meta` for each metadata that is no count, the identifier last. */
function catalogueColumns({ source: { columns } }: Road): string {
  const metas = columns.filter(({ name, technical }) => name.includes('.') && technical !== true);
  const names = metas.map(({ name }) => name).toSorted();
  return [...names.map((name) => `\`${name}\``), 'dataset_id as datasetid'].join(', ');
}

function exportRequest({ raw, timezone, language }: Asked): RecordsRequest {
  return { query: readQueryParameters(raw, { limit: -1, isFile: true }), timezone, language, only: null };
}

/** Asks for the key of each record beside the rest; the rows of groups are no records. */
function withRecordKey(request: RecordsRequest, form: ExportForm): RecordsRequest {
  if (!form.withRecordKey || request.query.group_by !== undefined) return request;
  const select = `${request.query.select ?? '*'}, recordid as ${RECORD_KEY}`;
  return { ...request, query: { ...request.query, select } };
}

/** Every field, in the snapshot's own compression: who insists on another has the file written again. */
function wantsSnapshot({ raw }: Asked): boolean {
  const compression = one(raw, 'parquet_compression')?.toLowerCase();
  return (compression === undefined || compression === 'zstd') && clauses(raw, 'select').length === 0;
}

type AnyFormat = Pick<ExportFormat, 'name' | 'contentType' | 'extension'>;

function fileName(name: string, format: AnyFormat, compressed: boolean): string {
  return `${name}.${format.extension ?? format.name}${compressed ? '.gzip' : ''}`;
}

interface FileAnswer {
  readonly name: string;
  readonly format: AnyFormat;
  readonly body: Readable;
  readonly compressed: boolean;
}

function sendFile(reply: FastifyReply, asked: Asked, { name, format, body, compressed }: FileAnswer): FastifyReply {
  withFacts(reply, asked)
    .header('content-type', compressed ? 'application/gzip' : format.contentType)
    .header('content-disposition', `attachment; filename="${name.replaceAll(/["\\\r\n]/g, '_')}"`);
  if (asked.request.method === 'HEAD') {
    body.destroy();
    return reply.send();
  }
  return reply.send(body);
}

function linksText(self: string, formats: readonly AnyFormat[]): string {
  const exported = formats.map(({ name }) => ({ rel: name, href: `${self}/${name}` }));
  return JSON.stringify({ links: [{ rel: 'self', href: self }, ...exported] });
}

const datasetListSchema = describeRoute({
  summary: 'Formats of the records',
  description: 'The formats in which the records of a dataset can be downloaded.',
  params: DatasetPath,
  response: answering(Answers.links),
});

const catalogueListSchema = describeRoute({
  summary: 'Formats of the catalogue',
  description: 'The formats in which the catalogue can be downloaded.',
  response: answering(Answers.links),
});

function datasetExportSchema({ name, contentType }: ExportFormat) {
  return describeRoute({
    summary: `Records as ${name}`,
    description: `The records of a dataset in a file, all of them unless \`limit\` says otherwise.`,
    params: DatasetPath,
    querystring: datasetQuery(name),
    response: sending(contentType),
  });
}

function datasetQuery(name: string) {
  return name === 'csv' || name === 'parquet' || name === 'gpx' ? Queries[name] : Queries.export;
}

function catalogueExportSchema(
  { name, contentType }: AnyFormat,
  query: TSchema = name === 'csv' ? Queries.catalogueCsv : Queries.catalogueExport,
) {
  return describeRoute({
    summary: `Catalogue as ${name}`,
    description: 'The datasets of the portal in a file.',
    querystring: query,
    response: sending(contentType),
  });
}
