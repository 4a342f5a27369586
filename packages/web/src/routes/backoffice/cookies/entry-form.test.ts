import { exemptRegister, type Question, readRegister, videoPlayer } from '@lucarne/cookies';
import { describe, expect, it } from 'vitest';
import { entryOf, newValues, reworded, valuesOf } from './entry-form.ts';

const provider = { name: 'Example', url: 'https://example.org/' };
const builtIns = exemptRegister({ portal: 'one', date: '2026-11-22', provider }).entries;
const attributes = { secure: true, http_only: false, same_site: 'None', path: '/', partitioned: true } as const;
const [host, cookie] = videoPlayer({ host: 'v.example', cookie: 'seen', lifetime_s: 5400, attributes, provider });
const recipients = [
  { name: 'Ads', url: 'https://ads.example/', ownEnds: true },
  { name: 'Store', url: 'https://store.example/', ownEnds: false },
];
const question = host.question as Question;

const scripted = { ...host, loads: ['frame', 'script'], scripts: ['https://v.example/a.js'] };

describe('an entry in a form', () => {
  it.each([
    ...builtIns,
    host,
    scripted,
    cookie,
    { ...cookie, recipients },
    { ...cookie, name: undefined, pattern: 'seen*' },
  ])('comes back as it was: $name', (entry) => {
    const plain: unknown = JSON.parse(JSON.stringify(entry));
    expect(entryOf(valuesOf(entry as typeof host), [])).toEqual(plain);
  });

  it('takes the words of a known question that were left empty', () => {
    const values = { ...valuesOf(host), 'question.title.fr': '' };
    const emptied = Object.fromEntries(
      Object.entries(values).filter(([name]) => !/^question\.(title|sent)/.test(name)),
    );
    expect(entryOf(emptied, [question])).toEqual(host);
    expect(entryOf({ ...emptied, 'question.key': 'new' }, [question])['question']).toMatchObject({ key: 'new' });
  });

  it('keeps the lines of a text as they were, whatever the browser ends them with', () => {
    const values = valuesOf({ ...host, explanation: { ...host.explanation, fr: 'Un.\nDeux.' } });
    const sent = Object.fromEntries(
      Object.entries(values).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
    );
    expect(entryOf(sent, [])['explanation']).toMatchObject({ fr: 'Un.\nDeux.' });
  });

  it('leaves a life that is no number for the register to refuse', () => {
    expect(entryOf({ ...newValues, 'lifetime.count': '1e9' }, [])['lifetime_s']).toBe('1e9');
  });

  it('of a built-in changes the words alone, and the register takes it', () => {
    const [first, ...others] = builtIns as [(typeof builtIns)[number], ...typeof builtIns];
    const changed = reworded(first, { ...valuesOf(first), 'purpose.fr': 'Autre.', store: 'local' });
    expect(changed).toEqual({ ...first, purpose: { ...first.purpose, fr: 'Autre.' } });
    const after = { portal: 'one', version: 2, date: '2026-11-22', entries: [changed, ...others] };
    expect(readRegister(after).ok).toBe(true);
  });
});
