import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditReport } from '../src/audit/audit.ts';
import type { Difference } from '../src/audit/model.ts';
import { type Site, serve } from './audit/site.ts';
import { type Lie, town } from './audit/town.ts';
import { lucarne } from './effects.ts';

const env = process.env;
const folder = mkdtempSync(join(tmpdir(), 'lucarne-audit-'));
const sites: Site[] = [];
let audience: string;
let stranger: string;

const image = () => ({ type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
async function opened(...given: Parameters<typeof serve>): Promise<Site> {
  const site = await serve(...given);
  sites.push(site);
  return site;
}

beforeAll(async () => {
  audience = (await opened(image)).at('stats', '/hit');
  stranger = (await opened(image)).at('stranger', '/beacon');
});
afterAll(async () => {
  for (const site of sites) await site.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Audited {
  readonly code: number;
  readonly report: Omit<AuditReport, 'differences'> & {
    readonly differences: readonly (Difference & { readonly sentence: string })[];
  };
  readonly found: readonly string[];
  readonly warned: readonly string[];
}

async function audited(url: string, ...options: readonly string[]): Promise<Audited> {
  const { code, out } = await lucarne(['cookies', 'audit', url, ...options, '--json'], { env });
  const report = JSON.parse(out) as Audited['report'];
  const sentences = (severity: string) =>
    (report.differences ?? []).filter((one) => one.severity === severity).map(({ sentence }) => sentence);
  return { code, report, found: sentences('difference'), warned: sentences('warning') };
}

const lying = async (lies: readonly Lie[], tls = false): Promise<string> =>
  (await opened(town({ lies, audience, stranger, tls }), { tls })).at('town');

describe('a site that is not ours', () => {
  test('that tells the truth differs in nothing, its own banner answered by its words', async () => {
    const { code, report, found, warned } = await audited(await lying([]));
    expect(found).toEqual([]);
    expect(warned).toEqual([]);
    expect(code).toBe(0);
    expect(report.verdict).toBe('no_difference');
    const walked = report.states.filter(({ notRun }) => notRun === null).map(({ kind }) => kind);
    expect(walked).toEqual(['no_answer', 'refused', 'accepted', 'withdrawn', 'gpc', 'no_script']);
    const accepted = report.states.find(({ kind }) => kind === 'accepted')?.seen;
    expect(accepted?.cookies.map(({ name }) => name).sort()).toEqual(['aud_id', 'choice', 'lang', 'visit']);
    expect(accepted?.keys.map(({ store, key }) => `${store} ${key}`)).toEqual(['local aud_queue']);
  });

  test('that lies is found out, each lie with its sentence', async () => {
    const lies: readonly Lie[] = [
      'undeclared cookie',
      'undeclared key',
      'undeclared host',
      'longer life',
      'readable session',
      'host before consent',
      'kept after withdrawal',
      'lost line',
      'harder refusal',
    ];
    const url = await lying(lies);
    const { code, found, warned, report } = await audited(url);
    expect(code).toBe(1);
    const stats = new URL(audience).host;
    expect([...found].sort()).toEqual(
      [
        '«visit» is in the register, not in the table of the charter',
        'a script of http://town.localhost:PORT read «aud_id» (cookie) after it was refused',
        'a script of http://town.localhost:PORT read «aud_queue» (local storage) after it was refused',
        'local storage of http://town.localhost:PORT still holds «aud_queue» after consent was withdrawn',
        'session storage of http://town.localhost:PORT holds «spied», which is not in the register',
        `${new URL(stranger).host} was contacted and is not in the register`,
        `${stats} was contacted without consent`,
        `${stats} was contacted after consent was withdrawn`,
        'the charter says «6 mois» for «aud_id», the register 390 d',
        'the cookie «aud_id» of town.localhost is still there after consent was withdrawn',
        'the cookie «aud_id» was sent to town.localhost after consent was withdrawn',
        'the cookie «lang» of town.localhost lives 60 d, the register says 30 d',
        'the cookie «spy» of town.localhost is not in the register',
        'the cookie «visit» of town.localhost has HttpOnly no, the register says yes',
      ]
        .map((sentence) => sentence.replace('PORT', new URL(url).port))
        .sort(),
    );
    expect(warned).toEqual(['refusing takes one more layer than accepting (a banner)']);
    const spy = report.differences.find(({ facts }) => facts['name'] === 'spy');
    expect(spy).toMatchObject({ page: '/', by: `${url}site.js` });
  });

  test('that forgets Secure on https is found out, once its certificate is let through', async () => {
    const honest = await lying([], true);
    const refused = await lucarne(['cookies', 'audit', honest], { env });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('has a certificate that browsers refuse');
    const url = await lying(['no Secure'], true);
    const { code, found } = await audited(url, '--insecure', '--page', '/infos/');
    expect(code).toBe(1);
    expect(found).toContain('the cookie «lang» of town.localhost has Secure no, the register says yes');
    expect(found).toContain('the cookie «visit» of town.localhost has Secure no, the register says yes');
  });

  test('without a register gives a draft of one; what only a person can say is marked', async () => {
    const draft = join(folder, 'draft.json');
    const { code, report } = await audited(
      await lying([]),
      '--register',
      'none',
      '--draft',
      draft,
      '--page',
      '/infos/',
    );
    expect(code).toBe(0);
    expect(report.verdict).toBe('nothing_to_compare');
    const { entries } = JSON.parse(readFileSync(draft, 'utf8')) as { entries: Record<string, unknown>[] };
    expect(entries).toEqual(report.draft.entries);
    expect(entries.find(({ name }) => name === 'aud_id')).toMatchObject({
      store: 'cookie',
      party: 'first',
      lifetime_s: 13 * 30 * 86_400,
      attributes: { secure: false, http_only: false, same_site: 'Lax', path: '/' },
      consent: 'asked',
      to_fill: ['provider', 'service', 'purpose', 'anonymous', 'consent', 'ground'],
    });
    expect(entries.find(({ store }) => store === 'host')).toMatchObject({
      name: new URL(audience).host,
      party: 'third',
    });
  });
});
