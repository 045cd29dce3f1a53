import type { Plane } from '../geo/plane';
import { ShapeBuilder, type Shape } from '../geo/shape';
import type { Ring } from '../geo/world';
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
    coast: inPieces(plane, world.coast),
    borders: inPieces(plane, world.borders),
    disputed: inPieces(plane, world.disputed)
  };
}

/** Lines of about this many arcs are one shape. */
const PIECE_ARCS = 6;

/** The lines as shapes of a few neighbouring arcs each: a part of the map then costs only the lines that it shows. */
function inPieces(plane: Plane, arcs: readonly Ring[]): Shape[] {
  const pieces: Shape[] = [];
  for (let i = 0; i < arcs.length; i += PIECE_ARCS) {
    const piece = plane.lines(arcs.slice(i, i + PIECE_ARCS));
    if (piece.ends.length) pieces.push(piece);
  }
  return pieces;
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
