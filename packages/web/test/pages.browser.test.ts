import { afterAll, beforeAll, describe } from 'vitest';
import { accessibility } from './accessibility.ts';
import { publishing } from './publishing.ts';
import { reading } from './reading.ts';
import { openSite, type Site } from './site.ts';

// One product for all: its first start, with the demonstration, is the slowest part.
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('reading', () => reading(() => site));
describe('publishing', () => publishing(() => site));
describe('accessibility', () => accessibility(() => site));
