import type { ArgumentTree, CallTree } from '../../tree/expression.ts';
import { type Argument, readArguments } from './arguments.ts';
import { eat, type OlderCursor, surprise } from './cursor.ts';

type SettingTree = Extract<ArgumentTree, { kind: 'setting' }>;

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const dayNames = ['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'];

/** `#now(years=-1, weekday=MO(2))`, as the `now` of the newer language. */
export const readNow = (cursor: OlderCursor): CallTree | undefined => {
  const { at } = cursor;
  if (eat(cursor, /#now\(/iy) === undefined) return undefined;
  const settings = joined(readArguments(cursor)).map((argument): SettingTree => {
    const [, name = '', written = ''] = /^([a-z]+)=(.+)$/i.exec(argument.value) ?? [];
    const day = /^([A-Z]{2})(?:\(([+-]?\d{1,4})\))?$/.exec(written.toUpperCase());
    const weekday = day === null ? -1 : days.indexOf(day[1] ?? '');
    if (name === 'weekday' && weekday >= 0)
      return { kind: 'setting', name: dayNames[weekday] ?? '', value: Number(day?.[2] ?? 1), at: argument.at };
    if (/^[+-]?\d{1,9}$/.test(written))
      return { kind: 'setting', name: name.toLowerCase(), value: Number(written), at: argument.at };
    throw surprise({ ...cursor, at: argument.at }, 'Settings of #now are written years=-1.');
  });
  return { kind: 'call', name: 'now', args: inDays(settings), at };
};

/** Weeks are days, on top of those that are asked for: the newer language counts no weeks. */
const inDays = (settings: readonly SettingTree[]): readonly SettingTree[] => {
  const weeks = settings.find(({ name }) => name === 'weeks');
  if (weeks === undefined) return settings;
  const days = settings.find(({ name }) => name === 'days')?.value ?? 0;
  const others = settings.filter(({ name }) => name !== 'weeks' && name !== 'days');
  return [...others, { ...weeks, name: 'days', value: days + weeks.value * 7 }];
};

/** What stands on both sides of a loose `=` is one setting; so are `days=` and `1`, between which an unencoded plus sign stood. */
const joined = (args: readonly Argument[]): readonly Argument[] => {
  const settings: Argument[] = [];
  for (const argument of args) {
    const last = settings.at(-1);
    if (last && (last.value.endsWith('=') || argument.value.startsWith('=')))
      settings[settings.length - 1] = { ...last, value: last.value + argument.value };
    else settings.push(argument);
  }
  return settings;
};
