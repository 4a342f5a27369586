/** Sends the file of an import in the background and shows its way. Without this script the browser sends the form itself. */
const tenths = (bytes) => (Math.round(bytes / 100_000) / 10).toLocaleString(document.documentElement.lang);

for (const form of document.querySelectorAll('form[data-upload]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form);
  });
}

function send(form) {
  const panel = form.querySelector('[data-upload-progress]');
  const bar = panel.querySelector('progress');
  const words = panel.querySelector('[role="status"]');
  const button = form.querySelector('button');
  const request = new XMLHttpRequest();
  const fail = (message) => {
    words.textContent = message || words.dataset.failed;
    button.disabled = false;
  };

  request.upload.addEventListener('progress', ({ loaded, total }) => {
    bar.value = loaded / total;
    words.textContent = words.dataset.sent.replace('{done}', tenths(loaded)).replace('{total}', tenths(total));
  });
  request.upload.addEventListener('load', () => {
    words.textContent = words.dataset.ended;
  });
  request.addEventListener('error', () => fail());
  request.addEventListener('load', () => {
    const { job, message, hint } = answerOf(request);
    if (request.status === 202 && job) location.assign(`/backoffice/jobs/${encodeURIComponent(job.id)}/`);
    else fail([message, hint].filter(Boolean).join(' '));
  });

  panel.hidden = false;
  button.disabled = true;
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'application/json');
  request.send(new FormData(form));
}

function answerOf(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return {};
  }
}
