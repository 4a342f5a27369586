import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(dirname(import.meta.dirname), '..');
const folder = join(source, '..', 'messages');
const languages = readdirSync(folder);
const files = readdirSync(join(folder, 'fr'));

function messages(language: string): Map<string, string> {
  const all = files.flatMap((file) => {
    const read: Record<string, unknown> = JSON.parse(readFileSync(join(folder, language, file), 'utf8'));
    return Object.entries(read).map(([key, message]) => [key, JSON.stringify(message)] as const);
  });
  expect(new Set(all.map(([key]) => key)).size, 'a key stands in one file only').toBe(all.length);
  return new Map(all);
}

const placeholders = (message: string): string[] => [...new Set(message.match(/\{\w+\}/g))].sort();

describe.each(languages)('messages in %s', (language) => {
  it('are complete, with the same placeholders', () => {
    const [french, here] = [messages('fr'), messages(language)];
    expect([...here.keys()].sort()).toEqual([...french.keys()].sort());
    for (const [key, message] of here)
      expect([key, placeholders(message)]).toEqual([key, placeholders(french.get(key) ?? '')]);
  });

  it('are never empty', () => {
    for (const [key, message] of messages(language)) expect([key, message]).not.toEqual([key, '""']);
  });
});

it('are typeset in French: spaces that do not break, and curly apostrophes', () => {
  for (const [key, message] of messages('fr')) {
    const words = message.replaceAll(/"[\w =*]+":/g, '');
    expect(words, key).not.toMatch(/ [;:!?»]|« |\p{L}'\p{L}/u);
    expect(words, key).not.toMatch(/[^\s\u202f\u00a0]»/);
    expect(words, key).not.toMatch(/[^\s\u202f\u00a0][;!?](?!\w)/);
  }
});

it('are all used', () => {
  const written = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(svelte|ts)$/.test(path) && !path.includes('paraglide'))
    .map((path) => readFileSync(join(source, path), 'utf8'))
    .join('\n');
  const used = new Set([...written.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key));
  expect([...messages('fr').keys()].filter((key) => !used.has(key))).toEqual([]);
});
