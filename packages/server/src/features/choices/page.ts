import { allows, asLanguage, labelOf, pageConsent } from '@lucarne/cookies';
import type { Visit } from '../../http/visit.ts';
import { storedByPages } from './storage.ts';

/** What pages are told about consent: the client package's `PageConsent`. */
export function consentOf(visit: Visit) {
  const { entry, choice, earlier, gpc, account } = visit;
  const language = asLanguage(visit.language) ?? 'fr';
  const state = pageConsent(entry.register, choice, { gpc, language, changes: earlier?.changes ?? [] });
  return {
    ...state,
    earlier: state.asks && earlier ? { day: earlier.day, version: earlier.version } : null,
    account: account && { chosen: account.chosen, tells: tellsAccount(visit) },
    leftovers: leftoversOf(visit),
  };
}

/** Whether this page is the first to say that the choice of the account applies on this device. */
export const tellsAccount = ({ account, choice }: Visit): boolean =>
  account?.chosen === true && !account.told && choice !== null && Object.keys(choice.p).length > 0;

/**
 * What pages may have stored while it was accepted, once it is refused. The header that clears it goes with the withdrawal alone,
 * and works on https: in another browser of the account, or without it, a script removes what is left.
 */
function leftoversOf({ entry: { register }, choice }: Visit) {
  if (choice === null) return [];
  const refused = storedByPages(register).filter((one) => !allows(register, choice, one));
  return refused.map((one) => ({ store: one.store, name: labelOf(one) }));
}
