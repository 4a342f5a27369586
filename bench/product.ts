import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ask, targetAt } from './http.ts';

/** The whole product, as a process of its own. */
export interface Product {
  readonly port: number;
  readonly pid: number;
  /** From the start of the process until `/readyz` said yes. */
  readonly readyMs: number;
  readonly stop: () => Promise<void>;
}

export interface ProductOptions {
  readonly folder: string;
  readonly apikey: string;
  readonly signal: AbortSignal;
}

const ROOT = join(import.meta.dirname, '..');
const SETTING = /^(LUCARNE_.*|DATABASE_URL|FILES_URL|RECORDS_URL|PORT|HOST)$/;
const PATIENCE_MS = 60_000;
const GRACE_MS = 20_000;

/** Starts the product on a data folder and a port of its own, with no setting of the terminal's, and waits until it is ready. */
export async function startProduct({ folder, apikey, signal }: ProductOptions): Promise<Product> {
  signal.throwIfAborted();
  const began = performance.now();
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTING.test(name))),
    PORT: '0',
    LUCARNE_DATA: folder,
    LUCARNE_DEMO: '0',
    LUCARNE_ADMIN_EMAIL: 'bench@example.org',
    LUCARNE_ADMIN_APIKEY: apikey,
  };
  const program = join(ROOT, 'packages/cli/src/main.ts');
  const child = spawn(process.execPath, [program, 'start'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const port = await portOf(child, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]));
    await untilReady(port, signal);
    return { port, pid: child.pid ?? 0, readyMs: performance.now() - began, stop: () => end(child) };
  } catch (error) {
    await end(child);
    throw error;
  }
}

/** The port is chosen by the system, and said when the product listens. */
function portOf(child: ChildProcess, signal: AbortSignal): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk;
    const port = /Lucarne is at http:\/\/[^:/]+:(\d+)\//.exec(said)?.[1];
    if (port !== undefined) resolve(Number(port));
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  child.once('error', reject);
  child.once('exit', () => reject(new Error(`The product did not start:\n${said}`)));
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  return promise;
}

async function untilReady(port: number, signal: AbortSignal): Promise<void> {
  const target = targetAt(port, 'localhost');
  try {
    while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 5));
  } finally {
    target.agent.destroy();
  }

  function answers(): Promise<boolean> {
    signal.throwIfAborted();
    return ask(target, '/readyz', { signal }).then(
      () => true,
      () => false,
    );
  }
}

/** Asks the product to end; a product that does not is killed. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(timer);
}
