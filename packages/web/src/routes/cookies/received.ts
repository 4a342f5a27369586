import type { Got, PortalPath } from '../../lib/answers.ts';
import { m } from '../../paraglide/messages.js';

type Answer = Got<`${PortalPath}/cookies-received/`>;

/** One cookie that the browser sent, and what the register says of it. */
export type Received = Answer['results'][number];
/** One line of the register about the storage of pages. */
export type DeclaredStorage = Answer['storage'][number];

const secondsOfDay = 86_400;

/** How long a declared cookie lives; nothing is known of the others. */
export function lifetimeWords({ declared, lifetime_s }: Received): string {
  if (!declared) return '';
  if (lifetime_s === null) return m.now_session();
  return m.now_days({ count: Math.max(1, Math.round(lifetime_s / secondsOfDay)) });
}

/** Whether consent was needed for a declared cookie, and given. */
export function standingWords({ consent, allowed }: Received): string {
  if (consent === null) return '';
  if (consent === 'exempt') return allowed ? m.now_exempt() : m.now_objected();
  return allowed ? m.now_asked() : m.now_refused();
}
