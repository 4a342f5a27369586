import { stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { call, type QueryTree } from '@lucarne/odsql';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { PublishedDataset } from '../../core/dataset.ts';
import { problem } from '../../core/problem.ts';
import { FILES_FOLDER, pictureTypes, type RecordFile, thumbnailOf } from '../../core/record-file.ts';
import { savedAs, shownAs } from '../attachments/rules.ts';
import { recordText } from './answers.ts';
import { type Asked, type Explore, readAsked, roadToDataset } from './explore.ts';
import { item } from './older/clusters1.ts';
import { exploreProblems } from './problems.ts';
import { allRowsOf, type Road } from './road.ts';
import { describeRoute, ExploreErrorShape, FilePath } from './shapes.ts';
import { sendStored } from './stored-file.ts';

/** What is asked of a file: itself, itself to be saved, or the small picture of it. */
type Wanted = 'file' | 'download' | 'thumbnail';

/** The files that the records of a dataset name, below its address. */
export function recordFileRoutes(app: FastifyInstance, explore: Explore, dataset: string): void {
  const route = { schema, exposeHeadRoute: true };
  app.get(`${dataset}/files/:file_id`, route, async (request, reply) =>
    sendFile(explore, readAsked(explore, request), reply, 'file'),
  );
}

/** The addresses that pages of portals have: a file to be saved, and its small picture. */
export function portalFileRoutes(app: FastifyInstance, explore: Explore): void {
  const ways = { '': 'file', '/download': 'download', '/300': 'thumbnail' } as const;
  for (const [ending, wanted] of Object.entries(ways)) {
    const route = { schema: { hide: true }, exposeHeadRoute: true, config: { uncounted: wanted === 'thumbnail' } };
    app.get(`/:dataset_id/files/:file_id${ending}`, route, async (request, reply) =>
      sendFile(explore, readAsked(explore, request), reply, wanted),
    );
  }
}

async function sendFile(explore: Explore, asked: Asked, reply: FastifyReply, wanted: Wanted): Promise<FastifyReply> {
  const { dataset_id = '', file_id: id = '' } = asked.request.params as { dataset_id?: string; file_id?: string };
  const { dataset, road } = await roadToDataset(explore, asked, dataset_id);
  const file = await findFile(road, asked, dataset, id);
  const part = file && partOf(file, wanted);
  const path = join(explore.snapshotsFolder, dataset.uid, FILES_FOLDER, part?.name ?? '');
  const facts = part ? await stat(path).catch(() => null) : null;
  if (!part || !facts?.isFile())
    throw problem(exploreProblems, 'NotFoundResource', { what: 'file', id: id.slice(0, 200), nearest: null });
  const shown = wanted !== 'download' && part.mimetype in pictureTypes;
  const disposition = shown ? shownAs(part.filename) : savedAs(part.filename);
  const { mimetype, name: tag } = part;
  return sendStored(asked.request, reply, { path, size: facts.size, mimetype, tag, disposition });
}

/** A file too large to be made small is its own small picture, if it is one. */
function partOf(file: RecordFile, wanted: Wanted) {
  const { etag: name, filename, mimetype } = file;
  const whole = { name, filename, mimetype };
  if (wanted !== 'thumbnail') return whole;
  if (!file.thumbnail) return mimetype in pictureTypes ? whole : null;
  const small = thumbnailOf(file);
  return { ...small, filename: `${parse(filename).name}-300.${small.mimetype === 'image/jpeg' ? 'jpg' : 'webp'}` };
}

/** The file that one of the records which this viewer may read names; a record is asked, so that its rights count. */
async function findFile(road: Road, { timezone, language }: Asked, dataset: PublishedDataset, id: string) {
  const names = dataset.fields.filter(({ type }) => type === 'file').map(({ name }) => name);
  if (names.length === 0 || !/^[0-9a-f]{32}$/.test(id)) return null;
  const fields = names.map((name) => ({ kind: 'field', name, at: 0 }) as const);
  const naming = (tree: QueryTree): QueryTree => ({
    ...tree,
    select: fields.map((field) => item(field, field.name)),
    where: [
      {
        kind: 'or',
        of: fields.map((field) => ({
          kind: 'compare',
          operator: '=',
          left: call('#fileid', [field]),
          right: { kind: 'text', value: id, at: 0 },
          at: 0,
        })),
      },
    ],
  });
  const request = { query: { limit: 1, offset: 0 }, timezone, language, only: null, reshape: naming };
  const [row] = (await allRowsOf(road, request, 'json')).rows;
  const values = row ? Object.values(JSON.parse(recordText(row)) as Record<string, RecordFile | null>) : [];
  return values.find((value) => value?.id === id) ?? null;
}

const schema = describeRoute({
  summary: 'One file of the records',
  description:
    'A file that a record names, with ranges. Pictures (JPEG, PNG, WebP, GIF) may be shown, all else is to be saved.',
  params: FilePath,
  response: { '4xx': ExploreErrorShape },
});
