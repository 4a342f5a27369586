import { type Entry, exemptRegister, type Register, videoPlayer, withEntry } from '@lucarne/cookies';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanHtml } from '../datasets/html.ts';
import { contactsOf } from './contacts.testing.ts';
import { showHtml } from './embeds.ts';
import hostile from './hostile.json' with { type: 'json' };
import { MOST_ELEMENTS } from './parse.ts';
import type { EmbedPart, Part } from './parts.ts';

const origin = 'https://portal.example';
const exempt = exemptRegister({ portal: 'p', version: 1, date: '2026-01-01', provider: { name: 'L', url: '/' } });
const provider = { name: 'Films', url: 'https://video.example/' };
const attributes = { secure: true, http_only: true, same_site: 'None', path: '/' } as const;
const player = videoPlayer({ host: 'video.example', cookie: 'v', lifetime_s: 1, attributes, provider });
const declared: Register = player.reduce<Register>(withEntry, exempt);
const withImages = withEntry(declared, { ...player[0], name: 'images.example', loads: ['image', 'media'] } as Entry);

const show = (html: string, register = declared) => showHtml(html, { register, origin });
const embedsOf = (parts: readonly Part[]): readonly EmbedPart[] =>
  parts.filter((part): part is EmbedPart => part.kind === 'embed');
const htmlOf = (parts: readonly Part[]): string =>
  parts.map((part) => (part.kind === 'text' ? part.html : `[${part.host}]`)).join('');

