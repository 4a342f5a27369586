import { expect, test } from 'vitest';
import { wordsOf } from './charter-page.ts';

test('the words of a page are what is between its tags', () => {
  const page =
    '<p class="a>">One<!-- not --> <b>two</b></p><script>no()</script><style>p {}</style> &amp; &#233;&#x2014;&#xffffff;';
  expect(wordsOf(page)).toBe('">One two & é—&#xffffff;');
});

test.each(['<', '<script ', '<!--', '&a', '<script></style>'])('a page of «%s» without end is read in time', (part) => {
  const words = wordsOf(`words ${part.repeat(500_000)}`);
  expect(words.startsWith('words')).toBe(true);
});
