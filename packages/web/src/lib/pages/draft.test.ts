import { describe, expect, it } from 'vitest';
import { changeDraft, type Draft, draftOf, pageOf, readDraft } from './draft.ts';

const stored = {
  slug: 'film',
  title: { fr: 'Film', en: 'Film' },
  blocks: [
    { kind: 'text', html: { fr: '<p>a</p>' } },
    { kind: 'embed', title: {}, url: 'https://a.example/', source: 'https://a.example/', host: 'a.example' },
    { kind: 'html', html: { fr: '<b>' } },
  ],
};

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe('the draft of a page', () => {
  it('comes back from its form as it was stored', () => {
    const { blocks } = draftOf(stored);
    const embed = blocks[1];
    const form = formOf({
      slug: 'film',
      'title.fr': 'Film',
      'title.en': 'Film',
      'title.es': '  ',
      'kind.0': 'text',
      'html.0.fr': '<p>a</p>',
      'html.0.en': '',
      'kind.1': 'embed',
      'kept.1': embed?.kind === 'embed' ? embed.kept : '',
      'kind.2': 'html',
      'html.2.fr': '<b>',
    });
    expect(readDraft(form)).toEqual(draftOf(stored));
    expect(pageOf(readDraft(form))).toEqual({ title: stored.title, blocks: stored.blocks });
  });

  it('mixes no block with another whose number begins alike', () => {
    const fields = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        [`kind.${index}`, 'text'],
        [`html.${index}.fr`, `${index}`],
      ]).flat(),
    );
    expect(readDraft(formOf(fields)).blocks.map((block) => block.kind !== 'embed' && block.html['fr'])).toEqual(
      Array.from({ length: 12 }, (_, index) => `${index}`),
    );
  });

  it('survives a form that was tampered with', () => {
    expect(readDraft(formOf({ 'kind.0': 'embed', 'kept.0': '{' })).blocks).toEqual([
      { kind: 'embed', host: '', kept: 'null' },
    ]);
    expect(readDraft(formOf({ 'kind.0': 'script', 'html.0.__proto__': 'x' })).blocks).toEqual([
      { kind: 'text', html: {} },
    ]);
  });

  const draft: Draft = draftOf(stored);
  const kinds = (command: string) => changeDraft(draft, command).blocks.map(({ kind }) => kind);
  it.each([
    ['add.text', ['text', 'embed', 'html', 'text']],
    ['add.html', ['text', 'embed', 'html', 'html']],
    ['add.script', ['text', 'embed', 'html']],
    ['remove.0', ['embed', 'html']],
    ['remove.7', ['text', 'embed', 'html']],
    ['raise.2', ['text', 'html', 'embed']],
    ['raise.0', ['text', 'embed', 'html']],
    ['', ['text', 'embed', 'html']],
  ])('after %s', (command, expected) => expect(kinds(command)).toEqual(expected));
});
