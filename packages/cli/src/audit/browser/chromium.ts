import { accessSync, constants, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { CliProblem } from '../../problem.ts';
import { type InstrumentSettings, instrumentation } from './instrument.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** What a browser does for itself, which would stand among what the site does; and no sign that nobody is looking. */
const ARGS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-blink-features=AutomationControlled',
];

/** Ctrl-C is for the command to handle. */
const UNHANDLED = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** Where Chromium is: by `LUCARNE_CHROMIUM`, in the path, or in its usual places. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | null {
  const named = env['LUCARNE_CHROMIUM'];
  if (named) return runs(named) ? named : null;
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...PLACES].find(runs) ?? null;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts it, in its sandbox where the machine has one. The library that drives it is loaded only here. */
export async function startChromium(env: Readonly<Record<string, string | undefined>>): Promise<Browser> {
  const executablePath = findChromium(env);
  if (executablePath === null) throw noChromium(null);
  const { chromium } = await import('playwright-core');
  const options = { executablePath, args: ARGS, ...UNHANDLED };
  try {
    return await chromium.launch({ ...options, chromiumSandbox: process.getuid?.() !== 0 });
  } catch {
    return chromium.launch({ ...options, chromiumSandbox: false }).catch((error) => {
      throw noChromium(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    });
  }
}

/** A Chromium that opens fresh profiles. */
export interface Chromium {
  readonly version: string;
  readonly open: (options: BrowserContextOptions) => Promise<BrowserContext>;
  /** Ends every profile that is still open, and leaves nothing of any behind. */
  readonly close: () => Promise<void>;
}

/** Private windows, and some systems' Chromium, keep third parties from storing anything: an audit must see what they try. */
const PREFERENCES = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/** A Chromium whose every profile is an ordinary one, in a process and a folder of its own, that blocks nothing by itself. */
export async function startProfiles(env: Readonly<Record<string, string | undefined>>): Promise<Chromium> {
  const browser = await startChromium(env);
  const version = browser.version();
  await browser.close();
  const { chromium } = await import('playwright-core');
  const launch = { executablePath: findChromium(env) ?? '', args: ARGS, ...UNHANDLED };
  const open = new Set<BrowserContext>();
  let isClosed = false;
  const folders = mkdtempSync(join(tmpdir(), 'lucarne-profiles-'));
  return {
    version,
    async open(options) {
      if (isClosed) throw new Error('Chromium was closed.');
      const folder = mkdtempSync(join(folders, 'profile-'));
      mkdirSync(join(folder, 'Default'));
      writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(PREFERENCES));
      const start = (chromiumSandbox: boolean) =>
        chromium.launchPersistentContext(folder, { ...launch, ...options, chromiumSandbox });
      const context = await start(process.getuid?.() !== 0).catch(() => start(false));
      open.add(context);
      context.on('close', () => open.delete(context));
      if (isClosed) await context.close();
      return context;
    },
    async close() {
      isClosed = true;
      await Promise.all([...open].map((context) => context.close().catch(() => {})));
      await rm(folders, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function noChromium(reason: string | null): CliProblem {
  return new CliProblem({
    code: 'no_chromium',
    message: reason === null ? 'There is no Chromium on this machine.' : `Chromium does not start: ${reason}`,
    hint: 'Install Chromium or Chrome, or name it: LUCARNE_CHROMIUM=/path/to/chromium.',
    exitCode: 2,
  });
}

export interface ProfileSettings extends InstrumentSettings {
  readonly language: string;
  readonly script: boolean;
  readonly insecure: boolean;
  readonly credentials: { readonly username: string; readonly password: string } | null;
}

/** A fresh profile, as an ordinary visitor's browser would be. */
export async function openProfile(chromium: Chromium, settings: ProfileSettings): Promise<BrowserContext> {
  const { language, script, gpc, insecure, credentials } = settings;
  const options: BrowserContextOptions = {
    locale: language,
    viewport: { width: 1280, height: 900 },
    userAgent: ordinaryUserAgent(chromium),
    javaScriptEnabled: script,
    ignoreHTTPSErrors: insecure,
    acceptDownloads: false,
    ...(gpc ? { extraHTTPHeaders: { 'Sec-GPC': '1' } } : {}),
    ...(credentials ? { httpCredentials: credentials } : {}),
  };
  const context = await chromium.open(options);
  await context.addInitScript({ content: instrumentation({ gpc }) });
  return context;
}

/** Without the word that says that there is no window: some banners hide from it. */
function ordinaryUserAgent({ version }: Chromium): string {
  const [major = '0'] = version.split('.');
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
}
