import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
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

const RUNS = 9;

/**
 * Asks for consent in six ways on one page, side by side in one Chromium, each visit a fresh one. Without Chromium, or without the
 * managers to stand beside, it says so and measures nothing: figures alone would compare with nobody.
 */
export async function measureChoice(bench: ChoiceBench): Promise<readonly ChoiceCost[]> {
  await bench.stage('Installing the managers of consent');
  const parts = await Promise.all([installPeers(), startChromium()]).catch((error: unknown) => String(error));
  if (typeof parts === 'string') {
    await bench.stage(`Asking for consent is left out: ${parts}`);
    return [];
  }
  const [folder, browser] = parts;
  try {
    return await sideBySide(folder, browser, bench);
  } finally {
    await browser.close();
  }
}

async function sideBySide(folder: string, browser: Browser, bench: ChoiceBench): Promise<readonly ChoiceCost[]> {
  const register = twoPurposes();
  await bench.stage('Reading what the product’s own pages say');
  const own = await ownPage(bench);
  const candidates = [plain, own, await staticCandidate(register), ...(await managers(folder, askedBy(register)))];
  const site = await openSite(candidates);
  try {
    await bench.stage(`Asking for consent, ${candidates.length} ways, ${RUNS} times`);
    const runs = await inTurns(candidates, { browser, site, signal: bench.signal });
    const costs: ChoiceCost[] = [];
    for (const [candidate, run] of runs) {
      const stored =
        candidate === plain ? null : candidate === own ? own.stored : await storedBy(browser, site, candidate);
      costs.push(costFrom(candidate, run, site.requests(candidate), stored));
    }
    return costs;
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

interface Run {
  readonly costs: Cost[];
  readonly shown: number[];
}

interface Stand {
  readonly browser: Browser;
  readonly site: Site;
  readonly signal: AbortSignal;
}

/** Every candidate once, then every one again; the first turn warms the browser up and is not counted. */
async function inTurns(candidates: readonly Candidate[], { browser, site, signal }: Stand) {
  const runs = new Map(candidates.map((candidate): [Candidate, Run] => [candidate, { costs: [], shown: [] }]));
  for (let turn = 0; turn <= RUNS; turn += 1) {
    for (const [candidate, run] of runs) {
      signal.throwIfAborted();
      const cost = await costOf(browser, site, candidate);
      const shown = await shownAfter(browser, site, candidate);
      if (turn === 0) continue;
      run.costs.push(cost);
      run.shown.push(shown);
    }
  }
  return runs;
}

function costFrom(
  candidate: Candidate,
  { costs, shown }: Run,
  fetched: ReadonlySet<string>,
  stored: number | null,
): ChoiceCost {
  const { id, title } = candidate;
  return {
    ...{ id, title, stored, shown },
    bytes: bytesOf(candidate, fetched),
    requests: [...fetched].filter((path) => path !== '/' && path !== '/site.css').length,
    mainThread: costs.map(({ mainThread }) => mainThread),
    shift: costs.map(({ shift }) => shift),
  };
}
