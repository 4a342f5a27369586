import { Type } from 'typebox';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { type LineName, withNew, withoutEntry, withReplaced } from './edit.ts';
import { change, ifMatch, registerBase } from './register-routes.ts';
import { ChangedShape, DryRun, EntryBody, LineQuery } from './shapes.ts';

const EntryPath = Type.Object({
  ...PortalPath.properties,
  label: Type.String({ description: 'The name or the pattern of the entry.' }),
});

/** The register line by line. Each change makes the next version of the whole. */
export function entryRoutes(app: App, services: Services): void {
  additionRoute(app, services);
  const path = `${registerBase}entries/:label/`;

  app.put(
    path,
    {
      schema: {
        ...management,
        summary: 'Replace an entry',
        description: 'Of a built-in one, the provider, serviceTitle, purpose and explanation alone.',
        params: EntryPath,
        querystring: LineQuery,
        body: EntryBody,
        response: answers(ChangedShape),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const name = lineOf(request.params.label, request.query);
      const edit = (before: Parameters<typeof withReplaced>[0]) => withReplaced(before, name, request.body);
      return change(request, services, portal, { edit, expected: ifMatch(request) });
    },
  );

  app.delete(
    path,
    {
      schema: {
        ...management,
        summary: 'Remove an entry',
        params: EntryPath,
        querystring: LineQuery,
        response: answers(ChangedShape),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const name = lineOf(request.params.label, request.query);
      return change(request, services, portal, {
        edit: (before) => withoutEntry(before, name),
        expected: ifMatch(request),
      });
    },
  );
}

function additionRoute(app: App, services: Services): void {
  app.post(
    `${registerBase}entries/`,
    {
      schema: {
        ...management,
        summary: 'Add an entry',
        params: PortalPath,
        querystring: DryRun,
        body: EntryBody,
        response: { ...answers(ChangedShape, 201), 200: ChangedShape },
      },
    },
    async (request, reply) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const answer = await change(request, services, portal, {
        edit: (before) => withNew(before, request.body),
        expected: ifMatch(request),
      });
      return reply.status(request.query.dry_run ? 200 : 201).send(answer);
    },
  );
}

function lineOf(label: string, { store, host }: { readonly store?: string; readonly host?: string }): LineName {
  return { label, ...(store === undefined ? {} : { store }), ...(host === undefined ? {} : { host }) };
}
