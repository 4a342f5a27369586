import { functions } from '../functions/all.ts';
import type { FunctionRow } from '../functions/rows.ts';
import { reservedWords } from '../read/words.ts';
import { answers } from './answers.ts';
import { type Bound, bounds } from './bounds.ts';
import { clauseTopics } from './clauses.ts';
import { literalTopics } from './literals.ts';
import { nullTopics, predicateTopics } from './predicates.ts';
import { nowTopics, patternTopics, rangeTopics } from './times.ts';
import type { Topic } from './topic.ts';
import { toy } from './toy.ts';

/** A topic or a function with what its example answers on the toy table, one JSON text for each row. */
export type Answered<Row> = Row & { readonly answer: readonly string[] };

/** The whole language as data, for the page that tells it: every example ran, and its answer stands beside it. */
export interface Guide {
  readonly topics: readonly { readonly id: TopicId; readonly rows: readonly Answered<Topic>[] }[];
  readonly functions: readonly Answered<FunctionRow>[];
  readonly bounds: readonly Bound[];
  /** Words that name a field only between back quotes. */
  readonly reserved: readonly string[];
  /** What the examples ask. */
  readonly toy: {
    readonly fields: Readonly<Record<string, string>>;
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  };
}

/** The sections of the guide besides the functions. */
export type TopicId = 'clauses' | 'literals' | 'predicates' | 'nulls' | 'ranges' | 'patterns' | 'now';

const topics: Readonly<Record<TopicId, readonly Topic[]>> = {
  clauses: clauseTopics,
  literals: literalTopics,
  predicates: predicateTopics,
  nulls: nullTopics,
  ranges: rangeTopics,
  patterns: patternTopics,
  now: nowTopics,
};

/** Every example of the guide; `npm run generate` runs them and keeps the answers. */
export const guideExamples: readonly string[] = [
  ...new Set([...Object.values(topics).flat(), ...functions].map(({ example }) => example)),
];

const answered = <Row extends { readonly example: string }>(row: Row): Answered<Row> => ({
  ...row,
  answer: answers[row.example] ?? [],
});

/** The language, told. */
export const guide: Guide = {
  topics: (Object.keys(topics) as TopicId[]).map((id) => ({ id, rows: topics[id].map(answered) })),
  functions: functions.map(answered),
  bounds,
  reserved: [...reservedWords],
  toy,
};
