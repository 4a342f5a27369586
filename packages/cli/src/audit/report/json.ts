import type { AuditReport } from '../audit.ts';
import { english } from '../words/english.ts';
import { sentenceOf } from '../words/words.ts';

/** The report for programs. `schema` names its shape; each difference also says its sentence. */
export function jsonReport(report: AuditReport): unknown {
  return {
    ...report,
    differences: report.differences.map((difference) => ({ ...difference, sentence: sentenceOf(english, difference) })),
  };
}
