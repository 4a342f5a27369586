import { addReadyMade, type Language, type ReadyMade, type Register, readyMade } from '@lucarne/cookies';
import { Type } from 'typebox';
import { nearestName, problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, listOf, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { asksSomething, judged, languageOf } from './answers.ts';
import { invalidRegister, registerProblems } from './problems.ts';
import { change, ifMatch, registerBase } from './register-routes.ts';
import { ChangedShape, DryRun, GivenBody, ReadyMadeShape } from './shapes.ts';

const ToolPath = Type.Object({ ...PortalPath.properties, key: Type.String({ description: 'The tool.' }) });
const ToolQuery = Type.Object({ lang: Type.Optional(Type.String({ maxLength: 20 })) });

/** Entries ready to use, for the tools that French public sites have, each with its source and the day it was read. */
export function readyMadeRoutes(app: App, services: Services): void {
  app.get(
    `${registerBase}ready-made/`,
    {
      schema: {
        ...management,
        summary: 'The ready-made entries',
        params: PortalPath,
        querystring: ToolQuery,
        response: answers(listOf(ReadyMadeShape)),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'publisher');
      const language = languageOf(request, portal, request.query.lang);
      const results = readyMade.map((tool) => describeTool(tool, portal.slug, language));
      return { total_count: results.length, results };
    },
  );

  app.post(
    `${registerBase}ready-made/:key/`,
    {
      schema: {
        ...management,
        summary: 'Add the entries of a tool',
        params: ToolPath,
        querystring: DryRun,
        body: GivenBody,
        response: answers(ChangedShape),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const { key } = request.params;
      const given = request.body.parameters ?? {};
      return change(request, services, portal, {
        edit: (before) => withTool(before, key, given),
        expected: ifMatch(request),
      });
    },
  );
}

function describeTool(
  { key, title, source, checked, remark, parameters, entries }: ReadyMade,
  slug: string,
  language: Language,
) {
  const examples = Object.fromEntries(parameters.map((parameter) => [parameter.key, parameter.example]));
  const made = entries(examples);
  return {
    key,
    title: title[language],
    source,
    checked,
    remark: remark[language],
    parameters: parameters.map((parameter) => ({
      key: parameter.key,
      title: parameter.title[language],
      example: parameter.example,
    })),
    entries: made.map(judged),
    banner: asksSomething({ portal: slug, version: 1, date: checked, entries: made }),
  };
}

function withTool(before: Register, key: string, given: Readonly<Record<string, string>>): readonly unknown[] {
  const keys = readyMade.map((tool) => tool.key);
  if (!keys.includes(key)) {
    const wanted = key.slice(0, 40);
    throw problem(registerProblems, 'ready_made_unknown', { key: wanted, nearest: nearestName(wanted, keys), keys });
  }
  const read = addReadyMade(before, key, given);
  if (!read.ok) throw invalidRegister(read.problems);
  return read.register.entries;
}
