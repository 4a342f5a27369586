import { bodyOf } from '@lucarne/client';
import { command } from '../command.ts';
import { connectToPortal, onPortal } from '../connect.ts';
import { stateOf } from '../datasets.ts';
import { count, inAny, table } from '../text.ts';

export const listDatasets = command({
  name: 'dataset list',
  summary: 'Lists the datasets of a portal, published or not',
  options: onPortal,
  async run({ options }, effects) {
    const { client, slug } = connectToPortal(options, effects);
    const call = client.api.GET('/api/automation/v1.0/portals/{slug}/datasets/', { params: { path: { slug } } });
    const data = await bodyOf(call);
    const rows = data.results.map(({ dataset_id, state, visibility, version, records_count, metadata }) => [
      dataset_id,
      stateOf({ state, visibility }),
      version === null ? '–' : `${version}`,
      records_count === null ? '–' : count(records_count),
      inAny(metadata.title),
    ]);
    return { data, text: table(['id', 'state', 'version', 'records', 'title'], rows) };
  },
});
