import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Field, FieldAnnotations, Metadata, PublishedDataset } from '../../../core/dataset.ts';
import { ingest } from '../../../ingest/ingest.ts';
import { toyDataset } from '../../../storage/records/toy.ts';
import { startExplore, type TestExplore } from '../testing.ts';

/** A dataset of a replay: a file as a publisher uploads it, and what the publisher says of its fields. */
export interface Upload {
  readonly id: string;
  readonly filename: string;
  readonly content: string;
  readonly types?: Readonly<Record<string, Field['type']>>;
  readonly separators?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, FieldAnnotations>>;
  readonly metadata?: Partial<Metadata>;
}

/** The API over datasets that were really imported, on the portal `one` beside the toy dataset. */
export async function startWorld(uploads: readonly Upload[]): Promise<TestExplore> {
  const explore = await startExplore();
  const folder = await mkdtemp(join(tmpdir(), 'lucarne-world-'));
  try {
    for (const [index, upload] of uploads.entries()) {
      explore.published.get('one')?.push(await publish(explore, { upload, index, folder }));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return explore;
}

async function publish(
  explore: TestExplore,
  { upload, index, folder }: { readonly upload: Upload; readonly index: number; readonly folder: string },
): Promise<PublishedDataset> {
  const uid = `da_world${index}`;
  const file = join(folder, uid);
  await writeFile(file, upload.content);
  const manifest = await ingest({
    file,
    filename: upload.filename,
    datasetUid: uid,
    version: 1,
    types: upload.types ?? {},
    separators: upload.separators ?? {},
    snapshotFolder: join(explore.folder, 'snapshots', uid),
    cacheFile: join(explore.folder, 'cache', uid, '1.duckdb'),
    key: [],
    timezone: 'UTC',
    memoryMb: 256,
  });
  const fields = manifest.fields.map(
    (field): Field => ({ ...field, description: null, annotations: upload.annotations?.[field.name] ?? {} }),
  );
  const { metadata } = toyDataset({});
  return toyDataset({
    id: upload.id,
    uid,
    fields,
    recordsCount: manifest.row_count,
    bbox: manifest.bbox,
    geometryTypes: manifest.geometry_types,
    visibility: 'domain',
    publicCondition: null,
    metadata: { ...metadata, title: { en: upload.id, fr: upload.id }, ...upload.metadata },
  });
}
