import type { Load, Register } from '@lucarne/cookies';
import { entryFor } from '../embeds/judge.ts';

/** What an entry of the register must load for a directive to let it through; the others open for nobody. */
const LOADS: Readonly<Record<string, Load>> = {
  'frame-src': 'frame',
  'img-src': 'image',
  'connect-src': 'connect',
  'script-src': 'script',
  'media-src': 'media',
  'style-src': 'style',
  'font-src': 'font',
  'form-action': 'form',
};

export const loadOf = (directive: string): Load | null => LOADS[directive] ?? null;

/** Whether the register names the host for this: then it was kept away because the visitor did not accept it. */
export function isDeclared(register: Register, host: string, directive: string): boolean {
  const load = loadOf(directive);
  return load !== null && entryFor(register, host, load) !== null;
}
