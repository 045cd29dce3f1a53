import {
  columnFromArray,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8
} from '@uwdata/flechette';
import { CELL_FIELDS } from './cubes';

/** The cells of one commodity and unit as an Arrow IPC stream: a column of words for each key, one of numbers for each of CELL_FIELDS. */
export function encodeCube(
  keys: readonly string[],
  words: readonly (readonly string[])[],
  numbers: readonly (readonly number[])[]
): Uint8Array {
  const columns = [
    ...keys.map(
      (key, i) => [key, columnFromArray([...(words[i] ?? [])], dictionary(utf8(), int32()))] as const
    ),
    ...CELL_FIELDS.map(
      (field, i) => [field, columnFromArray(Float64Array.from(numbers[i] ?? []), float64())] as const
    )
  ];
  const bytes = tableToIPC(tableFromColumns(Object.fromEntries(columns)), { format: 'stream' });
  if (!bytes) throw new Error('the cells could not be encoded');
  return bytes;
}
