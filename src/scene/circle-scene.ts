import type { Plane } from '../geo/plane';
import { vectorOf } from '../geo/vector';
import type { TerritoryCode } from '../model/data-package';
import type { TerritorySummary } from '../query/territories/territory-summaries';
import type { FillScale } from '../scale/fill-scale';
import type { Palette } from '../scale/palette';
import type { CircleMark } from './marks';

/** The circles of a scale that shows amounts by them, greatest first; none out of sight in this projection, and none for zero. */
export function createCircles(
  plane: Plane,
  summaries: ReadonlyMap<TerritoryCode, TerritorySummary>,
  scale: FillScale,
  palette: Palette
): CircleMark[] {
  const circles: CircleMark[] = [];
  for (const [code, summary] of summaries) {
    const radiusPx = scale.radiusOf(summary);
    const anchor = plane.world.territories.get(code)?.anchor;
    if (!radiusPx || !anchor || !plane.projection.shows(...vectorOf(anchor))) continue;
    circles.push({
      territory: code,
      at: plane.projection.project(anchor),
      radiusPx,
      colour: palette.circle,
      edge: palette.circleEdge,
      open: summary.shown !== null && (summary.shown.high === Infinity || summary.shown.withoutNumber > 0)
    });
  }
  return circles.sort((a, b) => b.radiusPx - a.radiusPx);
}
