import type { Plane } from '../geo/plane';
import { vectorOf } from '../geo/vector';
import type { TerritoryCode } from '../model/data-package';
import type { TerritoryReading } from '../query/territories/territory-readings';
import type { FillScale } from '../scale/fill-scale';
import type { Palette } from '../scale/palette';
import type { CircleMark } from './marks';

/** The circles of a scale that shows amounts by them, greatest first; none out of sight in this projection, and none for zero. */
export function createCircles(
  plane: Plane,
  readings: ReadonlyMap<TerritoryCode, TerritoryReading>,
  scale: FillScale,
  palette: Palette
): CircleMark[] {
  const circles: CircleMark[] = [];
  for (const [code, reading] of readings) {
    const radiusPx = scale.radiusOf(reading);
    const anchor = plane.world.territories.get(code)?.anchor;
    if (!radiusPx || !anchor || !plane.projection.shows(...vectorOf(anchor))) continue;
    circles.push({
      territory: code,
      at: plane.projection.project(anchor),
      radiusPx,
      colour: palette.circle,
      edge: palette.circleEdge,
      open: reading.shown !== null && (reading.shown.high === Infinity || reading.shown.worded > 0)
    });
  }
  return circles.sort((a, b) => b.radiusPx - a.radiusPx);
}
