import { objected } from '@lucarne/cookies';
import type { App } from '../../http/app-type.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import type { CountKind } from './counts.ts';

/** Counts the uses of the data API by people and programs; what pages ask in memory is not a use. */
export function countUses(app: App, { counts }: Services): void {
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode !== 200 || !request.visit || request.headers['x-lucarne-page'] !== undefined) return;
    const kind = kindOf(request.routeOptions.url ?? '');
    const { dataset_id = '' } = (request.params ?? {}) as { dataset_id?: string };
    if (kind && mayCount(request.visit)) counts.add(request.visit.entry.portal.id, dataset_id, kind);
  });
}

/** Not of somebody who objected, nor of a browser that does so for its owner. */
export function mayCount({ entry, choice, gpc }: Pick<Visit, 'entry' | 'choice' | 'gpc'>): boolean {
  return !gpc && !objected(entry.register, choice);
}

function kindOf(route: string): CountKind | null {
  if (!route.startsWith('/api/explore/')) return null;
  return route.includes('/exports/') ? 'download' : 'api_call';
}
