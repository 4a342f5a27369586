import type { Row } from '../../../storage/records/engine.ts';
import { recordText } from '../answers.ts';
import { describedRow } from '../catalogue-routes.ts';
import { datasetObject } from '../dataset-object.ts';
import { type Asked, catalogueRoad, describedDataset, type Explore } from '../explore.ts';
import { datasetLinks } from '../links.ts';
import { readBoolean, readQueryParameters } from '../parameters.ts';
import { pageOf } from '../road.ts';
import { DATASET_KEY, describesWhole, wholeSelect, withDataset } from '../whole.ts';
import { readExact } from './exact.ts';
import { pageLinks20 } from './links20.ts';

/** A page of datasets, whole or as selected, each in its envelope. */
export async function datasetsPage20(explore: Explore, asked: Asked): Promise<string> {
  const { raw, timezone, language } = asked;
  const query = readQueryParameters(raw, { limit: 10 });
  const road = await catalogueRoad(explore, asked);
  const request = { timezone, language, only: null };
  const appMetas = readBoolean(raw, 'include_app_metas');
  if (describesWhole(query)) {
    const page = await pageOf(road, { ...request, query: { ...query, select: wholeSelect(query.select) } }, 'typed');
    const datasets = page.records.map((row) =>
      envelope(asked, String(row[DATASET_KEY]), describedRow(asked, page.table, row, { appMetas })),
    );
    return pageText20(asked, { query, total: page.total, name: 'datasets', rows: datasets });
  }
  const grouped = query.group_by !== undefined;
  const select = grouped ? query.select : withDataset(query.select);
  const page = await pageOf(road, { ...request, query: { ...query, select } }, 'json');
  const rows = page.records.map((row) => (grouped ? `{"dataset": ${recordText(row)}}` : selected(asked, row)));
  return pageText20(asked, { query, total: page.total, name: 'datasets', rows });
}

export async function oneDataset20(explore: Explore, asked: Asked): Promise<string> {
  const { raw, request, language, timezone } = asked;
  const { dataset_id: id = '' } = request.params as { dataset_id?: string };
  const { view, dataset } = await describedDataset(explore, asked, id);
  const { select } = readQueryParameters(raw, { limit: 1 });
  const { addresses } = asked;
  const appMetas = readBoolean(raw, 'include_app_metas');
  if (select === undefined) {
    return envelope(asked, dataset.id, JSON.stringify(datasetObject(view, dataset, { addresses, appMetas })));
  }
  const only = `dataset_id = ${JSON.stringify(dataset.id)}`;
  const whole = describesWhole({ select });
  const query = { select: whole ? wholeSelect(select) : select, limit: 1, offset: 0 };
  const wanted = { query, timezone, language, only };
  const { records, table } = await pageOf(await catalogueRoad(explore, asked), wanted, whole ? 'typed' : 'json');
  if (whole)
    return envelope(asked, dataset.id, records.map((row) => describedRow(asked, table, row, { appMetas }))[0] ?? '{}');
  return envelope(asked, dataset.id, records.map(recordText)[0] ?? '{}');
}

function selected(asked: Asked, row: Row): string {
  const { [DATASET_KEY]: id, ...rest } = readExact(recordText(row));
  return envelope(asked, String(id), JSON.stringify(rest));
}

function envelope({ addresses }: Asked, id: string, dataset: string): string {
  return `{"links": ${JSON.stringify(datasetLinks(addresses, id))}, "dataset": ${dataset}}`;
}

interface Page20 {
  readonly query: ReturnType<typeof readQueryParameters>;
  readonly total: number;
  readonly name: 'datasets' | 'records';
  readonly rows: readonly string[];
}

/** A page of version 2.0, from rows that are already JSON. */
export function pageText20(asked: Asked, { query, total, name, rows }: Page20): string {
  const links = JSON.stringify(pageLinks20(asked, query, total));
  return `{"total_count": ${total}, "links": ${links}, "${name}": [${rows.join(', ')}]}`;
}
