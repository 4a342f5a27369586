import { expect, it } from 'vitest';
import { namingFiles, picturesOf, shownFile } from './files.ts';
import type { DatasetField } from './types.ts';

const field = (name: string, type: DatasetField['type']): DatasetField => ({
  name,
  type,
  label: name,
  description: null,
  annotations: {},
});
const photo = { id: 'a1', filename: 'oak.jpg', thumbnail: true, width: 600, height: 400 };
const href = '/explore/dataset/trees/files/a1/';

it('shows a picture small, upright, and never larger than it is', () => {
  const shown = (more: object) => shownFile('trees', { ...photo, ...more })?.picture;
  expect(shownFile('trees', photo)).toEqual({
    filename: 'oak.jpg',
    href,
    picture: { src: `${href}300/`, width: 300, height: 200 },
  });
  expect(shown({ exif_orientation: 6 })).toMatchObject({ width: 200, height: 300 });
  expect(shown({ width: 20, height: 10 })).toMatchObject({ width: 20, height: 10 });
  expect(shown({ width: 90_000, height: 1 })).toMatchObject({ width: 300, height: 1 });
});

it('shows any other file by its name, and nothing of what is none', () => {
  expect(shownFile('trees', { id: 'a1', filename: 'plan.pdf', thumbnail: false })).toEqual({
    filename: 'plan.pdf',
    href,
    picture: null,
  });
  for (const value of [null, undefined, 'oak.jpg', 3, [photo], { url: 'https://x.example/' }])
    expect(shownFile('trees', value)).toBeNull();
});

it('finds the pictures of records, and asks for those that have some', () => {
  const fields = [field('name', 'text'), field('photo', 'file'), field('plan', 'file')];
  const rows = [
    { name: 'oak', photo, plan: { ...photo, thumbnail: false } },
    { name: 'ash', photo: null, plan: photo },
  ];
  expect(picturesOf('trees', fields, rows).map(({ row }) => row['name'])).toEqual(['oak', 'ash']);
  expect(namingFiles(fields)).toBe('`photo` is not null or `plan` is not null');
});
