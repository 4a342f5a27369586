import { withEntry } from '../register/example.ts';
import { nearest } from '../register/nearest.ts';
import { problem } from '../register/problems.ts';
import { type ReadRegister, readRegister } from '../register/read.ts';
import type { Entry, Register } from '../register/register.ts';
import { captcha } from './captcha.ts';
import { maps } from './maps.ts';
import { matomo } from './matomo.ts';
import { piano } from './piano.ts';
import type { Given, ReadyMade } from './shape.ts';
import { social } from './social.ts';
import { videos } from './videos.ts';

export type { ReadyMade, ReadyParameter } from './shape.ts';

/** The tools that French public sites use, each with its source and the day it was last gone over. */
export const readyMade: readonly ReadyMade[] = [...matomo, ...piano, ...videos, ...maps, ...social, ...captcha];

/** The register with the entries of a tool, judged like any other; the version is the caller's matter. */
export function addReadyMade(register: Register, key: string, given: Given = {}): ReadRegister {
  const found = readyMade.find((tool) => tool.key === key);
  const keys = readyMade.map((tool) => tool.key);
  if (!found) {
    const hint = `Nearest: ${nearest(key.slice(0, 64), keys)}. There are: ${keys.join(', ')}.`;
    return failed('field_invalid', 'key', `${key.slice(0, 64)} is no ready-made tool`, hint);
  }
  const wrong = found.parameters.find((parameter) => !parameter.fits(given[parameter.key] ?? ''));
  if (wrong) {
    const [code, says] = given[wrong.key]
      ? (['field_invalid', 'is not what this tool needs'] as const)
      : (['field_missing', 'is needed for this tool'] as const);
    return failed(code, wrong.key, says, `Write it like ${wrong.example}.`);
  }
  return readRegister(found.entries(given).map(askedAsBefore(register)).reduce(withEntry, register));
}

/** A question that the register asks already keeps the register's own words. */
const askedAsBefore =
  (register: Register) =>
  (entry: Entry): Entry => {
    const known = register.entries.find(({ question }) => question && question.key === entry.question?.key);
    return known?.question ? { ...entry, question: known.question } : entry;
  };

const failed = (code: 'field_invalid' | 'field_missing', field: string, says: string, hint: string): ReadRegister => ({
  ok: false,
  problems: [problem(code, { entry: null, field }, says, hint)],
});
