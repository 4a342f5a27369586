// A server whose pages carry a script that sets a cookie of its own.
import { rewriteText } from './below-the-door.mjs';

rewriteText(
  (url) => url.startsWith('/islands/'),
  (text) => `document.cookie = 'scripted=1; path=/; max-age=3600; samesite=lax';\n${text}`,
);
