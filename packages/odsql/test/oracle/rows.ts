import { createHash } from 'node:crypto';
import type { Column } from '../../src/index.ts';
import type { Table } from '../tables.ts';
import type { Row } from './scope.ts';
import { boolean, double, int, text, type Value } from './values.ts';

/** The records of a table, as the oracle sees them; the technical fields are those that `makeTable` writes. */
export const rowsOf = ({ columns, rows }: Table): readonly Row[] =>
  rows.map((row, place): Row => {
    const cells = columns.map((column): [string, Value] => [column.name, cellValue(column, row[column.name])]);
    const technical: [string, Value][] = [
      ['recordid', text(createHash('sha1').update(`${place}`).digest('hex'))],
      ['record_timestamp', momentOf('2024-05-06T07:08:09.123456Z')],
      ['record_size', int(place + 1)],
    ];
    return { place, cells: new Map([...cells, ...technical]) };
  });

const cellValue = ({ type, multivalued, precision }: Column, cell: unknown): Value => {
  if (cell === null || cell === undefined) return null;
  if (multivalued) return { type: 'list', value: cell as readonly string[] };
  switch (type) {
    case 'int':
      return int(BigInt(`${cell}`));
    case 'double':
      return double(Number(cell));
    case 'boolean':
      return boolean(cell === true);
    case 'date':
      return {
        type: 'date',
        value: Date.parse(`${cell}`) / 86_400_000,
        ...(precision === undefined ? {} : { precision }),
      };
    case 'datetime':
      return momentOf(`${cell}`);
    case 'geo_point_2d':
      return { type: 'place', ...(cell as { lon: number; lat: number }) };
    default:
      return text(`${cell}`);
  }
};

/** ISO in UTC, to the microsecond. */
const momentOf = (written: string): Value => {
  const fraction = /\.(\d+)Z$/.exec(written)?.[1] ?? '';
  const seconds = BigInt(Date.parse(written.replace(/\.\d+Z$/, 'Z')));
  return { type: 'datetime', value: seconds * 1000n + BigInt(fraction.padEnd(6, '0').slice(0, 6)) };
};
