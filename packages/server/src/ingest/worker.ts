import { setPriority } from 'node:os';
import { failureOf } from './failure.ts';
import type { Report, Task } from './messages.ts';
import { runBuildCache, runIngest } from './run.ts';
import { writeDemoSources } from './sources/write.ts';

/** The process of one import: takes one task from its parent, reports, and ends. People are answered by another process, which comes first. */
const LOW_PRIORITY = 10;

setPriority(LOW_PRIORITY);
process.once('message', (task: Task) => void perform(task));
process.once('disconnect', endNow);

async function perform(task: Task): Promise<void> {
  try {
    await say({ kind: 'done', result: await run(task) });
  } catch (error) {
    await say({ kind: 'failed', problem: failureOf(error) });
  }
  process.off('disconnect', endNow);
  process.disconnect();
}

function run(task: Task) {
  if (task.kind === 'ingest') return runIngest(task.request, (progress) => void say({ kind: 'progress', progress }));
  return task.kind === 'buildCache' ? runBuildCache(task.request) : writeDemoSources(task.request.folder);
}

function say(report: Report): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(report, () => resolve());
  });
}

/** Without a parent there is nobody to work for. A plain exit would wait for DuckDB's query. */
function endNow(): void {
  process.kill(process.pid, 'SIGKILL');
}
