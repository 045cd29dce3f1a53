import type { Plane } from '../geo/plane';
import { vectorOf } from '../geo/vector';
import type { TerritoryCode } from '../model/data-package';
import type { TerritoryReading } from '../query/territories/territory-readings';
import type { FillScale } from '../scale/fill-scale';
import type { Palette } from '../scale/palette';
import type { AreaMark } from './marks';

/**
 * The territories that are more than plain land, coloured by the scale. Those out of sight in this projection are left out; a territory
 * without a shape becomes a dot at its anchor.
 */
export function createAreas(
  plane: Plane,
  readings: ReadonlyMap<TerritoryCode, TerritoryReading>,
  scale: FillScale,
  palette: Palette
): AreaMark[] {
  const areas: AreaMark[] = [];
  for (const [code, reading] of readings) {
    const paint = scale.paintOf(reading);
    const territory = plane.world.territories.get(code);
    if (!paint || !territory) continue;
    const shape = plane.shapeOf(code);
    if (!shape && (territory.polygons.length > 0 || !plane.projection.shows(...vectorOf(territory.anchor))))
      continue;
    areas.push({
      territory: code,
      shape,
      at: plane.projection.project(territory.anchor),
      paint,
      outline: paint.kind === 'solid' ? palette.areaOutline : palette.outlineSoft
    });
  }
  return areas;
}
