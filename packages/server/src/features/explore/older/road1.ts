import { type Asked, type Explore, roadToDataset } from '../explore.ts';
import { readFilters1 } from './filters1.ts';
import { needed } from './parameters1.ts';

/** The dataset that a request of version 1 names; the portal behind `@` is this one. */
export async function olderRoad(explore: Explore, asked: Asked, id: string = needed(asked.raw, 'dataset')) {
  const { dataset, road } = await roadToDataset(explore, asked, ownId(id));
  return { dataset, road, filters: readFilters1(asked.raw, dataset) };
}

/** `id@domain` → `id` */
export const ownId = (id: string): string => id.replace(/@[^@]*$/, '');
