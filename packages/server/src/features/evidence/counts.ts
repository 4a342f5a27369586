import { answersOf, type Choice, dayOf, questionsOf, type Register } from '@lucarne/cookies';
import { type Kysely, sql } from 'kysely';
import type { Services } from '../../services.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import type { PortalEntry } from '../portals/directory.ts';

/** What somebody answered, as it is counted: nothing else of it is kept. */
export type CountedAnswer = 'accept' | 'refuse' | 'partial' | 'withdraw';

/** Counts one answer under the register's version and the day. What cannot be counted is told, and keeps no visitor waiting. */
export async function countAnswer(
  { db, clock, report }: Pick<Services, 'db' | 'clock' | 'report'>,
  { portal, register }: PortalEntry,
  before: Choice | null,
  after: Choice | null,
): Promise<void> {
  const answer = answerGiven(register, before, after);
  if (answer === null) return;
  const { version } = register;
  await db
    .insertInto('choice_counts')
    .values({ portal_id: portal.id, version, day: dayOf(clock()), answer, n: 1 })
    .onConflict((conflict) =>
      conflict.columns(['portal_id', 'version', 'day', 'answer']).doUpdateSet({ n: sql<number>`choice_counts.n + 1` }),
    )
    .execute()
    .catch((error: unknown) => report({ kind: 'background_failed', what: 'counting an answer', error }));
}

/** Something accepted before and refused now is a withdrawal. Nothing asked, or only an objection: nothing to count. */
export function answerGiven(register: Register, before: Choice | null, after: Choice | null): CountedAnswer | null {
  if (questionsOf(register).length === 0 || !after || Object.keys(after.p).every((key) => key === 'statistics'))
    return null;
  const [was, is] = [answersOf(register, before), answersOf(register, after)];
  if (Object.keys(is).some((key) => was[key] === true && is[key] === false)) return 'withdraw';
  const answers = Object.values(is);
  if (answers.every(Boolean)) return 'accept';
  return answers.some(Boolean) ? 'partial' : 'refuse';
}

/** A count, or null where it is too small to be told without saying something of one person. */
export interface ShownCount {
  readonly version: number;
  readonly day: string;
  readonly answer: string;
  readonly n: number | null;
}

/** Below this, a count is masked. */
const SMALLEST_SHOWN = 5;

/** A portal's counts, the newest day first; those below `SMALLEST_SHOWN` are there without their figure. */
export async function shownCounts(db: Kysely<Catalogue>, portalId: string): Promise<readonly ShownCount[]> {
  const rows = await db
    .selectFrom('choice_counts')
    .select(['version', 'day', 'answer', 'n'])
    .where('portal_id', '=', portalId)
    .orderBy('day', 'desc')
    .orderBy('version', 'desc')
    .orderBy('answer')
    .limit(2000)
    .execute();
  return rows.map(({ n, ...row }) => ({ ...row, n: n < SMALLEST_SHOWN ? null : n }));
}
