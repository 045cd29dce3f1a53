import { createOutline } from '../geo/outline';
import type { Plane } from '../geo/plane';
import { ShapeBuilder, type Shape } from '../geo/shape';
import type { Palette } from '../scale/palette';
import type { BaseScene } from './marks';

/** The paper of the map: it changes with the projection and the theme, never with the data. */
export function createBaseScene(plane: Plane, palette: Palette): BaseScene {
  const { world, projection } = plane;
  return {
    palette,
    outline: createOutline(projection.outline),
    around: createOutline(surround(projection.outline)),
    land: keepShown(world.territories.keys(), (code) => plane.shapeOf(code)),
    coast: keepShown(world.coast.keys(), (code) => plane.lines(world.coast.get(code) ?? [])),
    borders: keepShown(world.borders.keys(), (code) => plane.lines(world.borders.get(code) ?? [])),
    disputed: keepShown(world.disputed.keys(), (code) => plane.lines(world.disputed.get(code) ?? []))
  };
}

function keepShown<Key, Value>(
  keys: Iterable<Key>,
  make: (key: Key) => Value | null
): ReadonlyMap<Key, Value> {
  const shown = new Map<Key, Value>();
  for (const key of keys) {
    const value = make(key);
    if (value !== null) shown.set(key, value);
  }
  return shown;
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
