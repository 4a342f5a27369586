import { readFileSync } from 'node:fs';
import type { Command } from './command.ts';
import { commands, laterCommands } from './commands.ts';
import type { Effects } from './effects.ts';
import { explanation, overview } from './help.ts';
import { CliProblem, failureOf } from './problem.ts';

/** Runs the command that the arguments name. Answers the exit code; nothing is thrown. */
export async function run(args: readonly string[], effects: Effects): Promise<number> {
  const json = args.includes('--json');
  const words = args.filter((arg) => arg !== '--json');
  try {
    return await answer(words, json, effects);
  } catch (error) {
    return tell(error, json, effects);
  }
}

async function answer(args: readonly string[], json: boolean, effects: Effects): Promise<number> {
  const say = (text: string): number => {
    effects.out(text);
    return 0;
  };
  if (args[0] === '--version') return say(`${version()}\n`);
  const command = commandOf(args);
  if (command === null) return say(overview(inGroup(args[0] === 'help' ? args[1] : args[0])));
  if (args.includes('--help')) return say(explanation(command));
  const rest = args.slice(command.name.split(' ').length);
  const { data, text, exitCode = 0 } = await command.run(rest, json ? { ...effects, err: () => {} } : effects);
  effects.out(json ? `${JSON.stringify(data, null, 2)}\n` : text && `${text}\n`);
  return exitCode;
}

/** The command, or null when help is asked for: nothing, `help`, or a group without a command. */
function commandOf(args: readonly string[]): Command | null {
  const words = args.slice(0, 2).filter((word) => !word.startsWith('-'));
  const calls = ({ name }: { name: string }): boolean => name.split(' ').every((word, index) => words[index] === word);
  const found = commands.find(calls);
  if (found) return found;
  const later = laterCommands.find((name) => calls({ name }));
  if (later) throw notUnderstood(`«lucarne ${later}» comes with a later version of Lucarne.`, `This is ${version()}.`);
  const [first, second] = words;
  const wantsHelp = first === undefined || first === 'help' || (isGroup(first) && second === undefined);
  if (wantsHelp) return null;
  const siblings = inGroup(first).map(({ name }) => name);
  throw notUnderstood(`There is no command «lucarne ${words.join(' ')}».`, `There are: ${siblings.join(', ')}.`);
}

function notUnderstood(message: string, hint: string): CliProblem {
  return new CliProblem({ code: 'usage', message, hint, exitCode: 2 });
}

function isGroup(word: string): boolean {
  return commands.some(({ name }) => name.startsWith(`${word} `));
}

/** The commands of a group; all of them for a word that is none. */
function inGroup(word: string | undefined): readonly Command[] {
  const members = commands.filter(({ name }) => name.startsWith(`${word} `));
  return members.length > 0 ? members : commands;
}

function tell(error: unknown, json: boolean, { out, err }: Effects): number {
  const failure = failureOf(error);
  if (failure === null) {
    err(`lucarne: this should not happen: ${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
  const { code, message, details, hint, exitCode } = failure;
  err(`lucarne: ${message}\n${hint === null ? '' : `${hint}\n`}`);
  if (json) out(`${JSON.stringify({ code, message, details, hint }, null, 2)}\n`);
  return exitCode;
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}
