import { withEntry } from '../register/example.ts';
import { nearest } from '../register/nearest.ts';
import { problem } from '../register/problems.ts';
import { type ReadRegister, readRegister } from '../register/read.ts';
import type { Register } from '../register/register.ts';
import { matomo } from './matomo.ts';
import type { Given, ReadyMade } from './shape.ts';

export type { ReadyMade, ReadyParameter } from './shape.ts';

/** The tools that French public sites use, each with its source and the day it was read. */
export const readyMade: readonly ReadyMade[] = [...matomo];

/** The register with the entries of a tool, judged like any other; the version is the caller's matter. */
export function addReadyMade(register: Register, key: string, given: Given = {}): ReadRegister {
  const found = readyMade.find((tool) => tool.key === key);
  const keys = readyMade.map((tool) => tool.key);
  if (!found) {
    const hint = `Nearest: ${nearest(key.slice(0, 64), keys)}. There are: ${keys.join(', ')}.`;
    return failed('field_invalid', 'key', `${key.slice(0, 64)} is no ready-made tool`, hint);
  }
  const wrong = found.parameters.find((parameter) => !parameter.fits(given[parameter.key] ?? ''));
  if (wrong) return failed('field_missing', wrong.key, 'is needed for this tool', `Write it like ${wrong.example}.`);
  return readRegister(found.entries(given).reduce(withEntry, register));
}

const failed = (code: 'field_invalid' | 'field_missing', field: string, says: string, hint: string): ReadRegister => ({
  ok: false,
  problems: [problem(code, { entry: null, field }, says, hint)],
});
