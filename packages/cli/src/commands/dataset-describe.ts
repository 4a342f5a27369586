import { bodyOf } from '@lucarne/client';
import { command } from '../command.ts';
import { onPortal } from '../connect.ts';
import { DATASET, inOneLine, theDataset } from '../datasets.ts';
import { fieldChanges, metadataChange, settingNames, visibilityOf } from '../settings.ts';

export const describeDataset = command({
  name: 'dataset describe',
  summary: 'Changes what a dataset says of itself and of its fields',
  positionals: ['ID'],
  options: {
    ...onPortal,
    set: {
      value: 'FIELD.SETTING=VALUE',
      multiple: true,
      help: 'a setting of a field; without a value it is taken away',
    },
    meta: {
      value: 'NAME=VALUE',
      multiple: true,
      help: 'a metadata, such as publisher or dcat.creator; several of a name make a list',
    },
    visibility: { value: 'WHO', help: 'domain (everybody sees it) or restricted' },
    condition: { value: 'WHERE', help: 'which records everybody may read, in ODSQL; empty for all of them' },
  },
  notes: [
    `Settings: ${settingNames.join(', ')}.`,
    '',
    '  lucarne dataset describe works --portal demo --set written.precision=year --meta dcat.creator=Atlas',
  ],
  async run(input, effects) {
    const { api, params } = theDataset(input, effects);
    const { meta, set, visibility, condition } = input.options;
    const body = {
      metadata: metadataChange(meta),
      fields: fieldChanges(set),
      ...(visibility === undefined ? {} : { visibility: visibilityOf(visibility) }),
      ...(condition === undefined ? {} : { public_condition: condition || null }),
    };
    const data = await bodyOf(api.PATCH(DATASET, { params, body }));
    return { data, text: inOneLine(data) };
  },
});
