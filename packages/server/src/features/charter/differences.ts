import { compareRegisters, describeChange, type Language, type Register } from '@lucarne/cookies';

/** The differences between two registers, as data, each with its sentence. */
export function differencesOf(before: Register, after: Register, language: Language) {
  return compareRegisters(before, after).map((change) => ({ ...change, sentence: describeChange(change, language) }));
}

/** What the first version is compared with. */
export const emptyRegister = ({ portal, date }: Register): Register => ({ portal, version: 0, date, entries: [] });
