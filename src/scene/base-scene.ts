import type { Plane } from '../geo/plane';
import type { Palette } from '../scale/palette';
import type { BaseScene } from './marks';

/** The paper of the map: it changes with the projection and the theme, never with the data. */
export function createBaseScene(plane: Plane, palette: Palette): BaseScene {
  const { world } = plane;
  return {
    palette,
    outline: plane.projection.outline,
    land: plane.land(),
    coast: plane.lines(world.coast),
    borders: plane.lines(world.borders),
    disputed: plane.lines(world.disputed)
  };
}
