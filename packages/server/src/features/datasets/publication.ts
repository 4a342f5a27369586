import { Type } from 'typebox';
import { problem } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { portalFor } from '../../http/request.ts';
import { answers, DatasetPath, listOf, management } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { describeOne } from './describe.ts';
import { datasetProblems } from './problems.ts';
import { DatasetShape, VersionShape } from './shapes.ts';
import { getDataset, listVersions, pointAt, type VersionRow } from './store.ts';

const base = '/api/automation/v1.0/portals/:slug/datasets/:id';
const VersionBody = Type.Union([
  Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) }, { additionalProperties: false }),
  Type.Null(),
]);

/** Which version readers see: each of these moves one pointer, and nothing else. */
export function publicationRoutes(app: App, services: Services): void {
  const { db } = services;
  const schema = (summary: string) => ({
    schema: { ...management, summary, params: DatasetPath, body: VersionBody, response: answers(DatasetShape) },
  });

  app.get(
    `${base}/versions/`,
    {
      schema: {
        ...management,
        summary: 'The versions of a dataset',
        params: DatasetPath,
        response: answers(listOf(VersionShape)),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'publisher');
      const row = await getDataset(db, portal.id, request.params.id);
      const versions = await listVersions(db, portal.id, row.uid);
      const results = versions.map((version) => describeVersion(version, row.published_version));
      return { total_count: results.length, results };
    },
  );

  /** Without a version, the latest. */
  app.post(`${base}/publish/`, schema('Put a version in service'), async (request) => {
    const { row, versions, portalId } = await subject(request);
    const [latest] = versions;
    if (!latest) throw problem(datasetProblems, 'nothing_to_publish', { id: row.dataset_id });
    return move(portalId, row, chosen(versions, request.body?.version ?? latest.version));
  });

  app.post(`${base}/unpublish/`, schema('Take a dataset out of service'), async (request) => {
    const { row, portalId } = await subject(request);
    return move(portalId, row, null);
  });

  /** Without a version, the one before the one in service. */
  app.post(`${base}/rollback/`, schema('Put an earlier version back'), async (request) => {
    const { row, versions, portalId } = await subject(request);
    const before = versions.find((version) => version.version < (row.published_version ?? 0));
    const wanted = request.body?.version ?? before?.version;
    if (wanted === undefined) throw problem(datasetProblems, 'nothing_to_roll_back', { id: row.dataset_id });
    return move(portalId, row, chosen(versions, wanted));
  });

  async function subject(request: Parameters<typeof portalFor>[0]) {
    const { portal } = portalFor(request, services, 'publisher');
    const row = await getDataset(db, portal.id, (request.params as { id: string }).id);
    return { row, versions: await listVersions(db, portal.id, row.uid), portalId: portal.id };
  }

  async function move(portalId: string, row: { uid: string; dataset_id: string }, version: number | null) {
    await pointAt(db, portalId, row.uid, version);
    await services.directory.refresh();
    return describeOne(services, portalId, row.dataset_id);
  }
}

function chosen(versions: readonly VersionRow[], wanted: number): number {
  if (versions.some(({ version }) => version === wanted)) return wanted;
  const known = versions.map(({ version }) => version);
  throw problem(datasetProblems, 'version_not_found', { version: wanted, versions: known });
}

function describeVersion({ version, manifest, created }: VersionRow, published: number | null) {
  const { filename, size, format } = manifest.source;
  return {
    version,
    row_count: manifest.row_count,
    content_hash: manifest.content_hash,
    source: { filename, size, format },
    rejected: { count: manifest.rejected.count, lines: [...manifest.rejected.lines] },
    created: created.toISOString(),
    published: version === published,
  };
}
