import type { Difference, Rule, StateSeen } from '../model.ts';
import { stateKey } from '../model.ts';

/** What one look found, before the same thing in several states becomes one difference. */
export interface Found {
  readonly rule: Rule;
  readonly subject: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly state: StateSeen | null;
  readonly page: string | null;
  readonly by: string | null;
}

const WARNINGS: ReadonlySet<Rule> = new Set<Rule>([
  'shorter_life',
  'dropped_cookie',
  'never_seen',
  'service_worker',
  'charter_not_found',
  'charter_without_table',
  'refusal_is_deeper',
  'no_way_back',
  'banner_despite_gpc',
]);

/** One difference for each thing, with all the states where it was seen, differences before warnings. */
export function gathered(found: readonly Found[], everythingWalked: boolean): readonly Difference[] {
  const groups = Map.groupBy(found, ({ rule, subject, facts }) => `${rule} ${subject} ${facts['attribute'] ?? ''}`);
  const differences = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [differenceOf(first, group, everythingWalked)] : [];
  });
  return [
    ...differences.filter(({ severity }) => severity === 'difference'),
    ...differences.filter(({ severity }) => severity === 'warning'),
  ];
}

function differenceOf(first: Found, group: readonly Found[], everythingWalked: boolean): Difference {
  const { rule, subject, facts, page } = first;
  const isWarning = WARNINGS.has(rule) && !(rule === 'never_seen' && everythingWalked);
  return {
    rule,
    severity: isWarning ? 'warning' : 'difference',
    states: [...new Set(group.flatMap(({ state }) => (state ? [stateKey(state)] : [])))],
    subject,
    facts,
    page,
    by: group.map(({ by }) => by).find((by) => by !== null) ?? null,
  };
}
