import { bodyOf } from '@lucarne/client';
import { command } from '../command.ts';
import { onPortal } from '../connect.ts';
import { inOneLine, theDataset } from '../datasets.ts';

export const unpublishDataset = command({
  name: 'dataset unpublish',
  summary: 'Takes a dataset out of service; nothing is lost',
  positionals: ['ID'],
  options: onPortal,
  async run(input, effects) {
    const { api, params } = theDataset(input, effects);
    const path = '/api/automation/v1.0/portals/{slug}/datasets/{id}/unpublish/';
    const data = await bodyOf(api.POST(path, { params, body: {} }));
    return { data, text: `${inOneLine(data)}.` };
  },
});
