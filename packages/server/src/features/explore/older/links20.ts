import type { RecordsQuery } from '@lucarne/odsql';
import { type Asked, capsOf } from '../explore.ts';
import { type Link, pageLinks } from '../links.ts';

/** The pages around a page; their addresses spell out what the request left out, as version 2.0 did. */
export function pageLinks20({ request }: Asked, query: RecordsQuery, total: number): readonly Link[] {
  const address = new URL(`${request.origin}${request.url}`);
  const effective = { include_app_metas: 'False', limit: String(query.limit), offset: String(query.offset) };
  for (const [name, value] of Object.entries(effective)) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, value);
  }
  return pageLinks(address.href, query, total, capsOf(request.portal.limits));
}
