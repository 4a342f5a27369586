import type { DropReason, Entry } from '@lucarne/cookies';
import { requireAdministrator } from '../../../lib/server/access.ts';
import { read } from '../../../lib/server/api.ts';
import { m } from '../../../paraglide/messages.js';
import type { PageServerLoad } from './$types';

interface RegisterAnswer {
  readonly version: number;
  readonly date: string;
  readonly hash: string;
  readonly entries: readonly Entry[];
  /** What the door let no cookie pass for, and how often. */
  readonly dropped: readonly { readonly name: string; readonly reason: DropReason; readonly count: number }[];
}

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const register: unknown = await read(event, (api, slug) =>
    api.GET('/api/automation/v1.0/portals/{slug}/register/', { params: { path: { slug } } }),
  );
  return { title: m.office_cookies(), register: register as RegisterAnswer, language: event.locals.language };
};
