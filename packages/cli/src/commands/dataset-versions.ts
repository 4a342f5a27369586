import { bodyOf } from '@lucarne/client';
import { command } from '../command.ts';
import { onPortal } from '../connect.ts';
import { theDataset } from '../datasets.ts';
import { count, table } from '../text.ts';

export const listVersions = command({
  name: 'dataset versions',
  summary: 'Lists the versions of a dataset, with their source; the one in service is marked',
  positionals: ['ID'],
  options: onPortal,
  async run(input, effects) {
    const { api, params } = theDataset(input, effects);
    const path = '/api/automation/v1.0/portals/{slug}/datasets/{id}/versions/';
    const data = await bodyOf(api.GET(path, { params }));
    const rows = data.results.map(({ version, published, row_count, rejected, created, source }) => [
      `${version}`,
      published ? 'in service' : '',
      count(row_count),
      count(rejected.count),
      created,
      source.filename,
    ]);
    return { data, text: table(['version', '', 'records', 'rejected', 'made', 'source'], rows) };
  },
});
