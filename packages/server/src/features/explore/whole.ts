import type { CatalogueView } from '../../storage/records/catalogue.ts';
import type { Row } from '../../storage/records/engine.ts';
import { withKeys } from './answers.ts';
import type { datasetObject } from './dataset-object.ts';

/** A name that no metadata has: it says which dataset a row is of. */
export const DATASET_KEY = '$dataset';

interface Selecting {
  readonly select?: string | undefined;
  readonly group_by?: string | undefined;
}

/** Whether datasets are described as a whole: nothing is selected, or all, or all but some. */
export const describesWhole = ({ select, group_by }: Selecting): boolean =>
  group_by === undefined && (select === undefined || ALL_BUT.test(select));

const ALL_BUT = /^(?:\s*(?:\*|exclude\s*\([^)]*\))\s*(?:,|$))+$/i;

/** What is asked of the catalogue for descriptions: their identifiers, and what stays in them if anything goes. */
export const wholeSelect = (select: string | undefined): string =>
  select === undefined ? `dataset_id as \`${DATASET_KEY}\`` : withDataset(select);

/** What is selected of each dataset, and which one it is. */
export const withDataset = (select: string | undefined): string =>
  withKeys(select, [`dataset_id as \`${DATASET_KEY}\``]);

/** A description without what its row left out: that keeps the shape of a whole one, as programs read it. */
export function lessExcluded(
  described: ReturnType<typeof datasetObject>,
  { columns }: CatalogueView,
  row: Row,
): Readonly<Record<string, unknown>> {
  const gone = new Set(
    columns.filter(({ name, technical }) => technical !== true && !(name in row)).map(({ name }) => name),
  );
  const metas = Object.entries(described.metas).map(
    ([template, values]) =>
      [
        template,
        Object.fromEntries(Object.entries(values).filter(([name]) => !gone.has(`${template}.${name}`))),
      ] as const,
  );
  const kept = Object.entries(described).filter(([key]) => !gone.has(key));
  return { ...Object.fromEntries(kept), metas: Object.fromEntries(metas) };
}
