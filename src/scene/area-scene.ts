import type { Plane } from '../geo/plane';
import { vectorOf } from '../geo/vector';
import type { TerritoryCode } from '../model/data-package';
import type { TerritorySummary } from '../query/territories/territory-summaries';
import type { FillScale } from '../scale/fill-scale';
import type { Palette } from '../scale/palette';
import type { AreaMark } from './marks';

/**
 * The territories that are more than plain land, coloured by the scale. Those out of sight in this projection are left out; a territory
 * without a shape becomes a dot at its anchor.
 */
export function createAreas(
  plane: Plane,
  summaries: ReadonlyMap<TerritoryCode, TerritorySummary>,
  scale: FillScale,
  palette: Palette
): AreaMark[] {
  const areas: AreaMark[] = [];
  for (const [code, summary] of summaries) {
    const paint = scale.paintOf(summary);
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
