import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

it('leaves short texts whole, without their marks', () => {
  expect(excerpt('<p>Les <b>communes</b>&nbsp;: l&#39;INSEE &amp; co</p>', 100)).toBe(
    "Les communes\u00a0: l'INSEE & co",
  );
});

it('cuts between two words', () => {
  expect(excerpt('<p>un deux trois quatre</p>', 14)).toBe('un deux trois…');
});

it('does not decode into markup that is read again', () => {
  expect(excerpt('&amp;lt;b&amp;gt; &unknown; &#0;', 100)).toBe('&lt;b&gt; &unknown; &#0;');
});
