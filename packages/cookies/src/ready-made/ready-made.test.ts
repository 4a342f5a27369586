import { expect, test } from 'vitest';
import { day, exempt, withBoth } from '../../test/fixture.ts';
import { answerAll, choose } from '../choice/answers.ts';
import { questionsOf } from '../choice/questions.ts';
import { policyOf } from '../policy.ts';
import { readRegister } from '../register/read.ts';
import type { Register } from '../register/register.ts';
import { classify } from '../register/rule.ts';
import { languages } from '../words.ts';
import { addReadyMade, readyMade } from './ready-made.ts';
import type { ReadyMade } from './shape.ts';

const givenTo = ({ parameters }: ReadyMade) => Object.fromEntries(parameters.map(({ key, example }) => [key, example]));
const added = (register: Register, tool: ReadyMade): Register => {
  const read = addReadyMade(register, tool.key, givenTo(tool));
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.register;
};

test.each(readyMade)('$key is a good register when added to an exempt one', (tool) => {
  const register = added(exempt, tool);
  expect(readRegister(JSON.parse(JSON.stringify(register)))).toEqual({ ok: true, register });
  expect(register.entries.length - exempt.entries.length).toBe(tool.entries(givenTo(tool)).length);
});

test.each(readyMade)(
  '$key says where it comes from, when it was read, and what to watch',
  ({ source, checked, remark, title }) => {
    expect(source).toMatch(/^https:\/\//);
    expect(checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const language of languages) {
      expect(title[language]).not.toBe('');
      expect(remark[language].length).toBeGreaterThan(40);
    }
  },
);

test('all together, in one register that already asks some of it in its own words', () => {
  const all = readyMade.reduce(added, withBoth);
  const kept = questionsOf(all).find(({ key }) => key === 'videos')?.title;
  expect(kept).toEqual(questionsOf(withBoth).find(({ key }) => key === 'videos')?.title);
  expect(questionsOf(all).map(({ key }) => key)).toEqual(['videos', 'audience', 'maps', 'social', 'captcha']);
});

test.each([
  ['matomo-exempt', []],
  ['piano-exempt', []],
  ['altcha', []],
  ['matomo', ['audience']],
  ['piano', ['audience']],
  ['youtube', ['videos']],
  ['openstreetmap', ['maps']],
  ['facebook', ['social']],
  ['recaptcha', ['captcha']],
])('%s asks %j', (key, asked) => {
  const tool = readyMade.find((one) => one.key === key) as ReadyMade;
  expect(questionsOf(added(exempt, tool)).map((question) => question.key)).toEqual(asked);
});

test('what is exempt is so as anonymous statistics for the publisher alone', () => {
  for (const tool of readyMade.filter(({ key }) => key.endsWith('-exempt'))) {
    const verdicts = tool.entries(givenTo(tool)).map(classify);
    expect(new Set(verdicts.map(({ ground }) => ground))).toEqual(new Set(['anonymous_statistics']));
  }
});

test.each(readyMade.filter((tool) => !tool.key.endsWith('-exempt')))(
  '$key opens its hosts only once accepted',
  (tool) => {
    const register = added(exempt, tool);
    const accepted = choose(register, null, { answers: answerAll(register, true) }, day);
    const hosts = register.entries
      .filter(({ store }) => store === 'host')
      .map(({ name, pattern }) => name ?? pattern ?? '');
    const [closed, open] = [null, accepted].map((choice) => policyOf(register, choice, { where: 'front' }));
    for (const host of hosts) {
      expect(closed).not.toContain(host);
      expect(open).toContain(host);
    }
  },
);

test('a host that the administrator gives is needed, and judged', () => {
  const hosts: readonly Readonly<Record<string, string>>[] = [
    {},
    { host: 'https://x' },
    { host: "x; script-src 'unsafe-inline'" },
    { host: 'X.example' },
  ];
  for (const given of hosts) {
    const read = addReadyMade(exempt, 'peertube', given);
    const code = given['host'] === undefined ? 'field_missing' : 'field_invalid';
    expect(read.ok ? [] : read.problems.map((one) => [one.code, one.details.field])).toEqual([[code, 'host']]);
  }
});

test('an unknown tool is answered with the nearest name', () => {
  const read = addReadyMade(exempt, 'youtub');
  expect(read.ok ? [] : read.problems.map(({ hint }) => hint.split('.')[0])).toEqual(['Nearest: youtube']);
});

test('Matomo’s names carry the number of the site when it is given', () => {
  const patterns = (given: Readonly<Record<string, string>>) => {
    const read = addReadyMade(exempt, 'matomo', { host: 'matomo.example', ...given });
    return read.ok ? read.register.entries.flatMap(({ pattern }) => pattern ?? []) : [];
  };
  expect(patterns({})).toEqual(['_pk_id.*', '_pk_ses.*', '_pk_ref.*']);
  expect(patterns({ site: '12' })).toEqual(['_pk_id.12.*', '_pk_ses.12.*', '_pk_ref.12.*']);
  expect(patterns({ site: '*' })).toEqual([]);
});
