import { createReadStream, statSync } from 'node:fs';
import { bodyOf, createClient, type Job, type LucarneClient, upload } from '@lucarne/client';
import { nodeFetch } from '@lucarne/client/node';
import { FACETS, SEPARATORS } from './rows.ts';

export const PORTAL = 'bench';
export const DATASET = 'places';

const AUTOMATION = '/api/automation/v1.0/portals/';

export interface Connection {
  readonly port: number;
  readonly apikey: string;
  readonly signal: AbortSignal;
}

/** Calls to the management API, as any program makes them. */
export function manager({ port, apikey, signal }: Connection): LucarneClient {
  return createClient({ server: `http://127.0.0.1:${port}`, portal: PORTAL, apikey, fetch: nodeFetch, signal });
}

/** Makes the portal and the dataset, with nothing in it. */
export async function makeDataset({ api }: LucarneClient): Promise<void> {
  await bodyOf(api.POST(AUTOMATION, { body: { slug: PORTAL, name: { fr: 'Bench' } } }));
  const params = { path: { slug: PORTAL } };
  const body = { dataset_id: DATASET, title: 'Places' };
  await bodyOf(api.POST('/api/automation/v1.0/portals/{slug}/datasets/', { params, body }));
}

/** How long an import took, from the first byte sent until its records were in service, and where the time went. */
export interface ImportTimes {
  readonly ms: number;
  readonly sendingMs: number;
  /** By the names that the server gives its stages, as seen from outside. */
  readonly stages: Readonly<Record<string, number>>;
}

/** Sends a file, has it imported and published, and waits for that. */
export async function importFile(
  client: LucarneClient,
  file: string,
  rows: number,
  signal: AbortSignal,
): Promise<ImportTimes> {
  const began = performance.now();
  const { size } = statSync(file);
  const body = createReadStream(file, { highWaterMark: 1 << 20 });
  const { upload_id } = await upload(client, { filename: 'places.csv', body, size, signal });
  const sent = performance.now();
  const params = { path: { slug: PORTAL, id: DATASET } };
  const asked = { upload_id, facets: FACETS, separators: SEPARATORS, publish: true };
  const started = client.api.POST('/api/automation/v1.0/portals/{slug}/datasets/{id}/imports/', {
    params,
    body: asked,
  });
  const { job } = await bodyOf(started);
  const { end, stages } = await follow(client, job, signal);
  checkEnd(end, rows);
  return { ms: performance.now() - began, sendingMs: sent - began, stages };
}

const LOOK_MS = 50;

/** Looks at a job until it ends; the time between two looks counts for the stage that the first one saw. */
async function follow(client: LucarneClient, job: Job, signal: AbortSignal) {
  const stages: Record<string, number> = {};
  let end = job;
  while (end.state === 'queued' || end.state === 'running') {
    const seen = end.state === 'running' ? end.stage : end.state;
    const since = performance.now();
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const params = { path: { slug: PORTAL, job: job.id } };
    end = await bodyOf(client.api.GET('/api/automation/v1.0/portals/{slug}/jobs/{job}/', { params, signal }));
    stages[seen] = (stages[seen] ?? 0) + performance.now() - since;
  }
  return { end, stages };
}

function checkEnd({ problem, report }: Job, rows: number): void {
  if (report?.published && report.row_count === rows && report.rejected.count === 0) return;
  throw new Error(`The import did not end well: ${JSON.stringify(problem ?? report)}`);
}

/** The dataset in service: its version, and the identifier that names its files. */
export async function describeDataset({ api }: LucarneClient) {
  const params = { path: { slug: PORTAL, id: DATASET } };
  return bodyOf(api.GET('/api/automation/v1.0/portals/{slug}/datasets/{id}/', { params }));
}
