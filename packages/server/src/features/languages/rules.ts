/**
 * The language of an answer: `?flg=` for one page, the visitor's choice (`django_language`), what the browser prefers,
 * and at last the portal's own.
 */
export function chooseLanguage(asked: {
  readonly once: string | null;
  readonly chosen: string | null;
  readonly accepted: string | undefined;
  readonly languages: readonly string[];
  readonly fallback: string;
}): string {
  const known = (tag: string | null): string | null => {
    const code = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? '';
    return asked.languages.includes(code) ? code : null;
  };
  return known(asked.once) ?? known(asked.chosen) ?? preferred(asked.accepted, known) ?? asked.fallback;
}

function preferred(header: string | undefined, known: (tag: string) => string | null): string | null {
  const ranked = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, rank) => {
      const [tag = '', ...parameters] = part.split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality), rank };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.rank - b.rank);
  for (const { tag } of ranked) {
    const code = known(tag);
    if (code) return code;
  }
  return null;
}

/** The place to go back to after a form: a path of this site as a header can say it, never an address of another. */
export function localPath(next: string | undefined | null, fallback: string): string {
  const path = (next ?? '').slice(0, 6000);
  return /^\/(?![/\\])[!-[\]-~]*$/.test(path) ? path : fallback;
}
