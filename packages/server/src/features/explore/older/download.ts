import { Transform } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { PublishedDataset } from '../../../core/dataset.ts';
import { type Asked, type Explore, withFacts } from '../explore.ts';
import { exportOf } from '../exports.ts';
import type { ExportFormat } from '../format.ts';
import { checkFormat, datasetFormats } from '../formats.ts';
import { integer, invalid, type RawParameters } from '../parameters.ts';
import { callbackOf } from './answers1.ts';
import { list, quoted, readFormat, readSort1 } from './parameters1.ts';
import { olderRecord, type Shown, shownFields } from './record1.ts';
import { olderRoad } from './road1.ts';

const OWN_FORMATS = ['json', 'jsonp', 'csv', 'geojson', 'geojsonp'] as const;
type Format = (typeof OWN_FORMATS)[number];

/** The files of version 2.1 that pages of the time linked to by these names. */
const LATER_FORMATS = {
  xls: datasetFormats.xlsx,
  xlsx: datasetFormats.xlsx,
  shp: datasetFormats.shp,
  kml: datasetFormats.kml,
  gpx: datasetFormats.gpx,
  fgb: datasetFormats.fgb,
  jsonl: datasetFormats.jsonl,
  parquet: datasetFormats.parquet,
} as const;
const FORMATS = [...OWN_FORMATS, ...(Object.keys(LATER_FORMATS) as (keyof typeof LATER_FORMATS)[])];

interface DownloadTarget {
  readonly reply: FastifyReply;
  readonly id?: string;
  readonly byDefault: Format;
  /** Instead of all records. */
  readonly page?: { readonly limit: number; readonly offset: number };
}

/** `records/1.0/download`, and the download address of a dataset's page: every record, in a file that streams. */
export async function download(explore: Explore, asked: Asked, target: DownloadTarget): Promise<FastifyReply> {
  const { raw, timezone, language } = asked;
  const { dataset, road, filters } = await olderRoad(explore, asked, target.id);
  const callback = callbackOf(raw);
  const format = readFormat(raw, FORMATS, callback === null ? target.byDefault : 'jsonp');
  const later = format in LATER_FORMATS ? LATER_FORMATS[format as keyof typeof LATER_FORMATS] : null;
  const shown = shownFields(raw, dataset);
  const select = format === 'json' || format === 'jsonp' ? shown.select : selectFor(raw, format, shown);
  const page = target.page ?? pageOfFile(raw);
  const query = { ...filters, ...page, select, order_by: readSort1(raw, shown.sorts) };
  const form = later ? laterForm(later, asked, dataset) : formOf(format as Format, asked, dataset);
  const rows = await exportOf(
    road,
    { query, timezone, language, only: null },
    { form, rowCount: dataset.recordsCount },
  );
  const extension = later ? (later.extension ?? later.name) : format.replace(/p$/, '');
  const type = later ? later.contentType : contentTypes[extension as keyof typeof contentTypes];
  withFacts(target.reply, asked)
    .header('content-type', callback ? 'application/javascript; charset=utf-8' : type)
    .header('content-disposition', `attachment; filename="${dataset.id}.${extension}"`);
  const body = format === 'json' || format === 'jsonp' ? rows.compose(olderRecords(shown)) : rows;
  return target.reply.send(callback ? body.compose(inCall(callback)) : body);
}

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  geojson: 'application/vnd.geo+json; charset=utf-8',
};

/** Only the fields asked for, but a shape is a shape whether it is among them or not. */
function selectFor(raw: RawParameters, format: string, { hidden }: Shown): string | undefined {
  const place = hidden !== null && format.startsWith('geojson') ? [hidden] : [];
  return [...list(raw, 'fields'), ...place].map(quoted).join(', ') || undefined;
}

function pageOfFile(raw: RawParameters): { limit: number; offset: number } {
  const [limit, offset] = [integer(raw, 'rows') ?? -1, integer(raw, 'start') ?? 0];
  if (limit < -1) throw invalid('rows', String(limit), '-1 <= rows');
  if (offset < 0) throw invalid('start', String(offset), '0 <= start');
  return { limit, offset };
}

function laterForm(format: ExportFormat, { raw, request }: Asked, dataset: PublishedDataset) {
  checkFormat(format, dataset);
  const { use_labels_for_header, epsg } = raw;
  return format.form({ use_labels: use_labels_for_header, epsg }, dataset, request);
}

function formOf(format: Format, { raw, request }: Asked, dataset: PublishedDataset) {
  const { csv_separator, use_labels_for_header } = raw;
  if (format === 'csv')
    return datasetFormats.csv.form({ csv_separator, use_labels_for_header, with_bom: 'false' }, dataset, request);
  if (format.startsWith('json')) return datasetFormats.jsonl.form({}, dataset, request);
  checkFormat(datasetFormats.geojson, dataset);
  return datasetFormats.geojson.form({}, dataset, request);
}

/** Lines of JSON, one a record → the list of the records of version 1. */
function olderRecords(shown: Shown): Transform {
  let begun = '[';
  let rest = '';
  const decoder = new TextDecoder();
  const write = (line: string): string => {
    const text = `${begun}${JSON.stringify(olderRecord(shown, line))}`;
    begun = ',';
    return text;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      done(null, lines.map(write).join(''));
    },
    flush(done) {
      const last = rest.trim() === '' ? '' : write(rest);
      done(null, `${last}${begun === '[' ? '[' : ''}]`);
    },
  });
}

function inCall(name: string): Transform {
  return new Transform({
    construct(done) {
      this.push(`/**/${name}(`);
      done();
    },
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => done(null, ');'),
  });
}
