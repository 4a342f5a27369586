import { resolve } from 'node:path';
import { command } from '../command.ts';
import { examine, type Finding } from '../examine.ts';
import { CliProblem } from '../problem.ts';

const MARKS = { good: '✓', warning: '!', bad: '✗' };

export const doctor = command({
  name: 'doctor',
  summary: 'Looks at this machine and at the data folder, and changes nothing',
  options: { data: { value: 'FOLDER', help: 'the data folder (LUCARNE_DATA; ./data)' } },
  notes: ['Exit code 1 when something would keep the server from starting.'],
  async run({ options }, { env }) {
    const folder = resolve(options.data ?? (env['LUCARNE_DATA'] || './data'));
    const findings = await examine(folder);
    const text = findings.map(lineOf).join('\n');
    const bad = findings.filter(({ state }) => state === 'bad');
    if (bad.length === 0) return { data: { folder, findings }, text };
    throw new CliProblem({ code: 'not_well', message: `something is wrong.\n${text}`, details: { folder, findings } });
  },
});

function lineOf({ state, sentence, hint }: Finding): string {
  return `${MARKS[state]} ${sentence}${hint === null ? '' : `\n  ${hint}`}`;
}
