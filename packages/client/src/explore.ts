import type { LucarneClient } from './client.ts';
import { parseExactly } from './exact.ts';
import type { paths } from './shapes.ts';

const CATALOGUE = '/api/explore/v2.1/catalog';
type Catalogue = typeof CATALOGUE;
type Dataset = `${Catalogue}/datasets/{dataset_id}`;

type Get<Path extends keyof paths> = Extract<paths[Path]['get'], { responses: unknown }>;
type Query<Path extends keyof paths> =
  Get<Path> extends { parameters: { query?: infer Parameters } } ? NonNullable<Parameters> : never;
type Body<Path extends keyof paths> =
  Get<Path> extends {
    responses: { 200: { content: { 'application/json': infer Shape } } };
  }
    ? Shape
    : never;
type FormatOf<Path> = Path extends `${Dataset}/exports/${infer Format}` ? Format : never;

/** A value of a record. An integer beyond 2^53 is a bigint: no digit is lost. */
export type DataValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly DataValue[]
  | { readonly [key: string]: DataValue };

/** A record, or a row of groups: the selected keys. */
export type DataRow = Readonly<Record<string, DataValue>>;

/** One page of an answer. */
export interface DataPage<Row> {
  /** How many there are, whatever the page. */
  readonly total_count: number;
  readonly results: readonly Row[];
}

/** A dataset as the catalogue describes it. */
export type DataDataset = Extract<Body<Dataset>, { dataset_id: string }>;
/** Values to filter by, with how many have each. */
export type DataFacets = Body<`${Dataset}/facets`>;
/** The formats of the exports: `csv`, `parquet`… */
export type ExportFormat = FormatOf<keyof paths>;

export type DatasetsQuery = Query<`${Catalogue}/datasets`>;
export type RecordsQuery = Query<`${Dataset}/records`>;
export type RecordQuery = Query<`${Dataset}/records/{record_id}`>;
export type FacetsQuery = Query<`${Dataset}/facets`>;
export type ExportQuery<Format extends ExportFormat> = Query<`${Dataset}/exports/${Format}`>;

/** What every call may be given. */
export interface CallOptions {
  /** Ends the call, and the work on the server with it. */
  readonly signal?: AbortSignal | undefined;
}

/** Calls of the data API of one portal. A refusal rejects with a `ServerProblem`. */
export interface DataApi {
  readonly datasets: (query?: DatasetsQuery, options?: CallOptions) => Promise<DataPage<DataDataset>>;
  readonly dataset: (id: string, options?: CallOptions) => Promise<DataDataset>;
  /** One page, of 100 rows at most (20,000 groups). */
  readonly records: <Row = DataRow>(
    dataset: string,
    query?: RecordsQuery,
    options?: CallOptions,
  ) => Promise<DataPage<Row>>;
  /** Page after page, up to row 10,000, where the API ends; `eachRecord` goes on. */
  readonly pages: <Row = DataRow>(
    dataset: string,
    query?: RecordsQuery,
    options?: CallOptions,
  ) => AsyncGenerator<DataPage<Row>, void, undefined>;
  /** Every record, one by one, as the server sends them: without a limit, and without holding them all. */
  readonly eachRecord: <Row = DataRow>(
    dataset: string,
    query?: ExportQuery<'jsonl'>,
    options?: CallOptions,
  ) => AsyncGenerator<Row, void, undefined>;
  readonly record: <Row = DataRow>(
    dataset: string,
    record: string,
    query?: RecordQuery,
    options?: CallOptions,
  ) => Promise<Row>;
  readonly facets: (dataset: string, query?: FacetsQuery, options?: CallOptions) => Promise<DataFacets>;
  /** A file as a stream; one that was cut on its way ends in an error. */
  readonly exportFile: <Format extends ExportFormat>(
    dataset: string,
    format: Format,
    query?: ExportQuery<Format>,
    options?: CallOptions,
  ) => Promise<ReadableStream<Uint8Array>>;
}

const PAGE = 100;

/** The data API, for a client whose server is the address of a portal: `explore(createClient({ server }))`. */
export function explore(client: LucarneClient): DataApi {
  const ask = (path: string, query: object = {}, { signal }: CallOptions = {}): Promise<Response> =>
    client.send(new Request(`${client.server}${CATALOGUE}${path}${searchOf(query)}`, { signal: signal ?? null }));
  const read = async <Shape>(path: string, query?: object, options?: CallOptions): Promise<Shape> =>
    parseExactly(await (await ask(path, query, options)).text()) as Shape;
  const at = (dataset: string, rest = ''): string => `/datasets/${encodeURIComponent(dataset)}${rest}`;

  const records: DataApi['records'] = (dataset, query, options) => read(at(dataset, '/records'), query, options);
  const exportFile: DataApi['exportFile'] = async (dataset, format, query, options) => {
    const { body } = await ask(at(dataset, `/exports/${format}`), query, options);
    return body ?? new ReadableStream({ start: (controller) => controller.close() });
  };
  return {
    datasets: (query, options) => read('/datasets', query, options),
    dataset: (id, options) => read(at(id), {}, options),
    records,
    async *pages<Row>(dataset: string, query: RecordsQuery = {}, options?: CallOptions) {
      const { limit = PAGE } = query;
      for (let offset = query.offset ?? 0; ; offset += limit) {
        const page = await records<Row>(dataset, { ...query, limit, offset }, options);
        if (page.results.length > 0) yield page;
        if (page.results.length < limit || offset + limit >= page.total_count) return;
      }
    },
    async *eachRecord<Row>(dataset: string, query?: ExportQuery<'jsonl'>, options?: CallOptions) {
      for await (const line of linesOf(await exportFile(dataset, 'jsonl', query, options))) {
        yield parseExactly(line) as Row;
      }
    },
    record: (dataset, record, query, options) =>
      read(at(dataset, `/records/${encodeURIComponent(record)}`), query, options),
    facets: (dataset, query, options) => read(at(dataset, '/facets'), query, options),
    exportFile,
  };
}

/** Lists are said as often as they have items; what is undefined is not said. */
function searchOf(query: object): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined).map((one) => [name, String(one)]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** The lines of a text that arrives bit by bit. Whoever stops early stops the sender. */
async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const lines = rest.split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      yield* lines.filter((line) => line !== '');
      if (done) return;
    }
  } finally {
    await reader.cancel();
  }
}
