import type { Plane } from '../geo/plane';
import { ShapeBuilder, type Shape } from '../geo/shape';
import type { Palette } from '../scale/palette';
import type { BaseScene } from './marks';

/** The paper of the map: it changes with the projection and the theme, never with the data. */
export function createBaseScene(plane: Plane, palette: Palette): BaseScene {
  const { world } = plane;
  return {
    palette,
    outline: plane.projection.outline,
    around: surround(plane.projection.outline),
    land: [...world.territories.keys()].flatMap((code) => plane.shapeOf(code) ?? []),
    coast: plane.lines(world.coast),
    borders: plane.lines(world.borders),
    disputed: plane.lines(world.disputed)
  };
}

/** Further out than any map is ever shown, in plane units. */
const FAR = 50;

function surround(outline: Shape): Shape {
  const builder = new ShapeBuilder();
  builder.points(outline.coordinates, 0, outline.coordinates.length / 2);
  builder.end();
  for (const [x, y] of [
    [-FAR, -FAR],
    [FAR, -FAR],
    [FAR, FAR],
    [-FAR, FAR]
  ] as const)
    builder.point(x, y);
  builder.end();
  return builder.build(true);
}
