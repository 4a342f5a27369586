import type { paths } from '@lucarne/client';
import type { Input } from './command.ts';
import { connectToPortal, type onPortal } from './connect.ts';
import type { Effects } from './effects.ts';
import { counted, inAny } from './text.ts';

export const DATASET = '/api/automation/v1.0/portals/{slug}/datasets/{id}/';

export type Dataset = paths[typeof DATASET]['get']['responses'][200]['content']['application/json'];

/** The client and the path of the one dataset that a command is about. */
export function theDataset<Rows extends typeof onPortal>(
  { options, positionals: [id = ''] }: Input<Rows>,
  effects: Effects,
) {
  const { client, slug } = connectToPortal(options, effects);
  return { api: client.api, id, params: { path: { slug, id } } };
}

/** `communes: published, version 3, 34,969 records`, and who may read it where that is not everybody. */
export function inOneLine(dataset: Dataset): string {
  const { dataset_id, visibility, version, records_count, public_condition } = dataset;
  const facts = [
    stateOf(dataset),
    version && `version ${version}`,
    records_count !== null && counted(records_count, 'record'),
    visibility === 'domain' && public_condition && `a part for everybody: ${public_condition}`,
  ];
  return `${dataset_id}: ${facts.filter(Boolean).join(', ')}`;
}

/** `published`, or `published, restricted`. */
export const stateOf = ({ state, visibility }: Pick<Dataset, 'state' | 'visibility'>): string =>
  visibility === 'restricted' ? `${state}, restricted` : state;

export function titleOf({ metadata }: Dataset): string {
  return inAny(metadata.title);
}
