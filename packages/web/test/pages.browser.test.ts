import { afterAll, beforeAll, describe } from 'vitest';
import { accessibility } from './accessibility.ts';
import { consoles } from './console.ts';
import { docs } from './docs.ts';
import { pictures } from './pictures.ts';
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
describe('the documentation', () => docs(() => site));
describe('the console', () => consoles(() => site));
describe('publishing', () => publishing(() => site));
describe('pictures', () => pictures(() => site));
describe('accessibility', () => accessibility(() => site));
