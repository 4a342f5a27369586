import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, DatasetPath, listOf, management } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { checkEmail } from '../accounts/rules.ts';
import { checkCondition, conditionProblem, servedManifest } from '../datasets/conditions.ts';
import { getDataset, listVersions } from '../datasets/store.ts';
import { accessRoutes } from './access-routes.ts';
import { rightsProblems } from './problems.ts';
import { GrantBody, GrantPath, GrantShape } from './shapes.ts';
import { deleteGrant, type GrantRow, listGrants, putGrant } from './store.ts';

const base = '/api/automation/v1.0/portals/:slug/datasets/:id/grants/';

/** Who may read a dataset beyond what everybody may, and which of its records; who may enter the portal at all. */
export function rightsRoutes(app: App, services: Services): void {
  readingRoutes(app, services);
  writingRoutes(app, services);
  accessRoutes(app, services);
}

/** The dataset of an address, and the version that conditions are held against. */
async function subjectOf(request: FastifyRequest, services: Services) {
  const { portal } = portalFor(request, services, 'publisher');
  const dataset = await getDataset(services.db, portal.id, (request.params as { id: string }).id);
  const versions = await listVersions(services.db, portal.id, dataset.uid);
  const manifests = versions.map(({ manifest }) => manifest);
  return { dataset, manifest: servedManifest(dataset, manifests) };
}

type Subject = Awaited<ReturnType<typeof subjectOf>>;

const describe = ({ dataset, manifest }: Subject, { email, name, condition, created }: GrantRow) => ({
  email,
  name,
  condition,
  problem: condition === null ? null : (conditionProblem(condition, dataset, manifest)?.message ?? null),
  created: created.toISOString(),
});

async function oneGrant({ db }: Services, subject: Subject, email: string) {
  const found = (await listGrants(db, subject.dataset)).find((grant) => grant.email === email);
  if (found) return describe(subject, found);
  throw problem(rightsProblems, 'grant_not_found', { email, id: subject.dataset.dataset_id });
}

function readingRoutes(app: App, services: Services): void {
  app.get(
    base,
    {
      schema: {
        ...management,
        summary: 'Who was granted a dataset',
        description: 'The office of the portal reads every dataset and is not listed.',
        params: DatasetPath,
        response: answers(listOf(GrantShape)),
      },
    },
    async (request) => {
      const subject = await subjectOf(request, services);
      const grants = await listGrants(services.db, subject.dataset);
      return { total_count: grants.length, results: grants.map((grant) => describe(subject, grant)) };
    },
  );

  app.get(
    `${base}:email/`,
    { schema: { ...management, summary: 'One grant', params: GrantPath, response: answers(GrantShape) } },
    async (request) => oneGrant(services, await subjectOf(request, services), checkEmail(request.params.email)),
  );
}

function writingRoutes(app: App, services: Services): void {
  const { db, directory } = services;

  app.put(
    `${base}:email/`,
    {
      schema: {
        ...management,
        summary: 'Grant a dataset to an account of the portal',
        description: 'All of its records, or those that satisfy a condition. A grant adds to what everybody may read.',
        params: GrantPath,
        body: GrantBody,
        response: answers(GrantShape),
      },
    },
    async (request) => {
      const subject = await subjectOf(request, services);
      const email = checkEmail(request.params.email);
      const condition = request.body?.condition || null;
      if (condition !== null) checkCondition(condition, subject.dataset, subject.manifest);
      await putGrant(db, subject.dataset, email, condition);
      await directory.refresh();
      return oneGrant(services, subject, email);
    },
  );

  app.delete(
    `${base}:email/`,
    {
      schema: { ...management, summary: 'Take a grant away', params: GrantPath, response: answers(Type.Null(), 204) },
    },
    async (request, reply) => {
      const subject = await subjectOf(request, services);
      const email = checkEmail(request.params.email);
      const isGone = await deleteGrant(db, subject.dataset, email);
      if (!isGone) throw problem(rightsProblems, 'grant_not_found', { email, id: subject.dataset.dataset_id });
      await directory.refresh();
      return reply.status(204).send(null);
    },
  );
}
