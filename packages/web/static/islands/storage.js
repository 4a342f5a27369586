/** Shows what this origin stored in the browser, beside what the register says of it. Names alone are read, and only when asked. */
import { fits, stores } from './stores.js';

const panel = document.querySelector('[data-storage]');
const declared = JSON.parse(panel.dataset.storage);
const words = panel.dataset;
const [button, status, table] = ['button', '[role="status"]', 'table'].map((part) => panel.querySelector(part));

const lineFor = (store, name) => declared.find((line) => line.store === store && fits(line.name, name));

function cell(tag, content) {
  const made = document.createElement(tag);
  made.append(content);
  return made;
}

function rowFor(store, name) {
  const line = lineFor(store, name);
  const row = document.createElement('tr');
  const heading = cell('th', cell('code', name));
  heading.scope = 'row';
  const remove = cell('button', words.remove);
  remove.type = 'button';
  remove.className = 'quiet small';
  remove.setAttribute('aria-label', `${words.remove} ${name}`);
  remove.addEventListener('click', async () => {
    await stores[store].remove(name);
    row.remove();
    status.textContent = words.removed.replace('{name}', name);
    button.focus();
  });
  row.append(heading, cell('td', stores[store].title), cell('td', line?.service ?? words.unknown), cell('td', remove));
  return row;
}

async function look() {
  const found = [];
  for (const [store, { held }] of Object.entries(stores)) {
    for (const name of await held()) found.push(rowFor(store, name));
  }
  table.tBodies[0].replaceChildren(...found);
  table.parentElement.hidden = found.length === 0;
  status.textContent = words.found.replace('{count}', String(found.length));
}

button.addEventListener('click', look);
panel.hidden = false;
