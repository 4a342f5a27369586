import { m } from '../../paraglide/messages.js';
import type { Job, OfficeDataset } from './types.ts';

export type DatasetState = OfficeDataset['state'] | 'importing' | 'failed' | 'restricted';

type Standing = Pick<OfficeDataset, 'state' | 'visibility' | 'job'>;

/** Where a dataset stands, for whom, and what its last import does or could not do: what is published stays so meanwhile. */
export function datasetStates({ state, visibility, job }: Standing): readonly DatasetState[] {
  const standing: readonly DatasetState[] = visibility === 'restricted' ? [state, 'restricted'] : [state];
  if (job && isRunning(job)) return [...standing, 'importing'];
  return job?.state === 'failed' ? [...standing, 'failed'] : standing;
}

export function isRunning({ state }: Job): boolean {
  return state === 'queued' || state === 'running';
}

export const stateNames: Readonly<Record<DatasetState, () => string>> = {
  draft: m.state_draft,
  published: m.state_published,
  unpublished: m.state_unpublished,
  importing: m.state_importing,
  failed: m.state_failed,
  restricted: m.state_restricted,
};

export const jobStateNames: Readonly<Record<Job['state'], () => string>> = {
  queued: m.job_queued,
  running: m.job_running,
  done: m.job_done,
  failed: m.job_failed,
};

const stageNames: Readonly<Record<string, () => string>> = {
  reading: m.stage_reading,
  typing: m.stage_typing,
  writing: m.stage_writing,
  indexing: m.stage_indexing,
  publishing: m.stage_publishing,
};

/** What the import is doing, in words; a stage that this page does not know is shown as it is. */
export function stageName(stage: string): string {
  return stageNames[stage]?.() ?? stage;
}
