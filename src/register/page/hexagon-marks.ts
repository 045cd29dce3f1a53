import { HEXAGON_CORNERS, middleOfHexagon, projectionOf } from '../../geo/hexagon-grid';
import type { Projection } from '../../geo/projection';
import { classifyValues, classOf } from '../../scale/classes';
import type { Palette } from '../../scale/palette';
import type { HexagonMarks } from '../../scene/marks';
import type { HexagonCounts } from './register-source';

/** By theme, from least to most: the lands' own colours are seen through them. */
const COLOURS: Readonly<Record<Palette['name'], readonly string[]>> = {
  light: ['#a9c4dec0', '#6f9ac6d0', '#3a6ea5e0', '#173e6ef0'],
  dark: ['#1f4468c0', '#2f6ca3d0', '#5a9fdce0', '#b4dcfff0']
};

/**
 * The hexagons that have any record, in classes of their counts. Those of a grid that lies on another plane are as large on this one, but no longer
 * regular. None is shown that lies out of sight in this projection.
 */
export function createHexagons(
  { grid, hexagons, records }: HexagonCounts,
  projection: Projection,
  palette: Palette
): HexagonMarks {
  const classes = classifyValues([...records], COLOURS[palette.name]);
  const isOwn = grid.kind === projection.kind && String(grid.centre) === String(projection.centre);
  const from = isOwn ? null : projectionOf(grid);
  const place = (x: number, y: number): readonly [number, number] =>
    from ? projection.project(from.unproject(x, y)) : [x, y];
  const found = new Map(classes.map((each) => [each, { corners: [] as number[] }]));
  hexagons.forEach((hexagon, i) => {
    const own = classOf(classes, records[i] as number);
    const to = own && found.get(own);
    const [x, y] = middleOfHexagon(hexagon);
    if (!to || !projection.contains(...place(x, y))) return;
    for (const [dx, dy] of HEXAGON_CORNERS) {
      const [cornerX, cornerY] = place(x + dx, y + dy);
      to.corners.push(cornerX, cornerY);
    }
  });
  const drawn = classes.map((own) => ({
    colour: own.colour,
    low: own.limited ? Math.floor(own.low) + 1 : own.low,
    high: Math.floor(own.high),
    corners: Float32Array.from(found.get(own)?.corners ?? [])
  }));
  return { classes: drawn, find: (x, y) => findHexagon(drawn, x, y) };
}

/** The corners of the hexagon that a point of the plane lies in; null for none. */
function findHexagon(classes: HexagonMarks['classes'], x: number, y: number): Float32Array | null {
  for (const { corners } of classes)
    for (let at = 0; at < corners.length; at += 12) {
      // All of it is near its first corner.
      if (Math.abs((corners[at] as number) - x) > 0.1 || Math.abs((corners[at + 1] as number) - y) > 0.1)
        continue;
      const ring = corners.subarray(at, at + 12);
      if (isInRing(ring, x, y)) return ring;
    }
  return null;
}

/** True within a convex ring of x, y pairs that runs the way of the clock. */
function isInRing(ring: Float32Array, x: number, y: number): boolean {
  for (let i = 0; i < ring.length; i += 2) {
    const [ax, ay] = [ring[i] as number, ring[i + 1] as number];
    const [bx, by] = [ring[(i + 2) % ring.length] as number, ring[(i + 3) % ring.length] as number];
    if ((bx - ax) * (y - ay) - (by - ay) * (x - ax) < 0) return false;
  }
  return true;
}
