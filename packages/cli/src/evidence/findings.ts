/** What a verification found, as sentences for a person; a script looks at whether `problems` is empty. */
export interface Findings {
  readonly checked: readonly string[];
  readonly problems: readonly string[];
  /** What none of this can prove. */
  readonly unproven: readonly string[];
}

/** One check: what it was, and what it found wrong. */
export function checked(what: string, problems: readonly string[] = []): Findings {
  return { checked: problems.length === 0 ? [what] : [], problems, unproven: [] };
}

export const unproven = (...sentences: readonly string[]): Findings => ({
  checked: [],
  problems: [],
  unproven: sentences,
});

export function together(...findings: readonly Findings[]): Findings {
  return {
    checked: findings.flatMap((one) => one.checked),
    problems: findings.flatMap((one) => one.problems),
    unproven: [...new Set(findings.flatMap((one) => one.unproven))],
  };
}

/** The findings as they are printed. */
export function textOf({ checked: right, problems, unproven: open }: Findings): string {
  const list = (title: string, mark: string, sentences: readonly string[]): readonly string[] =>
    sentences.length === 0 ? [] : [title, ...sentences.map((sentence) => `  ${mark} ${oneLine(sentence)}`)];
  return [
    ...list('Checked, and right:', '✓', right),
    ...list('Wrong:', '✗', problems),
    ...list('Not proven by this:', '–', open),
  ].join('\n');
}

/** What a site or a file calls itself must not look like another line of the findings, nor move the cursor of the one who reads. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Control}\p{Format}]+/gu, ' ');
