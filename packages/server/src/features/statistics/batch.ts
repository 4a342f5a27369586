import { randomUUID } from 'node:crypto';

/** What is counted of each dataset and day. `visitor` are distinct ones; `robot` are the visits of robots, counted nowhere else. `attachment` are files that publishers joined. */
export const countKinds = ['view', 'search', 'download', 'api_call', 'visitor', 'robot', 'attachment'] as const;
export type CountKind = (typeof countKinds)[number];

/** Where a count belongs; `dataset` is empty for what concerns none. */
export interface Place {
  readonly portal: string;
  readonly dataset: string;
  readonly day: string;
}

/** What happened since the last batch was written; it is written whole, once. */
export interface Batch {
  /** Written with it, so that a batch of which nobody knows whether it arrived is not written twice. */
  readonly id: string;
  readonly uses: Map<string, number>;
  readonly marks: Map<string, Set<string>>;
}

export const makeBatch = (): Batch => ({ id: `${BATCH_PREFIX}${randomUUID()}`, uses: new Map(), marks: new Map() });

/** How the names of batches begin in the catalogue's list of what was done. */
export const BATCH_PREFIX = 'statistics ';

export const isEmpty = ({ uses, marks }: Batch): boolean => uses.size === 0 && marks.size === 0;

export function addUse({ uses }: Batch, { portal, dataset, day }: Place, kind: CountKind): void {
  const key = JSON.stringify([portal, dataset, day, kind]);
  uses.set(key, (uses.get(key) ?? 0) + 1);
}

export function addMark({ marks }: Batch, { portal, dataset, day }: Place, mark: string): void {
  const key = JSON.stringify([portal, dataset, day]);
  const known = marks.get(key) ?? new Set();
  marks.set(key, known.add(mark));
}

export interface CountRow {
  readonly portal_id: string;
  readonly dataset_id: string;
  readonly day: string;
  readonly kind: string;
  readonly n: number;
}

export interface MarkRow {
  readonly portal_id: string;
  readonly dataset_id: string;
  readonly day: string;
  readonly mark: string;
}

export function countRows({ uses }: Batch): readonly CountRow[] {
  return [...uses].map(([key, n]) => {
    const [portal_id = '', dataset_id = '', day = '', kind = ''] = JSON.parse(key) as readonly string[];
    return { portal_id, dataset_id, day, kind, n };
  });
}

export function markRows({ marks }: Batch): readonly MarkRow[] {
  return [...marks].flatMap(([key, set]) => {
    const [portal_id = '', dataset_id = '', day = ''] = JSON.parse(key) as readonly string[];
    return [...set].map((mark) => ({ portal_id, dataset_id, day, mark }));
  });
}
