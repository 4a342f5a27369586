/** Removes from the browser what was stored under an agreement that no longer stands. Names alone are looked at, no content. */
import { fits, stores } from './stores.js';

const { leftovers } = document.querySelector('script[data-leftovers]').dataset;

for (const { store, name } of JSON.parse(leftovers)) {
  const { held, remove } = stores[store];
  const names = name.includes('*') ? (await held()).filter((one) => fits(name, one)) : [name];
  for (const one of names) remove(one);
}
