import type { RegisterColumn } from '../../data/tables/register-columns';
import type { Batch, NumberCells, RawCell } from '../cells';

/** A column of numbers. */
export interface ColumnNumbers {
  /** NaN where nothing is stated, and Infinity where what is stated is no finite number. */
  readonly values: Float64Array;
  /** The cell as it stands in the file; an empty text is null. */
  readonly at: (row: number) => RawCell;
}

/** The numbers of a column; one that is not there states nothing. */
export function readNumbers(batch: Batch, name: RegisterColumn): ColumnNumbers {
  const cells = batch.column(name);
  if (!cells) return { values: new Float64Array(batch.rows).fill(NaN), at: () => null };
  const at = (row: number): RawCell => {
    const cell = cells.at(row);
    return cell === '' ? null : cell;
  };
  if (cells.numbers) return { values: copyNumbers(cells.numbers, batch.rows), at };
  const values = new Float64Array(batch.rows);
  for (let row = 0; row < batch.rows; row++) {
    const cell = at(row);
    const number = cell === null ? NaN : Number(cell);
    values[row] = cell !== null && Number.isNaN(number) ? Infinity : number;
  }
  return { values, at };
}

function copyNumbers({ values: given, validity }: NumberCells, rows: number): Float64Array {
  const values = new Float64Array(rows);
  values.set(given);
  if (validity)
    // Eight rows at once: most bytes of a bitmap are all set, or none.
    for (let byte = 0; byte * 8 < rows; byte++) {
      const bits = validity[byte] as number;
      if (bits === 0xff) continue;
      for (let bit = 0, row = byte * 8; bit < 8 && row < rows; bit++, row++)
        if (((bits >> bit) & 1) === 0) values[row] = NaN;
    }
  return values;
}
