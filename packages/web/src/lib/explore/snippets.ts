/** A few lines that ask the API the same question as the page, ready to be copied. */
export interface Snippet {
  readonly language: 'curl' | 'Python' | 'R' | 'JavaScript';
  readonly code: string;
}

/** The lines for `address` in four languages; every value of the visitor stands in a quoted, escaped text. */
export function snippets(address: string): readonly Snippet[] {
  const quoted = JSON.stringify(address);
  return [
    { language: 'curl', code: `curl '${address.replaceAll("'", '%27')}'` },
    {
      language: 'Python',
      code: `import requests\n\nanswer = requests.get(\n    ${quoted}\n)\nrecords = answer.json()["results"]`,
    },
    { language: 'R', code: `library(jsonlite)\n\nanswer <- fromJSON(\n  ${quoted}\n)\nrecords <- answer$results` },
    {
      language: 'JavaScript',
      code: `const answer = await fetch(\n  ${quoted}\n);\nconst { results } = await answer.json();`,
    },
  ];
}
