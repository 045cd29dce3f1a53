import { HEXAGON_CORNERS, middleOfHexagon, projectionOf } from '../../geo/hexagon-grid';
import type { Projection } from '../../geo/projection';
import { classifyValues, classOf } from '../../scale/classes';
import type { Palette } from '../../scale/palette';
import type { HexagonMarks } from '../../scene/marks';
import type { HexagonCounts } from './register-source';

/**
 * The hexagons that have any record, in classes of their counts. Those of a grid that lies on another plane are as large on this one, but no longer
 * regular. None is shown that lies out of sight in this projection.
 */
export function createHexagons(
  { grid, hexagons, records }: HexagonCounts,
  projection: Projection,
  palette: Palette
): HexagonMarks {
  const classes = classifyValues([...records], palette.counts);
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
  return {
    classes: classes.map((own) => ({
      colour: own.colour,
      low: own.limited ? Math.floor(own.low) + 1 : own.low,
      high: Math.floor(own.high),
      corners: Float32Array.from(found.get(own)?.corners ?? [])
    }))
  };
}
