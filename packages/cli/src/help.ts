import type { Command, OptionRows } from './command.ts';

/** Options that every command has. */
export const everywhere: OptionRows = {
  json: { help: 'print the answer, or the problem, as JSON' },
  help: { help: 'explain the command' },
};

/** What `lucarne --help` prints, or with a group (`dataset`) that group alone. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => usageOf(command).length));
  const lines = commands.map((command) => `  ${usageOf(command).padEnd(width)}  ${command.summary}`);
  return [
    'lucarne COMMAND [OPTIONS]',
    '',
    ...lines,
    '',
    '«lucarne COMMAND --help» explains a command and its options.',
    'Exit codes: 0 done, 1 refused or failed, 2 not understood, 130 interrupted.',
    '',
  ].join('\n');
}

/** What `lucarne dataset import --help` prints. */
export function explanation(command: Command): string {
  const options = Object.entries({ ...command.options, ...everywhere });
  const names = options.map(
    ([name, { value, multiple }]) => `--${name}${value ? ` ${value}` : ''}${multiple ? ' …' : ''}`,
  );
  const width = Math.max(...names.map((name) => name.length));
  const lines = options.map(([, { help }], index) => `  ${(names[index] ?? '').padEnd(width)}  ${help}`);
  const notes = command.notes.length > 0 ? ['', ...command.notes] : [];
  return [`lucarne ${usageOf(command)} [OPTIONS]`, '', `${command.summary}.`, '', ...lines, ...notes, ''].join('\n');
}

function usageOf({ name, positionals }: Command): string {
  return [name, ...positionals].join(' ');
}
