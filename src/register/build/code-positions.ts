import type { Batch } from '../cells';
import type { OnBroken } from './code-words';
import { createColumn, type ColumnArrays } from './column-arrays';
import { readNumbers } from './column-numbers';
import { readPosition } from './read-position';

/** The positions of a batch, NaN for none. What is not plainly a good one, or none, goes through `readPosition`, which decides. */
export function codePositions(
  batch: Batch,
  isOut: Uint8Array,
  tell: OnBroken
): Pick<ColumnArrays, 'lon' | 'lat'> {
  const { rows } = batch;
  const lons = readNumbers(batch, 'lon');
  const lats = readNumbers(batch, 'lat');
  const coded = { lon: createColumn('lon', rows), lat: createColumn('lat', rows) };
  for (let row = 0; row < rows; row++) {
    const lon = lons.values[row] as number;
    const lat = lats.values[row] as number;
    coded.lon[row] = lon;
    coded.lat[row] = lat;
    const isNone = Number.isNaN(lon) && Number.isNaN(lat);
    if (isNone || isOut[row]) continue;
    if (lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90 && !(lon === 0 && lat === 0)) continue;
    const position = readPosition(lons.at(row), lats.at(row));
    coded.lon[row] = position.lon;
    coded.lat[row] = position.lat;
    if (position.broken) tell(position.broken, row, `${lons.at(row) ?? ''}, ${lats.at(row) ?? ''}`);
  }
  return coded;
}