/** Everything that a visitor's browser could be led to by these parts, beyond what the register names. */
function faults(parts: readonly Part[], register: Register): readonly string[] {
  const hosts = register.entries.filter(({ store }) => store === 'host').map(({ name }) => name);
  return parts.flatMap((part) => {
    if (part.kind === 'text') return contactsOf(part.html, origin);
    if (!/^https?:\/\//.test(part.source)) return [`source ${part.source}`];
    if (part.url === null) return [];
    return hosts.includes(new URL(part.url).host) ? [] : [`loads ${part.url}`];
  });
}

const snippets = hostile.flatMap((snippet) =>
  ['stranger.example', 'video.example', 'images.example', 'stranger.example:8080'].map((host) =>
    snippet.replaceAll('HOST', host),
  ),
);

describe('HTML that is built to slip past', () => {
  test('there is much of it', () => expect(hostile.length).toBeGreaterThan(120));

  test.each(snippets)('contacts no host that the register does not name: %j', (snippet) => {
    for (const register of [exempt, declared, withImages]) {
      expect(faults(show(snippet, register).parts, register)).toEqual([]);
    }
  });

  test.each(snippets)('loads nothing at all in a description: %j', (snippet) => {
    expect(contactsOf(cleanHtml(snippet), origin).filter((fault) => !/ (rel|id|href)=/.test(fault))).toEqual([]);
  });

  test('nor does any mixture of it, cut anywhere', () => {
    const piece = fc
      .tuple(fc.constantFrom(...snippets), fc.nat(200), fc.nat(200))
      .map(([snippet, from, length]) => snippet.slice(from % snippet.length, (from % snippet.length) + length));
    const glue = fc.constantFrom('', '"', "'", '>', '<', '\0', '&', '<!--', '</', '<svg>', '<p title="', '<b>', '\t');
    const mixture = fc.array(fc.tuple(fc.oneof(piece, fc.constantFrom(...snippets)), glue), { maxLength: 6 });
    fc.assert(
      fc.property(mixture, (pieces) => {
        const { parts } = show(pieces.flat().join(''));
        expect(faults(parts, declared)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('what was shown is shown the same when it is read again', () => {
    for (const snippet of snippets) {
      for (const part of show(snippet).parts) {
        if (part.kind === 'text') expect(htmlOf(show(part.html).parts)).not.toMatch(/\[/);
      }
    }
  });
});

describe('a frame', () => {
  test('of a declared host is described, with its question, and cut out of the text around it', () => {
    const { parts, notes } = show(
      '<p>One <iframe src="https://video.example/embed/1" title="A film"></iframe> two</p>',
    );
    expect(htmlOf(parts)).toBe('<p>One </p>[video.example]<p> two</p>');
    expect(embedsOf(parts)).toEqual([
      {
        kind: 'embed',
        as: 'frame',
        title: 'A film',
        host: 'video.example',
        url: 'https://video.example/embed/1',
        source: 'https://video.example/embed/1',
        entry: 'video.example',
        provider: 'Films',
        provider_key: 'videos/video.example',
        question: 'videos',
      },
    ]);
    expect(notes).toEqual([{ element: 'iframe', host: 'video.example', reason: 'asked', load: 'frame' }]);
  });

  test('of another host keeps its link alone', () => {
    const { parts, notes } = show('<iframe src="https://maps.example/x"></iframe>');
    expect(embedsOf(parts)).toMatchObject([
      { url: null, entry: null, question: null, source: 'https://maps.example/x' },
    ]);
    expect(notes).toEqual([{ element: 'iframe', host: 'maps.example', reason: 'undeclared', load: 'frame' }]);
  });

  test('of a host that is declared for other things is not declared', () => {
    const { parts } = show(
      [
        '<iframe src="https://images.example/x"></iframe>',
        '<img src="https://images.example/x">',
        '<video poster="/x.png"><source src="https://images.example/x.mp4"></video>',
      ].join(''),
      withImages,
    );
    expect(embedsOf(parts).map(({ as, entry }) => [as, entry])).toEqual([
      ['frame', null],
      ['image', 'images.example'],
      ['video', 'images.example'],
    ]);
  });

  test('of another port, of a name below or above, or with another ending is of another host', () => {
    for (const host of ['video.example:8080', 'x.video.example', 'example', 'video.example.evil', 'xvideo.example']) {
      expect(embedsOf(show(`<iframe src="https://${host}/"></iframe>`).parts)[0]?.entry).toBeNull();
    }
  });

  test('of our own pages becomes a link', () => {
    const { parts, notes } = show('<iframe src="/explore/?a=1" title="Catalogue"></iframe>');
    expect(htmlOf(parts)).toBe('<p><a href="/explore/?a=1">Catalogue</a></p>');
    expect(notes).toMatchObject([{ reason: 'own_frame' }]);
  });

  test.each(['ul><li', 'table><tr><td', 'dl><dd', 'details><summary'])('inside <%s> comes after it', (around) => {
    const { parts } = show(`<${around}>a<iframe src="https://video.example/"></iframe>b`);
    expect(parts.map(({ kind }) => kind)).toEqual(['text', 'embed']);
  });
});

test.each([
  ['https://www.youtube-nocookie.com/embed/abc_-1?start=3', 'https://www.youtube.com/watch?v=abc_-1'],
  ['https://player.vimeo.com/video/123?h=1', 'https://vimeo.com/123'],
  ['https://www.dailymotion.com/embed/video/x1y2', 'https://www.dailymotion.com/video/x1y2'],
  ['https://tube.example/videos/embed/9f-1', 'https://tube.example/videos/watch/9f-1'],
  ['https://map.example/?a=1', 'https://map.example/?a=1'],
])('the source of %s is %s', (url, source) => {
  expect(embedsOf(show(`<iframe src="${url}"></iframe>`).parts)[0]?.source).toBe(source);
});

test('what says something stays, without what it does not need', () => {
  const written =
    '<h1 class="x" id="y">Title</h1><div><p lang="en" style="color:red">Text <em>and</em> <a href="/a/?b#c" target="_blank">link</a></p></div>';
  expect(htmlOf(show(written).parts)).toBe(
    '<h2>Title</h2><p lang="en">Text <em>and</em> <a href="/a/?b#c" rel="noopener noreferrer">link</a></p>',
  );
});

test('pictures of ours stay in the text; a pixel of another site goes', () => {
  const { parts, notes } = show(
    '<p>x<img src="/a.png" alt="A &quot;b&quot;"><img src="https://video.example/p" width="1"></p>',
  );
  expect(htmlOf(parts)).toBe('<p>x<img src="/a.png" alt="A &quot;b&quot;" loading="lazy"></p>');
  expect(notes).toEqual([{ element: 'img', host: 'video.example', reason: 'element', load: null }]);
});

test('drawings and formulas go with all they hold; an address with a password is no address', () => {
  const drawn = '<svg><a href="/x"><text>x</text></a></svg><math><mtext>y</mtext></math>';
  expect(show(drawn)).toEqual({
    parts: [],
    notes: ['svg', 'math'].map((name) => ({ element: name, host: null, reason: 'element', load: null })),
  });
  const { parts, notes } = show('<iframe src="https://user:word@video.example/"></iframe>');
  expect([parts, notes]).toMatchObject([[], [{ reason: 'address' }]]);
});

test('the editor is told what never runs, with the host that it wanted', () => {
  const { notes } = show(
    '<script src="https://tool.example/x.js"></script><p onclick="x()" style="background:url(x)">x</p><form>y</form>',
  );
  expect(notes).toEqual([
    { element: 'script', host: 'tool.example', reason: 'script', load: null },
    { element: 'p', host: null, reason: 'script', load: null },
    { element: 'p', host: null, reason: 'style', load: null },
  ]);
});

test('more elements than a page has are not read, and deep nesting is cut', () => {
  const many = show('<b>'.repeat(MOST_ELEMENTS + 1));
  expect(many).toEqual({ parts: [], notes: [{ element: '', host: null, reason: 'too_large', load: null }] });
  const deep = show(`${'<blockquote>'.repeat(4000)}x`);
  expect(deep.notes).toMatchObject([{ reason: 'too_large' }]);
  expect(show(`${'<b a>'.repeat(900)}${'<p>x'.repeat(900)}`).parts).toEqual([]);
});
