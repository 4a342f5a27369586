import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildApp } from './app.ts';
import { readSettings } from './config.ts';
import { inLanguage } from './core/dataset.ts';
import { describeEvent, type Report } from './core/events.ts';
import { problem, row } from './core/problem.ts';
import { prepareAdministrator } from './features/accounts/welcome.ts';
import { catchUp } from './features/charter/followers.ts';
import { seedDatasets, seedPortals, wantsDemo } from './features/demo/seed.ts';
import { watchMidnights } from './features/statistics/midnight.ts';
import type { App } from './http/app-type.ts';
import { makeDoor } from './http/door.ts';
import { outerHandler } from './http/outer.ts';
import { type PagesHandler, pageShower } from './http/pages.ts';
import { MAX_HEAD } from './http/unread.ts';
import { openServices } from './open.ts';
import type { Services } from './services.ts';

/** What the server takes from the world around it. */
export interface StartOptions {
  /** The environment that the settings are read from. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Gives the pages' handler, e.g. `async () => (await import('…/build/handler.js')).handler`. */
  readonly pages: () => Promise<PagesHandler>;
  readonly report?: Report;
  readonly clock?: () => number;
}

/** A server that listens: where it is, and how to end it. */
export interface RunningServer {
  /** `http://localhost:3000` */
  readonly address: string;
  /** Each portal's name, in its own language, and address. */
  readonly portals: readonly { readonly name: string; readonly address: string }[];
  /** The path of the one-time link that makes the first administrator, when one is needed. */
  readonly welcomePath: string | null;
  /** Settles when migrations and the demo's publication are done; fails when the demo could not be published. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

const startProblems = {
  address_taken: row<{ host: string; port: number }>(
    500,
    ({ host, port }) => `Another program listens on ${host}:${port} already.`,
    () => 'Stop it, or choose another port: PORT=3001 npm start.',
  ),
  address_refused: row<{ host: string; port: number; reason: string }>(
    500,
    ({ host, port, reason }) => `This machine does not let us listen on ${host}:${port} (${reason}).`,
    () => 'Set PORT to a number from 1024 on, and HOST to an address of this machine.',
  ),
};

const toTerminal: Report = (event) => console.error(describeEvent(event));

/** Opens the data folder, listens, and makes the demonstration when it is wanted. */
export async function start(options: StartOptions): Promise<RunningServer> {
  const began = performance.now();
  const { report = toTerminal, clock = Date.now } = options;
  const settings = readSettings(options.environment);
  let ready = false;
  const { services, close: closeStores } = await openServices({ settings, report, clock, isReady: () => ready });
  const midnights = watchMidnights(services);
  const closeServices = async () => {
    await midnights.close();
    await closeStores();
  };
  try {
    const seeding = await wantsDemo(services);
    if (seeding) await seedPortals(services);
    const token = await prepareAdministrator(services.db, settings, clock());
    const hasPortal = services.directory.all().length > 0;
    if (token && !hasPortal) report({ kind: 'nobody_can_enter' });
    const app = await listen(services, await loadPages(options.pages));
    const address = addressOf(app);
    report({ kind: 'started', address, milliseconds: Math.round(performance.now() - began) });
    const preparing = prepare(services, seeding).then(() => {
      ready = true;
    });
    preparing.catch((error) => report({ kind: 'background_failed', what: 'the demonstration', error }));
    return {
      address,
      portals: portalsOf(services, address),
      welcomePath: token && hasPortal ? `/welcome/${token}/` : null,
      ready: preparing,
      close: () => close(app, services, preparing, closeServices),
    };
  } catch (error) {
    await closeServices();
    throw error;
  }
}

/** The pages believe this header alone about the scheme; the outer handler writes it on each request. */
async function loadPages(pages: StartOptions['pages']): Promise<PagesHandler> {
  process.env.LUCARNE_WEB_PROTOCOL_HEADER = 'x-lucarne-proto';
  return pages();
}

async function listen(services: Services, handler: PagesHandler): Promise<App> {
  const { settings, dropped, report } = services;
  const ServerResponse = makeDoor((portal, name, reason) => {
    dropped.add(portal, name, reason);
    report({ kind: 'cookie_dropped', portal, name, reason });
  });
  let app: App | null = null;
  const pages = { services, handler, app: () => app as App };
  const makeServer = (api: http.RequestListener) =>
    http.createServer({ ServerResponse, ...LIMITS }, outerHandler({ ...pages, api }));
  app = await buildApp({ services, makeServer, showPage: pageShower(pages) });
  await app.listen({ port: settings.port, host: settings.host }).catch((error) => cannotListen(error, settings));
  return app;
}

/** An upload takes long; a condition of a map, with its outline, is long. */
const LIMITS = { requestTimeout: 3_600_000, maxHeaderSize: MAX_HEAD };

function cannotListen(error: NodeJS.ErrnoException, { host, port }: Services['settings']): never {
  if (error.code === 'EADDRINUSE') throw problem(startProblems, 'address_taken', { host, port });
  if (error.syscall !== 'listen' && error.syscall !== 'getaddrinfo') throw error;
  throw problem(startProblems, 'address_refused', { host, port, reason: error.code ?? error.message });
}

async function prepare(services: Services, seeding: boolean): Promise<void> {
  if (seeding) await seedDatasets(services);
  await catchUp(services);
}

/** Workers end first, so that what waits for them does not wait in vain. */
async function close(app: App, services: Services, preparing: Promise<void>, closeServices: () => Promise<void>) {
  await app.close();
  await services.imports.close();
  await preparing.catch(() => undefined);
  await closeServices();
}

function portalsOf({ directory }: Services, address: string): RunningServer['portals'] {
  const { port } = new URL(address);
  return directory.all().map(({ portal, hosts }) => ({
    name: inLanguage(portal.name, portal.defaultLanguage, portal.defaultLanguage),
    address: `http://${hosts.find((host) => host.startsWith(`${portal.slug}.`)) ?? hosts[0] ?? 'localhost'}:${port}/`,
  }));
}

function addressOf(app: App): string {
  const { address, port } = app.server.address() as AddressInfo;
  const host = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address) ? 'localhost' : address;
  return `http://${host}:${port}`;
}
