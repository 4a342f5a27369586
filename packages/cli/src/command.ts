import { parseArgs } from 'node:util';
import type { Effects } from './effects.ts';
import { CliProblem } from './problem.ts';

/** An option: what its value is called in help, what it does. Without `value` it is a switch. */
export interface OptionRow {
  readonly value?: string;
  readonly multiple?: boolean;
  readonly help: string;
}

export type OptionRows = Readonly<Record<string, OptionRow>>;

type OptionValue<Row> = Row extends { readonly value: string }
  ? Row extends { readonly multiple: true }
    ? readonly string[]
    : string | undefined
  : boolean;

export type Values<Rows> = { readonly [Name in keyof Rows]: OptionValue<Rows[Name]> };

export interface Input<Rows> {
  readonly options: Values<Rows>;
  readonly positionals: readonly string[];
}

/** What a command found or did: for a program, and for a person. */
export interface Result {
  readonly data: unknown;
  readonly text: string;
  /** 0 unless said: a command that did its work may still have found what a script must stop at. */
  readonly exitCode?: number;
}

export interface Definition<Rows extends OptionRows> {
  /** The words that call it: `dataset import`. */
  readonly name: string;
  /** One sentence, without a full stop. */
  readonly summary: string;
  /** Names of what follows the words, as help shows them; in brackets what may be left out. */
  readonly positionals?: readonly string[];
  readonly options: Rows;
  /** Lines under the options in help: what is surprising, an example. */
  readonly notes?: readonly string[];
  readonly run: (input: Input<Rows>, effects: Effects) => Promise<Result>;
}

/** A command that can be listed, explained and run, whatever its options are. */
export interface Command extends Omit<Definition<OptionRows>, 'run'> {
  readonly positionals: readonly string[];
  readonly notes: readonly string[];
  readonly run: (args: readonly string[], effects: Effects) => Promise<Result>;
}

/** Makes a command; its `run` gets options of the types that its rows say. */
export function command<const Rows extends OptionRows>(definition: Definition<Rows>): Command {
  const { positionals = [], notes = [] } = definition;
  const named = { ...definition, positionals, notes };
  return { ...named, run: (args, effects) => definition.run(read(named, args), effects) };
}

function read<Rows extends OptionRows>(
  { name, options: rows, positionals: wanted }: Definition<Rows> & { positionals: readonly string[] },
  args: readonly string[],
): Input<Rows> {
  const { values, positionals } = parse(name, rows, args);
  const needed = wanted.filter((word) => !word.startsWith('['));
  if (positionals.length < needed.length) {
    const missing = needed.slice(positionals.length).join(' ');
    throw usage(name, `«lucarne ${name}» needs ${missing}.`);
  }
  if (positionals.length > wanted.length) {
    throw usage(name, `«${positionals[wanted.length]}» is one word too many for «lucarne ${name}».`);
  }
  const options = Object.fromEntries(
    Object.entries(rows).map(([option, row]) => [
      option,
      values[option] ?? (row.multiple ? [] : row.value ? undefined : false),
    ]),
  );
  return { options: options as Values<Rows>, positionals };
}

function parse(name: string, rows: OptionRows, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(rows).map(([option, row]) => {
      const type = row.value === undefined ? ('boolean' as const) : ('string' as const);
      return [option, { type, multiple: row.multiple ?? false }];
    }),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw usage(name, message.split('. ', 1)[0]?.replace(/\.?$/, '.') ?? message);
  }
}

function usage(name: string, message: string): CliProblem {
  return new CliProblem({ code: 'usage', message, hint: `See: lucarne ${name} --help`, exitCode: 2 });
}
