import { bodyOf } from '@lucarne/client';
import { command } from '../command.ts';
import { onPortal } from '../connect.ts';
import { DATASET, inOneLine, theDataset, titleOf } from '../datasets.ts';
import { table } from '../text.ts';

export const showDataset = command({
  name: 'dataset show',
  summary: 'Shows a dataset: its state, what it says of itself, its fields',
  positionals: ['ID'],
  options: onPortal,
  async run(input, effects) {
    const { api, params } = theDataset(input, effects);
    const data = await bodyOf(api.GET(DATASET, { params }));
    const fields = data.fields.map(({ name, label, type, multivalued, annotations }) => [
      name,
      `${type}${multivalued ? ' (list)' : ''}`,
      annotations.facet ? 'facet' : '',
      label,
    ]);
    const lines = [inOneLine(data), titleOf(data), '', table(['field', 'type', '', 'label'], fields)];
    return { data, text: lines.join('\n') };
  },
});
