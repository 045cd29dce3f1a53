import type { Register } from './register';
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
  const approximately = dictionaries.qualifier.indexOf('approximately');
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
        const low = columns.low[row] as number;
        const high = columns.high[row] as number;
        const hasNumber = !Number.isNaN(low);
        sums[0] = hasNumber ? low : 0;
        sums[1] = hasNumber && high !== Infinity ? high : 0;
        sums[2] = high === Infinity ? 1 : 0;
        sums[3] = columns.qualifier[row] === approximately ? 1 : 0;
        sums[4] = hasNumber ? 1 : 0;
        sums[5] = hasNumber ? 0 : 1;
        visit(place, sums, 0);
      });
    }
  };
}
