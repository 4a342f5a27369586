// A server whose first layer makes the refusal smaller than the acceptance.
import { rewriteText } from './below-the-door.mjs';

rewriteText(
  (url) => url.includes('.css'),
  (text) => `${text}\n.consent button[value="refuse"] { font-size: 0.7em; opacity: 0.6 }`,
);
