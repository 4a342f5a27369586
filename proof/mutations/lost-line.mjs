// A server whose charter lost a line on its way out: the line of `csrftoken`.
import { rewriteText } from './below-the-door.mjs';

rewriteText(
  (url) => url.startsWith('/cookies/'),
  (text) => text.replace(/<tr[^>]*data-name="csrftoken"[\s\S]*?<\/tr>/, ''),
);
