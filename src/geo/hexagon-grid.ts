import type { Position } from './vector';
import {
  createRegionalProjection,
  createWorldProjection,
  WORLD_MERIDIAN,
  type Projection
} from './projection';

/** A grid of hexagons lies on the plane of an equal-area projection, so that all of them are of one size, wherever they are on the globe. */
export interface HexagonGrid {
  readonly kind: Projection['kind'];
  /** [lon, lat] in degrees. */
  readonly centre: Position;
}

/** For whoever does not know on which plane its hexagons will be drawn. */
export const WORLD_GRID: HexagonGrid = { kind: 'world', centre: [WORLD_MERIDIAN, 0] };

/** How large one hexagon is: about as large as Costa Rica. */
export const HEXAGON_KM2 = 50_000;

/** IUGG's mean radius of the Earth. */
const RADIUS_KM = 6371.0088;

/** From the middle to a corner, in plane units; and from one column, and one row, to the next. */
const SIDE = Math.sqrt((2 * HEXAGON_KM2) / (3 * Math.sqrt(3))) / RADIUS_KM;
const COLUMN = Math.sqrt(3) * SIDE;
const ROW = 1.5 * SIDE;

/** No projection reaches so far from its middle. */
const MOST = 3;

/** Hexagons have numbers from 1 up to this. */
export const MOST_HEXAGONS = 2 ** 16 - 1;

/** The projection whose plane a grid lies on. */
export function projectionOf({ kind, centre }: HexagonGrid): Projection {
  return kind === 'world' ? createWorldProjection(centre[0]) : createRegionalProjection(centre);
}

/** The hexagon that a point of the plane lies in: that whose middle is nearest. */
export function hexagonAt(x: number, y: number): number {
  const along = (y + MOST) / ROW;
  let row = Math.round(along);
  const across = (x + MOST) / COLUMN - (row & 1) / 2;
  let column = Math.round(across);
  const rise = along - row;
  // Between two rows the nearest middle may be in the other one.
  if (3 * Math.abs(rise) > 1) {
    const side = across - column;
    const otherColumn = column + (side < 0 ? -0.5 : 0.5);
    const otherRow = row + (rise < 0 ? -1 : 1);
    const [a, b] = [across - otherColumn, along - otherRow];
    // Squares of distances, in units of a column: a row is √3/2 of one.
    if (side * side + 0.75 * rise * rise > a * a + 0.75 * b * b) {
      column = otherColumn + (row & 1 ? 0.5 : -0.5);
      row = otherRow;
    }
  }
  return row * 256 + column + 1;
}

/** The middle of a hexagon, in plane units. */
export function middleOfHexagon(hexagon: number): readonly [x: number, y: number] {
  const row = (hexagon - 1) >> 8;
  const column = (hexagon - 1) & 255;
  return [(column + (row & 1) / 2) * COLUMN - MOST, row * ROW - MOST];
}

/** From the middle to each of the six corners, in plane units. */
export const HEXAGON_CORNERS: readonly (readonly [x: number, y: number])[] = Array.from(
  { length: 6 },
  (_, i) => [SIDE * Math.sin((i * Math.PI) / 3), -SIDE * Math.cos((i * Math.PI) / 3)]
);
