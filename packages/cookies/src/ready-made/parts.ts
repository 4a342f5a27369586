import { isHost } from '../register/match.ts';
import type { Attributes } from '../register/register.ts';
import { words } from '../words.ts';
import type { ReadyParameter } from './shape.ts';

/** The day that all sources were last read. */
export const checked = '2026-11-22';

export const days = (count: number): number => count * 86_400;

/** What a script of the page writes, without Domain. */
export const byScript: Attributes = { secure: true, http_only: false, same_site: 'Lax', path: '/' };

/** A host that the administrator gives. */
export const hostParameter = (example: string): ReadyParameter => ({
  key: 'host',
  title: words('Serveur (sans https://)', 'Host (without https://)', 'Servidor (sin https://)'),
  example,
  fits: isHost,
});
