import type { AuditReport } from '../audit.ts';
import type { Difference, StateSeen } from '../model.ts';
import { type AuditWords, fill, sentenceOf, stateName, statesOf, tracesOf } from '../words/words.ts';
import { attributesOf, countsOf, headOf, lifeOf, pagesInTheWay, registerLine } from './describe.ts';
import { escaped } from './escape.ts';
import { STYLE } from './style.ts';

/** The report as one page that needs nothing else: no script, no picture, nothing from anywhere. */
export function htmlReport(report: AuditReport, words: AuditWords): string {
  const { says } = words;
  const title = escaped(fill(words, says.title, { host: report.site.hosts[0] ?? '' }));
  const of = (severity: Difference['severity']) => report.differences.filter((one) => one.severity === severity);
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="verdict ${report.verdict}">${escaped(words.verdicts[report.verdict])}</p>
<p>${escaped(headOf(report, words))}</p>
<dl>
<dt>${escaped(says.register)}</dt><dd>${escaped(registerLine(report, words))}</dd>
<dt>${escaped(says.charter)}</dt><dd>${escaped(report.charter?.url ?? says.none)}</dd>
<dt>${escaped(says.banner)}</dt><dd>${escaped(report.banner?.name ?? says.none)}</dd>
</dl>
${section(says.differences, of('difference'), report, words)}
${section(says.warnings, of('warning'), report, words)}
<h2>${escaped(says.states)}</h2>
${summary(report, words)}
${report.states.map((state) => detail(state, words)).join('\n')}
<h2>${escaped(says.pages)}</h2>
<ul>${[...report.pages, ...pagesInTheWay(report, words)].map((page) => `<li>${escaped(page)}</li>`).join('')}</ul>
${report.leftOut > 0 ? `<p>${escaped(fill(words, says.left_out, { count: String(report.leftOut) }))}</p>` : ''}
<h2>${escaped(says.cannot_see)}</h2>
<p>${escaped(says.cannot_see_words)}</p>
</main>
</body>
</html>
`;
}

function section(heading: string, differences: readonly Difference[], report: AuditReport, words: AuditWords): string {
  if (differences.length === 0) return '';
  const items = differences.map((difference) => {
    const where = [statesOf(words, difference, report.states).join(', '), tracesOf(words, difference)].filter(Boolean);
    const small = where.map((text) => `<small>${escaped(text)}</small>`).join('');
    return `<li>${escaped(sentenceOf(words, difference))}${small}</li>`;
  });
  return `<h2>${escaped(heading)} (${differences.length})</h2>\n<ul class="found">${items.join('\n')}</ul>`;
}

function summary({ states }: AuditReport, words: AuditWords): string {
  const { state, pages, cookies, keys, hosts } = words.says;
  const rows = states.map((one) => {
    const name = stateName(words, one);
    return one.notRun === null
      ? [name, ...countsOf(one).map(String)]
      : [`${name} – ${words.notRun[one.notRun]}`, '–', '–', '–', '–'];
  });
  return tableOf([state, pages, cookies, keys, hosts], rows);
}

function detail(state: StateSeen, words: AuditWords): string {
  const { says } = words;
  const { cookies, keys, hosts } = state.seen;
  if (state.notRun !== null || cookies.length + keys.length + hosts.length === 0) return '';
  const trace = (page: string, by: string | null) =>
    [fill(words, says.seen_on, { page }), ...(by ? [fill(words, says.set_by, { by })] : [])].join(' ; ');
  const rows = [
    ...cookies.map((one) => [
      words.values['cookie'] ?? '',
      `${one.name} (${one.host})`,
      lifeOf(one, words),
      attributesOf(one),
      trace(one.page, one.by),
    ]),
    ...keys.map(({ store, origin, key, page, by }) => [
      fill(words, '{store}', { store }),
      `${key} (${origin})`,
      '',
      '',
      trace(page, by),
    ]),
    ...hosts.map(({ host, what, page }) => [words.values['host'] ?? '', host, '', what, trace(page, null)]),
  ];
  const table = tableOf([says.what, '', says.life, says.attributes, ''], rows);
  return `<details><summary>${escaped(stateName(words, state))}</summary>${table}</details>`;
}

function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headings.map((text) => (text === '' ? '<td></td>' : `<th scope="col">${escaped(text)}</th>`)).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((text) => `<td>${escaped(text)}</td>`).join('');
    return `<tr><th scope="row">${escaped(first)}</th>${cells}</tr>`;
  });
  return `<div class="scroll" role="group" tabindex="0" aria-label="${escaped(headings[0] ?? '')}"><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}
