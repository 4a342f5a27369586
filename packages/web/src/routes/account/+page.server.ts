import { requireAccount } from '../../lib/server/access.ts';
import { m } from '../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  return { title: m.account_title(), person: requireAccount(event) };
};
