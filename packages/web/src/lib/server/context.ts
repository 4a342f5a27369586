import type { PageContext } from '@lucarne/client';
import { error } from '@sveltejs/kit';
import { m } from '../../paraglide/messages.js';

interface Carrier {
  readonly platform: Readonly<App.Platform> | undefined;
}

/** What the outer server knows of this request. Without it no portal answers at this address. */
export function pageContext(event: Carrier): PageContext {
  const context = event.platform?.req.lucarne;
  if (!context) error(421, m.error_misdirected());
  return context;
}
