import type { paths } from '@lucarne/client';

/** The management API of one portal. */
export type PortalPath = '/api/automation/v1.0/portals/{slug}';

/** What a route of the server answers to GET. */
export type Got<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
