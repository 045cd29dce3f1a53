import type { Register } from './register';
import type { RowNumbers } from './running-sums';
import { FIELDS, type Sums } from './sums';

/**
 * Cells as a month index takes them, of rows or of a cube alike. `each` goes through them all in any order: the month (0 for none), the codes of the
 * territory, origin and destination in `territories`, and the position of the cell in `sums`.
 */
export interface CellSource {
  readonly territories: readonly string[];
  readonly each: (visit: (place: CellPlace, sums: Sums, cell: number) => void) => void;
}

/** One object for all cells: whoever keeps it copies it. */
export interface CellPlace {
  month: number;
  territory: number;
  origin: number;
  destination: number;
}

/** The rows that `isIn` takes as cells, each of one row. */
export function cellsOfRows(register: Register, isIn: (row: number) => boolean): CellSource {
  const { rows } = register;
  return cellsOf(register, (visit) => {
    for (let row = 0; row < rows; row++) if (isIn(row)) visit(row);
  });
}

/** Some rows as cells, each of one row, in the order in which they are listed. */
export function cellsAtRows(register: Register, rows: Uint32Array): CellSource {
  return cellsOf(register, (visit) => {
    for (const row of rows) visit(row);
  });
}

function cellsOf(register: Register, eachRow: (visit: (row: number) => void) => void): CellSource {
  const { columns, dictionaries } = register;
  const { add } = amountsOf(register);
  return {
    territories: dictionaries.territory,
    each: (visit) => {
      const place: CellPlace = { month: 0, territory: 0, origin: 0, destination: 0 };
      const sums = new Float64Array(FIELDS);
      eachRow((row) => {
        place.month = columns.month[row] as number;
        place.territory = columns.territory[row] as number;
        place.origin = columns.origin[row] as number;
        place.destination = columns.destination[row] as number;
        sums.fill(0);
        add(sums, 0, row, 1);
        visit(place, sums, 0);
      });
    }
  };
}

/** The numbers of SUM_FIELDS that a row is in a sum. */
export function amountsOf({ columns, dictionaries }: Register): RowNumbers {
  const { low: lows, high: highs, qualifier } = columns;
  const approximately = dictionaries.qualifier.indexOf('approximately');
  return {
    fields: FIELDS,
    add: (sums, cell, row, sign) => {
      const at = cell * FIELDS;
      const low = lows[row] as number;
      if (Number.isNaN(low)) {
        sums[at + 5] = (sums[at + 5] as number) + sign;
        return;
      }
      const high = highs[row] as number;
      sums[at] = (sums[at] as number) + sign * low;
      if (high === Infinity) sums[at + 2] = (sums[at + 2] as number) + sign;
      else sums[at + 1] = (sums[at + 1] as number) + sign * high;
      if (qualifier[row] === approximately) sums[at + 3] = (sums[at + 3] as number) + sign;
      sums[at + 4] = (sums[at + 4] as number) + sign;
    }
  };
}

/** Rows alone. */
export const RECORDS: RowNumbers = {
  fields: 1,
  add: (sums, cell, _, sign) => {
    sums[cell] = (sums[cell] as number) + sign;
  }
};
