import { bodyOf } from '@lucarne/client';
import { command } from '../command.ts';
import { onPortal } from '../connect.ts';
import { inOneLine, theDataset } from '../datasets.ts';
import { CliProblem } from '../problem.ts';

export const rollBackDataset = command({
  name: 'dataset rollback',
  summary: 'Puts an earlier version of a dataset back in service',
  positionals: ['ID'],
  options: {
    ...onPortal,
    version: { value: 'NUMBER', help: 'which one (the one before the one in service)' },
  },
  async run({ options, positionals }, effects) {
    const { api, params } = theDataset({ options, positionals }, effects);
    const body = options.version === undefined ? {} : { version: wholeNumber(options.version) };
    const path = '/api/automation/v1.0/portals/{slug}/datasets/{id}/rollback/';
    const data = await bodyOf(api.POST(path, { params, body }));
    return { data, text: `${inOneLine(data)}.` };
  },
});

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new CliProblem({
    code: 'usage',
    message: `«${text}» is not the number of a version.`,
    hint: '«lucarne dataset versions» lists them.',
    exitCode: 2,
  });
}
