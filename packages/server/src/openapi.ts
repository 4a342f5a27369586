import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './app.ts';
import { readSettings } from './config.ts';
import { openServices } from './open.ts';

/** The OpenAPI document of this program, made from its routes on an empty installation. */
export async function openApiDocument(): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'lucarne-openapi-'));
  const settings = readSettings({ LUCARNE_DATA: folder, LUCARNE_DEMO: '0', LUCARNE_MEMORY_MB: '512' });
  const { services, close } = await openServices({ settings, report: () => {}, clock: Date.now, isReady: () => true });
  try {
    const app = await buildApp({ services });
    const document = app.swagger();
    await app.close();
    return document;
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}
