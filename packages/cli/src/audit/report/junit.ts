import type { AuditReport } from '../audit.ts';
import { type Difference, type Rule, stateKey } from '../model.ts';
import { type AuditWords, sentenceOf, stateName, tracesOf } from '../words/words.ts';
import { escaped } from './escape.ts';

/** What is looked at in each state, as a test each: the rules by which it fails. */
const LOOKS: Readonly<Record<'cookies' | 'keys' | 'hosts', readonly Rule[]>> = {
  cookies: [
    'undeclared_cookie',
    'cookie_without_consent',
    'cookie_after_withdrawal',
    'sent_after_withdrawal',
    'wrong_attribute',
    'wrong_party',
    'longer_life',
  ],
  keys: ['undeclared_key', 'key_without_consent', 'key_after_withdrawal', 'read_after_refusal'],
  hosts: ['undeclared_host', 'host_without_consent', 'host_after_withdrawal'],
};

interface Case {
  readonly suite: string;
  readonly name: string;
  readonly failures: readonly string[];
  readonly skipped: string | null;
}

/** The report for continuous integration: a suite for each state, a test for each thing that is looked at. */
export function junitReport(report: AuditReport, words: AuditWords): string {
  const suites = Map.groupBy(casesOf(report, words), ({ suite }) => suite);
  const body = [...suites].map(([name, cases]) => suiteOf(name, cases)).join('\n');
  const all = [...suites.values()].flat();
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escaped(report.url)}" ${totals(all)}>\n${body}\n</testsuites>\n`;
}

function casesOf(report: AuditReport, words: AuditWords): readonly Case[] {
  const failing = report.differences.filter(({ severity }) => severity === 'difference');
  const says = (difference: Difference) =>
    [sentenceOf(words, difference), tracesOf(words, difference)].filter(Boolean).join(' · ');
  const ofStates = report.states.flatMap((state) =>
    (Object.keys(LOOKS) as (keyof typeof LOOKS)[]).map((look): Case => {
      const mine = failing.filter(({ rule, states }) => LOOKS[look].includes(rule) && states.includes(stateKey(state)));
      const skipped = state.notRun === null ? null : words.notRun[state.notRun];
      return { suite: stateName(words, state), name: words.says[look], failures: mine.map(says), skipped };
    }),
  );
  const others = failing.filter(({ states }) => states.length === 0).map(says);
  const name = `${words.says.charter}, ${words.says.register}`;
  return [
    ...ofStates,
    {
      suite: words.says.register,
      name,
      failures: others,
      skipped: report.register ? null : words.verdicts.nothing_to_compare,
    },
  ];
}

function suiteOf(name: string, cases: readonly Case[]): string {
  const lines = cases.map((one) => {
    const open = `    <testcase classname="${escaped(one.suite)}" name="${escaped(one.name)}"`;
    if (one.skipped !== null) return `${open}><skipped message="${escaped(one.skipped)}"/></testcase>`;
    if (one.failures.length === 0) return `${open}/>`;
    const text = escaped(one.failures.join('\n'));
    return `${open}><failure message="${escaped(one.failures[0] ?? '')}">${text}</failure></testcase>`;
  });
  return [`  <testsuite name="${escaped(name)}" ${totals(cases)}>`, ...lines, '  </testsuite>'].join('\n');
}

function totals(cases: readonly Case[]): string {
  const failures = cases.filter((one) => one.skipped === null && one.failures.length > 0).length;
  const skipped = cases.filter((one) => one.skipped !== null).length;
  return `tests="${cases.length}" failures="${failures}" skipped="${skipped}"`;
}
