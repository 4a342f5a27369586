import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoSource } from '../messages.ts';
import { type Gazetteer, readGazetteer } from './gazetteer.ts';
import {
  type CommuneRecord,
  communesOf,
  communesOfFrance,
  departementsOf,
  type EpciRecord,
  epciOf,
} from './records.ts';

interface Source extends Pick<DemoSource, 'portal' | 'dataset'> {
  readonly records: readonly (CommuneRecord | EpciRecord)[];
}

/** Writes the demonstration's files into a folder, as JSON Lines. */
export async function writeDemoSources(folder: string): Promise<readonly DemoSource[]> {
  const gazetteer = await readGazetteer();
  await mkdir(folder, { recursive: true });
  return Promise.all(demoSources(gazetteer).map((source) => writeSource(folder, source)));
}

function demoSources(gazetteer: Gazetteer): Source[] {
  return [
    ...portalSources(gazetteer, 'centre-val-de-loire', departementsOf(gazetteer, '24')),
    ...portalSources(gazetteer, 'haute-garonne', ['31']),
    { portal: null, dataset: 'communes-france', records: communesOfFrance(gazetteer) },
  ];
}

function portalSources(gazetteer: Gazetteer, portal: string, departements: readonly string[]): Source[] {
  return [
    { portal, dataset: 'communes', records: communesOf(gazetteer, departements) },
    { portal, dataset: 'epci', records: epciOf(gazetteer, departements) },
  ];
}

async function writeSource(folder: string, { portal, dataset, records }: Source): Promise<DemoSource> {
  const file = join(folder, `${portal === null ? dataset : `${dataset}-${portal}`}.jsonl`);
  await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const located = records.filter(({ geo_point_2d }) => geo_point_2d !== null).length;
  return { portal, dataset, file, rows: records.length, located };
}
