import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../../proof/chromium.ts';
import { manager } from '../manage.ts';
import { startProduct } from '../product.ts';
import { type Cost, costOf, shownAfter, storedBy } from './browser.ts';
import { type Candidate, plain } from './candidate.ts';
import { askedBy, ownCandidate, staticCandidate, twoPurposes } from './lucarne.ts';
import { managers } from './managers.ts';
import { installPeers } from './peers.ts';
import { type Bytes, bytesOf, openSite, type Site } from './site.ts';

/** What one way to ask costs a visitor. */
export interface ChoiceCost {
  readonly id: string;
  readonly title: string;
  readonly bytes: Bytes;
  /** Besides the page and its sheet. */
  readonly requests: number;
  /** Milliseconds, in the order of the runs. */
  readonly mainThread: readonly number[];
  readonly shown: readonly number[];
  readonly shift: readonly number[];
  /** Characters of the choice, once everything was accepted; null for the page alone. */
  readonly stored: number | null;
}

export interface ChoiceBench {
  readonly apikey: string;
  readonly signal: AbortSignal;
  readonly stage: (what: string) => Promise<void>;
}

export const RUNS = 9;

/** Asks for consent in six ways on one page, side by side in one Chromium, each visit a fresh one. */
export async function measureChoice(bench: ChoiceBench): Promise<readonly ChoiceCost[]> {
  await bench.stage('Installing the managers of consent');
  const register = twoPurposes();
  const peers = await managers(await installPeers(), askedBy(register));
  await bench.stage('Reading what the product’s own pages say');
  const own = await ownPage(bench);
  const candidates = [plain, own, await staticCandidate(register), ...peers];
  const site = await openSite(candidates);
  try {
    await bench.stage(`Asking for consent, ${candidates.length} ways, ${RUNS} times`);
    return await inTurns(candidates, site, own.stored, bench.signal);
  } finally {
    site.close();
  }
}

async function ownPage({ apikey, signal }: ChoiceBench) {
  const folder = await mkdtemp(join(tmpdir(), 'lucarne-bench-choice-'));
  const product = await startProduct({ folder, apikey, signal });
  try {
    return await ownCandidate(product, manager({ port: product.port, apikey, signal }));
  } finally {
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function inTurns(candidates: readonly Candidate[], site: Site, ownStored: number, signal: AbortSignal) {
  const browser = await startChromium();
  try {
    const runs = new Map(candidates.map(({ id }) => [id, { costs: [] as Cost[], shown: [] as number[] }]));
    // The first turn warms the browser up and is not counted.
    for (let turn = 0; turn <= RUNS; turn += 1) {
      for (const candidate of candidates) {
        signal.throwIfAborted();
        const cost = await costOf(browser, site, candidate);
        const shown = await shownAfter(browser, site, candidate);
        if (turn === 0) continue;
        runs.get(candidate.id)?.costs.push(cost);
        runs.get(candidate.id)?.shown.push(shown);
      }
    }
    const results: ChoiceCost[] = [];
    for (const candidate of candidates) {
      const { costs = [], shown = [] } = runs.get(candidate.id) ?? {};
      const fetched = site.requests(candidate);
      const stored =
        candidate === plain ? null : candidate.id === 'own' ? ownStored : await storedBy(browser, site, candidate);
      results.push({
        ...{ id: candidate.id, title: candidate.title, bytes: bytesOf(candidate, fetched), stored, shown },
        requests: [...fetched].filter((path) => path !== '/' && path !== '/site.css').length,
        mainThread: costs.map(({ mainThread }) => mainThread),
        shift: costs.map(({ shift }) => shift),
      });
    }
    return results;
  } finally {
    await browser.close();
  }
}
