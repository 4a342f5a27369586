import { bodyOf } from '@lucarne/client';
import { command } from '../command.ts';
import { onPortal } from '../connect.ts';
import { inOneLine, theDataset } from '../datasets.ts';

export const publishDataset = command({
  name: 'dataset publish',
  summary: 'Puts the latest version of a dataset in service',
  positionals: ['ID'],
  options: onPortal,
  async run(input, effects) {
    const { api, params } = theDataset(input, effects);
    const path = '/api/automation/v1.0/portals/{slug}/datasets/{id}/publish/';
    const data = await bodyOf(api.POST(path, { params, body: {} }));
    return { data, text: `${inOneLine(data)}.` };
  },
});
