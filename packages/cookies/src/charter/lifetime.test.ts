import { expect, test } from 'vitest';
import { inEnglish } from './english.ts';
import { inFrench } from './french.ts';
import { lifetimeInWords } from './lifetime.ts';
import { inSpanish } from './spanish.ts';

const day = 86_400;

test.each([
  [14 * day, '2 semaines', '2 weeks', '2 semanas'],
  [7 * day, '1 semaine', '1 week', '1 semana'],
  [365 * day, '12 mois', '12 months', '12 meses'],
  [182 * day, '182 jours', '182 days', '182 días'],
  [395 * day, '395 jours', '395 days', '395 días'],
  [day, '1 jour', '1 day', '1 día'],
  [3600, '1 heure', '1 hour', '1 hora'],
  [1800, '30 minutes', '30 minutes', '30 minutos'],
  [61, '61 secondes', '61 seconds', '61 segundos'],
])('%d seconds', (seconds, ...said) => {
  const inWords = [inFrench, inEnglish, inSpanish].map(({ lifetime }) => lifetimeInWords(seconds, 'cookie', lifetime));
  expect(inWords).toEqual(said.map((text) => text.replace(' ', '\u00a0')));
});

test('without a time, the store says when it ends', () => {
  expect(lifetimeInWords(null, 'cookie', inEnglish.lifetime)).toBe('until the browser is closed');
  expect(lifetimeInWords(null, 'session', inEnglish.lifetime)).toBe('until the tab is closed');
  expect(lifetimeInWords(null, 'none', inFrench.lifetime)).toBe('sans objet');
});
