import { Type } from 'typebox';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { setMembersOnly } from './store.ts';

const AccessShape = Type.Object(
  {
    members_only: Type.Boolean({
      description: 'True: only accounts with a role on the portal, `reader` at least, see its pages and its data.',
    }),
  },
  { additionalProperties: false, description: 'Who may enter the portal.' },
);

const path = '/api/automation/v1.0/portals/:slug/access/';

/** Who may enter a portal: seen and set by its administrators. */
export function accessRoutes(app: App, services: Services): void {
  app.get(
    path,
    {
      schema: {
        ...management,
        summary: 'Who may enter the portal',
        params: PortalPath,
        response: answers(AccessShape),
      },
    },
    async (request) => ({ members_only: portalFor(request, services, 'portal_administrator').portal.membersOnly }),
  );

  app.put(
    path,
    {
      schema: {
        ...management,
        summary: 'Open the portal to everybody, or to its accounts alone',
        params: PortalPath,
        body: AccessShape,
        response: answers(AccessShape),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      await setMembersOnly(services.db, portal.id, request.body.members_only);
      await services.directory.refresh();
      return request.body;
    },
  );
}
