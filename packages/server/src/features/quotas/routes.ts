import { type Static, Type } from 'typebox';
import type { PortalLimits } from '../../core/dataset.ts';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, management, Nullable, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { setLimits } from './store.ts';

const calls = (description: string) =>
  Nullable(Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: `${description} Null, or 0: no limit.` }));

const LimitsShape = Type.Object(
  {
    anonymous_calls: calls('Calls a day of the data API from one address without an account.'),
    account_calls: calls('Calls a day of one account, by its keys and its sessions.'),
    dataset_calls: calls('Calls a day about one dataset, by everybody.'),
    page_window: Nullable(
      Type.Integer({
        minimum: 1000,
        maximum: 100_000,
        description: 'How far `offset` and `limit` reach into the records. Null: 10000.',
      }),
    ),
  },
  {
    additionalProperties: false,
    description: 'What the data API of a portal allows its callers. Days are those of UTC.',
  },
);

const path = '/api/automation/v1.0/portals/:slug/limits/';

/** What the data API of a portal allows: seen and set by the portal's administrators. */
export function quotaRoutes(app: App, services: Services): void {
  app.get(
    path,
    {
      schema: {
        ...management,
        summary: 'What the data API allows its callers',
        params: PortalPath,
        response: answers(LimitsShape),
      },
    },
    async (request) => shown(portalFor(request, services, 'portal_administrator').portal.limits),
  );

  app.put(
    path,
    {
      schema: {
        ...management,
        summary: 'Set what the data API allows its callers',
        params: PortalPath,
        body: LimitsShape,
        response: answers(LimitsShape),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const { anonymous_calls, account_calls, dataset_calls, page_window } = request.body;
      await setLimits(services.db, portal.id, {
        anonymousCalls: anonymous_calls,
        accountCalls: account_calls,
        datasetCalls: dataset_calls,
        pageWindow: page_window,
      });
      await services.directory.refresh();
      return request.body;
    },
  );
}

const shown = (limits: PortalLimits): Static<typeof LimitsShape> => ({
  anonymous_calls: limits.anonymousCalls,
  account_calls: limits.accountCalls,
  dataset_calls: limits.datasetCalls,
  page_window: limits.pageWindow,
});
