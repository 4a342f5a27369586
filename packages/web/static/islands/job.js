/** Follows an import and shows the page again when it has ended. Without this script the page loads itself again. */
const panel = document.querySelector('[data-job]');
const bar = panel.querySelector('progress');

async function follow() {
  const answer = await fetch(panel.dataset.job, { headers: { accept: 'application/json' } }).catch(() => null);
  const job = answer?.ok ? await answer.json() : null;
  if (job && job.state !== 'queued' && job.state !== 'running') location.reload();
  else {
    if (job) bar.value = job.progress;
    setTimeout(follow, 1_000);
  }
}

follow();
