import { allows, asLanguage, classify, type Entry, type Language, labelOf, matches } from '@lucarne/cookies';
import { Type } from 'typebox';
import type { App } from '../../http/app-type.ts';
import { publicPortal } from '../../http/request.ts';
import { answers, Nullable, PortalPath } from '../../http/shapes.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import type { PortalEntry } from '../portals/directory.ts';
import { storedByPages } from './storage.ts';

const LineShape = {
  service: Nullable(Type.String()),
  purpose: Nullable(Type.String()),
  lifetime_s: Nullable(Type.Number({ description: 'Null ends with the browser.' })),
  consent: Nullable(Type.String({ description: '`exempt` or `asked`; null for what the register does not know.' })),
  allowed: Type.Boolean({ description: 'Whether this visitor may hold it: exempt, or accepted.' }),
};

const ReceivedShape = Type.Object({
  name: Type.String(),
  declared: Type.Boolean(),
  removable: Type.Boolean({ description: 'Whether a header can name it.' }),
  ...LineShape,
});

const StoredShape = Type.Object({
  store: Type.String({ description: 'local, session, indexeddb or cache.' }),
  name: Type.String({ description: 'A name, or a pattern in which each * stands for any characters.' }),
  ...LineShape,
});

/** Every cookie that came with the request, HttpOnly ones included, and what the register says of this origin's storage. */
export function receivedRoute(app: App, services: Services): void {
  app.get(
    '/api/automation/v1.0/portals/:slug/cookies-received/',
    {
      schema: {
        tags: ['cookies'],
        summary: 'The cookies that came with this very request, each beside its line of the register',
        params: PortalPath,
        response: answers(
          Type.Object({
            total_count: Type.Integer(),
            results: Type.Array(ReceivedShape),
            storage: Type.Array(StoredShape, { description: 'What the register declares of the storage of pages.' }),
          }),
        ),
      },
    },
    async (request, reply) => {
      const entry = publicPortal(request, services);
      const visit = request.visit?.entry.portal.slug === entry.portal.slug ? request.visit : null;
      const sent = [...(visit?.sent.keys() ?? [])];
      reply.header('cache-control', 'private, no-store');
      return {
        total_count: sent.length,
        results: sent.slice(0, MOST_SHOWN).map((name) => received(name, entry, visit)),
        storage: storageOf(entry, visit),
      };
    },
  );
}

const MOST_SHOWN = 200;

/** Whether a header can remove a cookie of this name. */
export const isRemovable = (name: string): boolean => /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,128}$/.test(name);

function received(name: string, { register, portal }: PortalEntry, visit: Visit | null) {
  const ours = register.entries.filter(({ store, host }) => store === 'cookie' && host === undefined);
  const line = ours.find((one) => one.name === name) ?? ours.find((one) => matches(one, name));
  const declared = line !== undefined;
  return { name, declared, removable: isRemovable(name), ...factsOf(line, visit, portal.defaultLanguage) };
}

function storageOf({ register, portal }: PortalEntry, visit: Visit | null) {
  return storedByPages(register).map((one) => ({
    store: one.store,
    name: labelOf(one),
    ...factsOf(one, visit, portal.defaultLanguage),
  }));
}

function factsOf(line: Entry | undefined, visit: Visit | null, fallback: string) {
  if (!line) return { service: null, purpose: null, lifetime_s: null, consent: null, allowed: false };
  const language: Language = asLanguage(visit?.language ?? fallback) ?? 'fr';
  return {
    service: line.serviceTitle[language],
    purpose: line.purpose[language],
    lifetime_s: line.lifetime_s,
    consent: classify(line).consent,
    allowed: visit !== null && allows(visit.entry.register, visit.choice, line),
  };
}
