import { expect, test } from 'vitest';
import { day, exempt, withBoth } from '../../test/fixture.ts';
import { policyOf } from '../policy.ts';
import { addReadyMade } from '../ready-made/ready-made.ts';
import type { Register } from '../register/register.ts';
import { answerAll, choose } from './answers.ts';
import { refusedCookies } from './consent.ts';
import { scriptsFor } from './scripts.ts';
import { underSignal } from './signal.ts';
import { pageConsent } from './state.ts';

const withMatomo = (register: Register): Register => {
  const read = addReadyMade(register, 'matomo-exempt', { host: 'matomo.example' });
  return read.ok ? read.register : register;
};
const register = withMatomo(withBoth);
const open = (of: Register, gpc: boolean, choice = choose(of, null, {}, day)) =>
  policyOf(of, underSignal(choice, { gpc }), { where: 'front' });

test('an exempt audience tool is closed while the browser sends its signal, and open otherwise', () => {
  expect(open(withMatomo(exempt), false)).toContain('matomo.example');
  expect(open(withMatomo(exempt), true)).not.toContain('matomo.example');
  expect(scriptsFor(register, underSignal(null, { gpc: true }), 'front')).toEqual([]);
  expect(refusedCookies(withMatomo(exempt), underSignal(null, { gpc: true }), ['_pk_id.1.a'])).toEqual(['_pk_id.1.a']);
});

test('what was accepted in so many words stays open', () => {
  const accepted = choose(register, null, { answers: answerAll(register, true) }, day);
  expect(open(register, true, accepted)).toContain('media.localhost');
  expect(underSignal(accepted, { gpc: false })).toBe(accepted);
});

test('pages are told of what the signal closes, and of no objection that nobody made', () => {
  const { acceptedHosts, objected, answers } = pageConsent(withMatomo(exempt), null, { gpc: true, language: 'en' });
  expect({ acceptedHosts, objected, answers }).toEqual({ acceptedHosts: [], objected: false, answers: {} });
});
