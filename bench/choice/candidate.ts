/** One way to ask for consent, as it stands on the page that all of them share. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  /** What it adds to the head, to the beginning of the body, and to the site's own style sheet. */
  readonly head: string;
  readonly body: string;
  readonly css: string;
  /** The files that it fetches, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The button that accepts everything; it is there when the choice can be used. */
  readonly accept: string;
}

/** What is asked, in the words that all of them are given. */
export interface Asked {
  readonly key: string;
  readonly title: string;
  readonly sentence: string;
  /** Names or patterns of the cookies. */
  readonly cookies: readonly string[];
}

const paragraph = (nth: number): string =>
  `<p>${`Paragraph ${nth} of a page that has some words on it. `.repeat(12)}</p>`;

const SHEET = 'body{font:16px/1.5 sans-serif;margin:0}main{max-width:60rem;margin:auto;padding:1rem}';

/** The page, the same for all but for what a candidate adds. */
export const pageOf = ({ head, body }: Pick<Candidate, 'head' | 'body'>): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">${head}</head><body>${body}
<main><h1>Page</h1>${Array.from({ length: 30 }, (_, nth) => paragraph(nth)).join('\n')}</main></body></html>`;

export const sheetOf = ({ css }: Pick<Candidate, 'css'>): string => SHEET + css;

/** The page without any choice: what is told beside is what each one adds to it. */
export const plain: Candidate = {
  id: 'none',
  title: 'The page alone',
  head: '',
  body: '',
  css: '',
  files: new Map(),
  accept: 'h1',
};
