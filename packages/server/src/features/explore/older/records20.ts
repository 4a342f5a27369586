import { readQuery } from '@lucarne/odsql';
import { problem } from '../../../core/problem.ts';
import type { Row } from '../../../storage/records/engine.ts';
import type { HeldTable } from '../../../storage/records/held.ts';
import { pageText, recordText, withKeys } from '../answers.ts';
import { type Asked, datasetRoad, type Explore } from '../explore.ts';
import { recordLinks } from '../links.ts';
import { type Asking, readQueryParameters } from '../parameters.ts';
import { exploreProblems } from '../problems.ts';
import { allRowsOf, pageOf, type Road } from '../road.ts';
import { groupingByPoints, reshaper } from './aggregates.ts';
import { pageText20 } from './catalogue20.ts';
import { readExact } from './exact.ts';

/** Names that no field of a dataset has. */
const TECHNICAL = ['`$id`', '`$timestamp`', '`$size`'];

/** A page of records, each in its envelope; groups, which version 2.0 did not have here, come as fields alone. */
export async function recordsPage20(explore: Explore, asked: Asked): Promise<string> {
  const { raw, timezone, language } = asked;
  const { dataset, road } = await datasetRoad(explore, asked);
  const query = readQueryParameters(raw, { limit: 10 });
  const grouped = query.group_by !== undefined;
  const select = grouped ? query.select : withKeys(query.select, TECHNICAL);
  const request = { query: { ...query, select }, timezone, language, only: null, reshape: groupingByPoints(road) };
  const page = await pageOf(road, request, 'json');
  const texts = page.records.map(recordText).map(asThen(query, road));
  const rows = texts.map((text) => (grouped ? `{"record": {"fields": ${text}}}` : envelope(asked, dataset.id, text)));
  return pageText20(asked, { query, total: page.total, name: 'records', rows });
}

export async function oneRecord20(explore: Explore, asked: Asked): Promise<string> {
  const { raw, timezone, language } = asked;
  const { record_id: id = '' } = asked.request.params as { record_id?: string };
  const { dataset, road } = await datasetRoad(explore, asked);
  const query = readQueryParameters(raw, { limit: 1 });
  const [row] = await recordById(road, { id, select: withKeys(query.select, TECHNICAL), timezone, language });
  if (row) return envelope(asked, dataset.id, asThen(query, road)(recordText(row)));
  throw missingRecord(id);
}

/** What turns a row of version 2.1 into one of version 2.0: parts of dates were texts. */
function asThen({ select, group_by }: Asking, road: Road): (text: string) => string {
  const tree = readQuery({ select, group_by, limit: 0, offset: 0 }, road.source.columns);
  return reshaper(tree, road) ?? ((text) => text);
}

/** The row of a record, or none. */
export async function recordById(
  road: Road,
  { id, select, timezone, language }: { id: string; select: string; timezone: string; language: string },
): Promise<readonly Row[]> {
  if (!/^[0-9a-f]{40}$/.test(id)) return [];
  const only = `\`$id\` = "${id}"`;
  return (await allRowsOf(road, { query: { select, limit: 1, offset: 0 }, timezone, language, only }, 'json')).rows;
}

export function missingRecord(id: string) {
  return problem(exploreProblems, 'NotFoundResource', { what: 'record', id: id.slice(0, 200), nearest: null });
}

/** Rows without envelopes. */
export async function rowsText(road: Road<HeldTable>, { raw, timezone, language }: Asked): Promise<string> {
  const query = readQueryParameters(raw, { limit: 10 });
  const page = await pageOf(road, { query, timezone, language, only: null }, 'json');
  return pageText({ total: page.total, rows: page.records.map(recordText).map(asThen(query, road)), links: null });
}

function envelope({ addresses }: Asked, datasetId: string, text: string): string {
  const { $id: id, $timestamp: timestamp, $size: size, ...fields } = readExact(text);
  const links = recordLinks(addresses, datasetId, String(id));
  return JSON.stringify({ links, record: { id, timestamp, size, fields } });
}
