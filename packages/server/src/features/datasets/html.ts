import sanitize from 'sanitize-html';

/** What a description or a page's text may hold: structure and links; no script, style, frame, image or attribute of ours. */
const OPTIONS: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'code'],
    ...[
      'strong',
      'b',
      'em',
      'i',
      'u',
      'sub',
      'sup',
      'abbr',
      'a',
      'table',
      'caption',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ],
  ],
  allowedAttributes: {
    a: ['href', 'lang', 'rel'],
    abbr: ['title'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowProtocolRelative: false,
  transformTags: { h1: 'h2', a: sanitize.simpleTransform('a', { rel: 'noopener' }) },
};

/** Cleans what an editor wrote, before it is kept. */
export function cleanHtml(html: string): string {
  return sanitize(html, OPTIONS);
}
