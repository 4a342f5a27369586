import { groundRows, ruleRows } from '@lucarne/cookies';

const kinds = {
  necessary: 'necessary',
  statistics: 'statistics',
  internal: 'internal (first party)',
  third_party: 'third party',
};
const grounds = { named: 'the one that the entry names', anonymous_statistics: '`anonymous_statistics`' };

/** `docs/cookie-rule.md`: the rule of consent as the code applies it. */
export function cookieRulePage(): string {
  const rows = ruleRows.map(
    ({ purposeKind, anonymous, party, kind, consent, ground }) =>
      `| ${purposeKind} | ${anonymous ? 'yes' : 'no'} | ${party} | ${kinds[kind]} | ${consent} | ${ground === null ? '–' : grounds[ground]} |`,
  );
  const reasons = groundRows.map(
    ({ ground, words, source }) => `| \`${ground}\` | ${words.en} | ${words.fr} | [${source.title}](${source.url}) |`,
  );
  return `${[
    '# What needs consent, and what does not',
    '',
    'One table decides, for each line of a register, whether a visitor is asked. The same table drives the banner, the charter, the',
    'door that every `Set-Cookie` goes through, the content security policy and the tests. This page is made from it by',
    '`npm run generate`, and `npm run check` fails when it is stale.',
    '',
    '| Purpose | Anonymous | Party | Kind on the charter | Consent | Ground |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    'Two conditions come before the table:',
    '',
    '- what a recipient uses **for ends of its own** is always asked;',
    '- what is called necessary **without naming a ground** is asked, and so is what names `anonymous_statistics` without being it.',
    '',
    'A register that says otherwise is refused, with the entry and the field named.',
    '',
    '## Grounds',
    '',
    'An exempt line names why. The charter prints these words beside it.',
    '',
    '| Ground | In English | In French | Where it is written |',
    '| --- | --- | --- | --- |',
    ...reasons,
    '',
    '## Beyond the table',
    '',
    '- Exempt statistics live at most 395 days (13 months) in a browser and visits do not extend them; other cookies at most 400 days.',
    '- No answer is a refusal. `Sec-GPC: 1` is a refusal without a question or a write; an explicit choice wins over it.',
    '- A choice holds 182 days, yes and no alike, from the day it is made. A yes is asked again sooner only when its purpose gained a',
    '  provider, a recipient, a third party or host, a way to recognise people, or a longer life. A no stands.',
  ].join('\n')}\n`;
}
