import { Type } from 'typebox';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, management, Nullable, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { findDataset } from '../datasets/store.ts';
import { systemDatasetProblems } from '../system-datasets/publish.ts';
import { REGISTER_DATASET } from '../system-datasets/register.ts';
import { followChange } from './followers.ts';
import { registerBase } from './register-routes.ts';
import { setCharterWords, setPublication } from './settings.ts';
import { WordsShape } from './shapes.ts';

const Publication = Type.Object({ published: Type.Boolean() }, { additionalProperties: false });
const CharterWords = Type.Object(
  { why: Nullable(WordsShape) },
  {
    additionalProperties: false,
    description: "In place of the charter's first paragraph; null takes the charter's own.",
  },
);

/** What stands beside the register: its publication as a dataset, and the portal's own words in the charter. */
export function settingRoutes(app: App, services: Services): void {
  const { db } = services;

  app.put(
    `${registerBase}publication/`,
    {
      schema: {
        ...management,
        summary: 'Keep the register published as a dataset, or not',
        params: PortalPath,
        body: Publication,
        response: answers(Publication),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const { published } = request.body;
      if (published) await refuseTaken(services, portal.id);
      await setPublication(db, portal.id, published);
      await followChange(services, portal.slug);
      return { published };
    },
  );

  app.put(
    `${registerBase}charter-words/`,
    {
      schema: {
        ...management,
        summary: "Set the portal's own words in the charter",
        params: PortalPath,
        body: CharterWords,
        response: answers(CharterWords),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const { why } = request.body;
      await setCharterWords(db, portal.id, why ? { why } : {});
      await followChange(services, portal.slug);
      return { why };
    },
  );
}

/** A dataset that somebody made under the name is not overwritten. */
async function refuseTaken({ db }: Services, portalId: string): Promise<void> {
  const found = await findDataset(db, portalId, REGISTER_DATASET);
  if (!found || found.metadata.made_by === 'portal') return;
  throw problem(systemDatasetProblems, 'system_dataset_taken', { id: REGISTER_DATASET });
}
