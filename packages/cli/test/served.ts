import { join } from 'node:path';
import { type RunningServer, type StartOptions, start } from '@lucarne/server';

/** The key of the first administrator of a server under test. */
export const KEY = 'a-key-of-the-first-administrator-0001';

const noPages: StartOptions['pages'] = async () => (_request, response) => void response.end();

/** A real server with its data in a folder and one administrator, ready to answer; its pages are empty unless given. */
export async function served(folder: string, pages: StartOptions['pages'] = noPages): Promise<RunningServer> {
  const environment = {
    PORT: '0',
    LUCARNE_DATA: join(folder, 'data'),
    LUCARNE_DEMO: '0',
    LUCARNE_ADMIN_EMAIL: 'admin@example.org',
    LUCARNE_ADMIN_PASSWORD: 'a long enough password',
    LUCARNE_ADMIN_APIKEY: KEY,
  };
  const server = await start({ environment, pages, report: () => {} });
  await server.ready;
  return server;
}
