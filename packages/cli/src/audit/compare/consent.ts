import type { Entry, StateSeen } from '../model.ts';

/**
 * Whether what the line speaks of may be used in a state. A register that names no question is read by its providers:
 * those that the form shows beside the purpose.
 */
export function isAllowed({ consent, question, provider }: Entry, { kind, purpose }: StateSeen): boolean {
  if (consent === 'exempt' || kind === 'accepted') return true;
  if (kind !== 'purpose' || purpose === null) return false;
  if (question !== null) return question === purpose.key;
  return purpose.providers.length === 0 || purpose.providers.includes(provider);
}

/** The states in which the visitor has said no to what the line speaks of. */
export const isRefused = ({ consent }: Entry, { kind }: StateSeen): boolean =>
  consent === 'asked' && (kind === 'refused' || kind === 'withdrawn');
