import { hexagonAt, projectionOf, type HexagonGrid } from '../geo/hexagon-grid';
import type { Register } from './register';

/** So many rows are projected at once. */
const PART = 65_536;
const RADIANS = Math.PI / 180;

/** By row, the hexagon of its position; 0 where it has none. */
export function hexagonsOfRows({ rows, columns: { lon, lat } }: Register, grid: HexagonGrid): Uint16Array {
  const projection = projectionOf(grid);
  const hexagons = new Uint16Array(rows);
  const placed = new Uint32Array(PART);
  const vectors = new Float64Array(3 * PART);
  const points = new Float32Array(2 * PART);
  const flags = new Uint8Array(PART);
  for (let from = 0; from < rows; from += PART) {
    let count = 0;
    for (let row = from; row < Math.min(rows, from + PART); row++) {
      const [along, up] = [(lon[row] as number) * RADIANS, (lat[row] as number) * RADIANS];
      if (Number.isNaN(along)) continue;
      placed[count] = row;
      vectors[3 * count] = Math.cos(up) * Math.cos(along);
      vectors[3 * count + 1] = Math.cos(up) * Math.sin(along);
      vectors[3 * count + 2] = Math.sin(up);
      count += 1;
    }
    projection.projectAll(vectors.subarray(0, 3 * count), points, flags.subarray(0, count));
    for (let i = 0; i < count; i++)
      hexagons[placed[i] as number] = hexagonAt(points[2 * i] as number, points[2 * i + 1] as number);
  }
  return hexagons;
}
