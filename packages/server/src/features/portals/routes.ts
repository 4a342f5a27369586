import { Type } from 'typebox';
import { problem, row } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { needInstallationAdministrator } from '../../http/request.ts';
import { answers, listOf, management, Texts } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { rolesOn } from '../accounts/rules.ts';
import type { PortalEntry } from './directory.ts';
import { insertPortal } from './store.ts';

export const portalProblems = {
  slug_taken: row<{ slug: string }>(409, ({ slug }) => `There is a portal «${slug}» already.`),
  host_taken: row<{ host: string }>(409, ({ host }) => `The name «${host}» leads to another portal already.`),
  timezone_unknown: row<{ timezone: string }>(
    422,
    ({ timezone }) => `There is no time zone «${timezone}».`,
    () => 'Write it as Europe/Paris.',
  ),
  language_not_offered: row<{ language: string; languages: readonly string[] }>(
    422,
    ({ language }) => `Pages cannot be shown in «${language}».`,
    ({ languages }) => `They can be shown in ${languages.join(', ')}.`,
  ),
};

/** The languages that pages and the charter exist in. */
const LANGUAGES = ['fr', 'en', 'es'];

const PortalShape = Type.Object({
  slug: Type.String(),
  name: Texts,
  languages: Type.Array(Type.String()),
  default_language: Type.String(),
  hosts: Type.Array(Type.String()),
  demonstration: Type.Boolean(),
});

const NewTexts = Type.Record(Type.String({ pattern: '^[a-z]{2}$' }), Type.String({ maxLength: 300 }), {
  additionalProperties: false,
  description: 'A text by language: {"fr": "…"}.',
});

const NewPortalShape = Type.Object(
  {
    slug: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' }),
    name: NewTexts,
    tagline: Type.Optional(NewTexts),
    languages: Type.Optional(Type.Array(Type.String(), { minItems: 1, maxItems: 10, uniqueItems: true })),
    default_language: Type.Optional(Type.String()),
    timezone: Type.Optional(Type.String({ maxLength: 60 })),
    primary_colour: Type.Optional(Type.String({ pattern: '^#[0-9a-f]{6}$' })),
    accent_colour: Type.Optional(Type.String({ pattern: '^#[0-9a-f]{6}$' })),
    hosts: Type.Optional(
      Type.Array(Type.String({ pattern: '^[a-z0-9.-]{0,252}[a-z0-9-]$' }), { maxItems: 20, uniqueItems: true }),
    ),
  },
  { additionalProperties: false },
);

/** The portals of the installation: seen by those who have a role there, made by its administrators. */
export function portalRoutes(app: App, services: Services): void {
  const path = '/api/automation/v1.0/portals/';

  app.get(
    path,
    {
      schema: {
        ...management,
        summary: 'The portals on which you have a role',
        response: answers(listOf(PortalShape)),
      },
    },
    async (request) => {
      const entries = services.directory.all().filter(({ portal }) => rolesOn(request.viewer, portal.id).length > 0);
      return { total_count: entries.length, results: entries.map(describe) };
    },
  );

  app.post(
    path,
    { schema: { ...management, summary: 'Make a portal', body: NewPortalShape, response: answers(PortalShape, 201) } },
    async (request, reply) => {
      needInstallationAdministrator(request);
      const { body } = request;
      const languages = body.languages ?? LANGUAGES;
      for (const language of languages) checkLanguage(language, LANGUAGES);
      const hosts = body.hosts ?? [`${body.slug}.localhost`];
      checkFree(body.slug, hosts, services);
      await insertPortal(services.db, {
        slug: body.slug,
        name: body.name,
        tagline: body.tagline ?? {},
        languages,
        defaultLanguage: checkLanguage(body.default_language ?? languages[0] ?? 'fr', languages),
        timezone: checkTimezone(body.timezone ?? 'Europe/Paris'),
        colours: { primary: body.primary_colour ?? '#1f4e79', accent: body.accent_colour ?? '#b8420f' },
        demonstration: false,
        hosts,
      });
      await services.directory.refresh();
      return reply.status(201).send(describe(services.directory.bySlug(body.slug) as PortalEntry));
    },
  );
}

function checkLanguage(language: string, languages: readonly string[]): string {
  if (languages.includes(language)) return language;
  throw problem(portalProblems, 'language_not_offered', { language: language.slice(0, 20), languages });
}

function checkTimezone(timezone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone;
  } catch {
    throw problem(portalProblems, 'timezone_unknown', { timezone });
  }
}

function checkFree(slug: string, hosts: readonly string[], { directory }: Services): void {
  if (directory.bySlug(slug)) throw problem(portalProblems, 'slug_taken', { slug });
  const taken = hosts.find((host) => directory.byHost(host) !== null);
  if (taken) throw problem(portalProblems, 'host_taken', { host: taken });
}

function describe({ portal, hosts }: PortalEntry) {
  const { slug, name, languages, defaultLanguage, demonstration } = portal;
  return {
    slug,
    name: { ...name },
    languages: [...languages],
    default_language: defaultLanguage,
    hosts: [...hosts],
    demonstration,
  };
}
