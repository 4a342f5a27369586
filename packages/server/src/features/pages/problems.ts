import { row } from '../../core/problem.ts';

export const pageProblems = {
  page_not_found: row<{ slug: string }>(404, ({ slug }) => `There is no page «${slug}» on this portal.`),
  page_slug_reserved: row<{ slug: string }>(
    422,
    ({ slug }) => `«${slug}» is an address of the cookie charter.`,
    () => 'Choose another.',
  ),
  page_without_title: row(
    422,
    () => 'The page has no title.',
    () => 'Write one in at least one language.',
  ),
  page_too_large: row<{ block: number; language: string; most: number }>(
    422,
    ({ block, language, most }) => `Block ${block} (${language}) has more than ${most} elements.`,
    () => 'Split it into several pages.',
  ),
  page_address_invalid: row<{ block: number; name: string }>(
    422,
    ({ block, name }) => `The ${name} of block ${block} is no address of another site.`,
    () => 'Write it whole, with https://.',
  ),
  too_many_pages: row<{ most: number }>(
    409,
    ({ most }) => `The portal has ${most} pages already.`,
    () => 'Delete one first.',
  ),
};
