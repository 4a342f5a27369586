import { expect, test } from 'vitest';
import { audience, day, exempt, playerHost } from '../../test/fixture.ts';
import { charter } from '../charter/charter.ts';
import { answerAll, choose } from '../choice/answers.ts';
import { asksNow } from '../choice/consent.ts';
import { judgeSetCookie } from '../door/judge.ts';
import { policyOf } from '../policy.ts';
import { wellKnown } from '../well-known.ts';
import { withEntry } from './example.ts';
import { readRegister } from './read.ts';
import type { Entry, Register } from './register.ts';
import { groundRows, type RuleRow, ruleRows } from './rule-rows.ts';

/** An entry of the row's class, made of another one. */
function of({ purposeKind, anonymous, party, consent, ground }: RuleRow, model: Entry): Entry {
  const { question, host: _, ...rest } = model;
  const named = ground === 'named' ? 'requested_service' : ground;
  return {
    ...rest,
    purposeKind,
    anonymous,
    party,
    ground: named,
    ...(consent === 'asked' ? { question } : {}),
  } as Entry;
}

const refusing = (register: Register) =>
  choose(register, null, { answers: answerAll(register, false), objected: false }, day);
const header = '_pk_id.1=x; Max-Age=60; Path=/; SameSite=Lax; Secure';

test.each(ruleRows)(
  '$purposeKind, anonymous $anonymous, $party: the banner, the door, the policy and the charter agree',
  (row) => {
    const register = [of(row, audience), of(row, { ...playerHost, question: audience.question } as Entry)].reduce(
      withEntry,
      exempt,
    );
    expect(readRegister(register)).toEqual({ ok: true, register });
    const free = row.consent === 'exempt';
    expect(asksNow(register, null, { gpc: false })).toBe(!free);
    expect(judgeSetCookie(register, header, { https: true, choice: refusing(register) }).pass).toBe(free);
    expect(policyOf(register, refusing(register), { where: 'front' }).includes('media.localhost')).toBe(free);
    expect(wellKnown(register, { hash: '' }).entries.slice(-2)).toMatchObject(
      [row, row].map(({ kind, consent }) => ({ kind, consent })),
    );
    const { blocks } = charter(register, { language: 'en', address: 'x', hash: '' });
    const lines = blocks.flatMap((block) => (block.kind === 'platform' ? block.rows : []));
    const told = lines
      .filter(({ data }) => data.pattern === '_pk_id.*')
      .map(({ data, cells }) => [data.consent, cells.at(-1)?.text]);
    expect(told).toEqual([[row.consent, free ? 'not required' : 'asked before any use']]);
    expect(blocks.some(({ id }) => id === 'choice-no-banner')).toBe(free);
  },
);

test('each ground has words in each language, and a source', () => {
  expect(new Set(groundRows.map(({ words }) => words.fr)).size).toBe(groundRows.length);
  for (const { words, source } of groundRows) {
    expect(Object.values(words).every((text) => text.length > 10)).toBe(true);
    expect(source.url).toMatch(/^https:\/\/(www\.legifrance\.gouv|www\.cnil)\.fr\//);
  }
});
