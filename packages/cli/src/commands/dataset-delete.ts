import { command } from '../command.ts';
import { onPortal } from '../connect.ts';
import { DATASET, theDataset } from '../datasets.ts';

export const deleteDataset = command({
  name: 'dataset delete',
  summary: 'Deletes a dataset with all its versions, for good',
  positionals: ['ID'],
  options: onPortal,
  async run(input, effects) {
    const { api, id, params } = theDataset(input, effects);
    await api.DELETE(DATASET, { params });
    return { data: { dataset_id: id, deleted: true }, text: `Deleted ${id} and all its versions.` };
  },
});
