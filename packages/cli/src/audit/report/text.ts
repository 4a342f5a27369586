import { table } from '../../text.ts';
import type { AuditReport } from '../audit.ts';
import type { Difference } from '../model.ts';
import { type AuditWords, fill, sentenceOf, stateName, statesOf, tracesOf } from '../words/words.ts';
import { countsOf, headOf, pagesInTheWay, registerLine } from './describe.ts';

/** The report for a terminal: what differs first, then what was seen. */
export function textReport(report: AuditReport, words: AuditWords): string {
  const { says } = words;
  const of = (severity: Difference['severity']) => report.differences.filter((one) => one.severity === severity);
  const inTheWay = pagesInTheWay(report, words);
  const parts = [
    [headOf(report, words), `${says.register}${words.values['colon']} ${registerLine(report, words)}`].join('\n'),
    ...listed(says.differences, '✗', of('difference'), report, words),
    ...listed(says.warnings, '!', of('warning'), report, words),
    statesTable(report, words),
    ...(inTheWay.length > 0 ? [inTheWay.map((line) => `! ${oneLine(line)}`).join('\n')] : []),
    ...(report.leftOut > 0 ? [fill(words, says.left_out, { count: String(report.leftOut) })] : []),
    `${mark(report)} ${words.verdicts[report.verdict]}`,
  ];
  return parts.join('\n\n');
}

const mark = ({ verdict }: AuditReport): string =>
  verdict === 'no_difference' ? '✓' : verdict === 'differences' ? '✗' : '!';

function listed(
  heading: string,
  sign: string,
  differences: readonly Difference[],
  { states }: AuditReport,
  words: AuditWords,
): readonly string[] {
  if (differences.length === 0) return [];
  const lines = differences.map((difference) => {
    const where = [statesOf(words, difference, states).join(', '), tracesOf(words, difference)].filter(Boolean);
    return `${sign} ${oneLine(sentenceOf(words, difference))}${where.length > 0 ? `\n  ${oneLine(where.join(' · '))}` : ''}`;
  });
  return [[`${heading} (${differences.length})`, ...lines].join('\n')];
}

function statesTable({ states }: AuditReport, words: AuditWords): string {
  const { state, pages, cookies, keys, hosts } = words.says;
  const walked = states.filter(({ notRun }) => notRun === null);
  const rows = walked.map((one) => [oneLine(stateName(words, one)), ...countsOf(one).map(String)]);
  const not = states.flatMap((one) =>
    one.notRun === null
      ? []
      : [`– ${oneLine(stateName(words, one))}${words.values['colon']} ${words.notRun[one.notRun]}`],
  );
  return [table([state, pages, cookies, keys, hosts], rows), ...not].join('\n');
}

/** What a site wrote must not move the cursor of the one who reads. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Control}\p{Format}]+/gu, ' ');
