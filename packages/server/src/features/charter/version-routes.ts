import { compareRegisters } from '@lucarne/cookies';
import type { Kysely } from 'kysely';
import { Type } from 'typebox';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, listOf, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { exported, languageOf } from './answers.ts';
import { differencesOf, emptyRegister } from './differences.ts';
import { registerProblems } from './problems.ts';
import { registerBase } from './register-routes.ts';
import { RegisterVersionDetail, RegisterVersionShape } from './shapes.ts';
import { authorsOf, type StoredRegister } from './store.ts';

const VersionPath = Type.Object({ ...PortalPath.properties, version: Type.Integer({ minimum: 1 }) });
const PageQuery = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});
const VersionQuery = Type.Object({
  since: Type.Optional(
    Type.Integer({
      minimum: 0,
      description: 'Compared with this version; 0 is an empty register. By default the one before.',
    }),
  ),
  lang: Type.Optional(Type.String({ maxLength: 20, description: 'The language of the sentences.' })),
});

/** Every version that the register had, who made it, and what differs between any two. */
export function versionRoutes(app: App, services: Services): void {
  app.get(
    `${registerBase}versions/`,
    {
      schema: {
        ...management,
        summary: 'The versions of the register, the newest first',
        params: PortalPath,
        querystring: PageQuery,
        response: answers(listOf(RegisterVersionShape)),
      },
    },
    async (request) => {
      const { portal, versions } = portalFor(request, services, 'publisher');
      const { limit = 50, offset = 0 } = request.query;
      const shown = versions.toReversed().slice(offset, offset + limit);
      const authors = await authorsOf(services.db, portal.id, shown.map(numberOf));
      const results = shown.map((one) => {
        const before = versions[numberOf(one) - 2]?.register ?? emptyRegister(one.register);
        const changes = compareRegisters(before, one.register);
        const asks_again = changes.some((change) => change.asksAgain);
        return { ...versionOf(one), ...authors(numberOf(one)), changes: changes.length, asks_again };
      });
      return { total_count: versions.length, results };
    },
  );

  app.get(
    `${registerBase}versions/:version/`,
    {
      schema: {
        ...management,
        summary: 'One version of the register, and what differs from another',
        params: VersionPath,
        querystring: VersionQuery,
        response: answers(RegisterVersionDetail),
      },
    },
    async (request) => {
      const entry = portalFor(request, services, 'publisher');
      const { version, since = version - 1, lang } = { ...request.params, ...request.query };
      return describeVersion(services.db, entry.portal.id, {
        one: findVersion(entry.versions, version),
        before: since === 0 ? null : findVersion(entry.versions, since),
        language: languageOf(request, entry.portal, lang),
      });
    },
  );
}

interface Pair {
  readonly one: StoredRegister;
  /** Null compares with nothing at all. */
  readonly before: StoredRegister | null;
  readonly language: ReturnType<typeof languageOf>;
}

async function describeVersion(db: Kysely<Catalogue>, portalId: string, { one, before, language }: Pair) {
  const authors = await authorsOf(db, portalId, [numberOf(one)]);
  const known = before?.register ?? emptyRegister(one.register);
  const changes = differencesOf(known, one.register, language);
  return {
    ...versionOf(one),
    ...authors(numberOf(one)),
    register: exported(one),
    since: known.version,
    changes,
    asks_again: changes.some((change) => change.asksAgain),
  };
}

/** The version with this number, the latest when none is asked for; or the problem of why there is none. */
export function findVersion(versions: readonly StoredRegister[], version?: number): StoredRegister {
  const found = version === undefined ? versions.at(-1) : versions.find((one) => one.register.version === version);
  if (found) return found;
  const latest = versions.at(-1)?.register.version ?? 0;
  throw problem(registerProblems, 'register_version_unknown', { version: version ?? 0, latest });
}

const numberOf = ({ register }: StoredRegister): number => register.version;

/** What every list says of a version. */
export const versionOf = ({ register: { version, date }, hash }: StoredRegister) => ({ version, date, hash });
