import { writeFile } from 'node:fs/promises';
import { bodyOf, type LucarneClient } from '@lucarne/client';
import { startChromium } from '../audit/browser/chromium.ts';
import { command } from '../command.ts';
import { connectToPortal, onPortal } from '../connect.ts';
import type { Effects } from '../effects.ts';
import { answerCookies } from '../evidence/answers.ts';
import { chainOf } from '../evidence/chain.ts';
import { jsonAt } from '../evidence/fetching.ts';
import { isObject } from '../evidence/hash.ts';
import { packBundle } from '../evidence/pack.ts';
import { takePictures } from '../evidence/pictures.ts';
import type { AnswerCookies } from '../evidence/states.ts';
import { CliProblem } from '../problem.ts';
import { type Progress, progressOn } from '../progress.ts';
import { counted, size } from '../text.ts';

const BUNDLES = '/api/automation/v1.0/portals/{slug}/evidence/bundles/';

export const makeEvidence = command({
  name: 'cookies evidence',
  summary: 'Takes pictures of what a portal shows, packs them with register, charters and chain, and puts them away',
  options: { ...onPortal, out: { value: 'FILE', help: 'keep the bundle here too' } },
  notes: [
    'It needs Chromium on this machine (LUCARNE_CHROMIUM names it), and the key of an administrator of the portal.',
    'Anybody fetches the bundle from the portal, and verifies it with «lucarne cookies verify».',
  ],
  async run({ options }, effects) {
    const { client, slug } = connectToPortal(options, effects);
    const progress = progressOn(effects);
    try {
      const portal = await findPortal(client, slug);
      const { origin } = portal;
      const answers = await answerCookies(client, slug);
      const { zip, pictures } = await makeBundle({ ...portal, answers }, progress, effects);
      if (options.out !== undefined) await writeFile(options.out, zip);
      progress.show(`Sending ${size(zip.length)}`);
      const data = await send(client, slug, zip);
      const address = `${origin}/.well-known/cookies-evidence/${data.hash}.zip`;
      const text = [
        `${slug}: a bundle with ${counted(pictures, 'picture')}, ${size(zip.length)}, is link ${data.seq} of the chain.`,
        `Anybody fetches it from ${address}`,
        `The head of the chain is now ${data.head}`,
      ].join('\n');
      return { data: { ...data, address, pictures, size: zip.length }, text };
    } finally {
      progress.end();
    }
  },
});

interface Portal {
  readonly origin: string;
  readonly languages: readonly string[];
}

type Shown = Portal & { readonly answers: AnswerCookies };

/** The portal as its visitors reach it: the name of the server when it leads there, else the portal's own. */
async function findPortal(client: LucarneClient, slug: string): Promise<Portal> {
  const { results } = await bodyOf(client.api.GET('/api/automation/v1.0/portals/'));
  const portal = results.find((one) => one.slug === slug);
  const server = new URL(client.server);
  const hosts = portal?.hosts ?? [];
  const own = hosts.find((host) => host.startsWith(`${slug}.`)) ?? hosts[0];
  const host = hosts.includes(server.hostname) ? server.hostname : own;
  if (portal && host !== undefined) {
    const origin = `${server.protocol}//${host}${server.port === '' ? '' : `:${server.port}`}`;
    return { origin, languages: portal.languages };
  }
  throw new CliProblem({
    code: 'portal_not_found',
    message: `There is no portal «${slug}» with a name that leads to it.`,
    hint: '«lucarne portal list» shows the portals of this key.',
  });
}

async function makeBundle({ origin, languages, answers }: Shown, progress: Progress, effects: Effects) {
  const browser = await startChromium(effects.env);
  try {
    const document = await jsonAt(`${origin}/.well-known/cookies-evidence.json`, effects);
    const code = await jsonAt(`${origin}/.well-known/cookies-evidence/code.json`, effects);
    const { portal, links, registers, texts } = chainOf(document);
    const last = links.at(-1);
    const charters = isObject(texts) && isObject(texts['charters']) ? texts['charters'] : {};
    if (!last) throw new CliProblem({ code: 'chain_empty', message: `${origin} has no chain of evidence.` });
    const made = new Date().toISOString();
    const taken = await takePictures(browser, { origin, languages, answers, progress });
    const head = { seq: last.link.seq, hash: last.hash };
    const zip = packBundle(
      { portal, origin, made, browser: `Chromium ${browser.version()}`, head },
      { register: registers.at(-1), charters, code, chain: document },
      taken,
    );
    return { zip, pictures: taken.pictures.length };
  } finally {
    await browser.close();
  }
}

/** The shapes of the API say JSON for a body; this one is the file itself. */
async function send(client: LucarneClient, slug: string, zip: Uint8Array) {
  const address = `${client.server}${BUNDLES.replace('{slug}', encodeURIComponent(slug))}`;
  const headers = { 'content-type': 'application/zip' };
  const answer = await client.send(new Request(address, { method: 'POST', headers, body: Buffer.from(zip) }));
  return (await answer.json()) as { hash: string; seq: number; head: string };
}
