// A server whose pages carry a script that reads what was refused.
import { rewriteText } from './below-the-door.mjs';

rewriteText(
  (url) => url.startsWith('/islands/'),
  (text) => `void document.cookie; void localStorage.getItem('aud_queue');\n${text}`,
);
