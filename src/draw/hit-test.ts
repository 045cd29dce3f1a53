import { containsPoint, type Bounds } from '../geo/shape';
import type { Position } from '../geo/vector';
import type { Plane } from '../geo/plane';
import type { TerritoryCode } from '../model/data-package';
import type { HexagonMarks } from '../scene/marks';
import { isDrawnAsDot } from './draw-areas';
import type { Layout } from './layout';

/** What a pointer can be over. */
export type Target =
  | { readonly kind: 'territory'; readonly territory: TerritoryCode }
  | { readonly kind: 'route'; readonly route: string }
  | { readonly kind: 'bundle'; readonly pair: string }
  | { readonly kind: 'event'; readonly place: string }
  /** By its middle on the globe. */
  | { readonly kind: 'hexagon'; readonly middle: Position };

/** Marks that are small answer within this distance: a target of 24 px across. */
const SMALL_TARGET_PX = 12;
const LINE_TARGET_PX = 7;
const STUB_REACH_PX = 60;

/**
 * What is under a point of the layout (CSS pixels), topmost first: events, dots, lines of routes, circles, then territories, drawn or not. Null
 * over the sea and beyond the globe.
 */
export function findTarget(layout: Layout, plane: Plane, xPx: number, yPx: number): Target | null {
  const { view } = layout;
  const isNear = ({ x, y }: { x: number; y: number }, px: number): boolean =>
    Math.hypot(x - xPx, y - yPx) <= px;
  const event = layout.events.find((each) => isNear(each, SMALL_TARGET_PX));
  if (event) return { kind: 'event', place: event.mark.place };
  const dot = findDot(layout, xPx, yPx);
  if (dot) return { kind: 'territory', territory: dot };
  const line = findLine(layout, xPx, yPx);
  if (line) return line;
  const circle = layout.circles.findLast((each) => isNear(each, each.mark.radiusPx));
  if (circle) return { kind: 'territory', territory: circle.mark.territory };
  const x = (xPx - view.tx) / view.k;
  const y = (yPx - view.ty) / view.k;
  if (!plane.projection.contains(x, y)) return null;
  const hexagon = findHexagon(layout.scene.overlay.hexagons, x, y);
  if (hexagon) {
    const middleOf = (at: number): number => ((hexagon[at] as number) + (hexagon[at + 6] as number)) / 2;
    return { kind: 'hexagon', middle: plane.projection.unproject(middleOf(0), middleOf(1)) };
  }
  for (const code of plane.world.territories.keys()) {
    const outline = plane.shapeOf(code);
    if (outline && isWithin(outline.bounds, x, y) && containsPoint(outline.at(view.k), x, y))
      return { kind: 'territory', territory: code };
  }
  return null;
}

/** The corners of the hexagon that a point of the plane lies in; null for none. */
export function findHexagon(hexagons: HexagonMarks | null, x: number, y: number): Float32Array | null {
  for (const { corners } of hexagons?.classes ?? [])
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

function isWithin([x0, y0, x1, y1]: Bounds, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

function findDot({ scene, view }: Layout, xPx: number, yPx: number): TerritoryCode | null {
  let found: TerritoryCode | null = null;
  let nearest = SMALL_TARGET_PX;
  for (const area of scene.areas) {
    if (!isDrawnAsDot(area, view)) continue;
    const away = Math.hypot(view.k * area.at[0] + view.tx - xPx, view.k * area.at[1] + view.ty - yPx);
    if (away > nearest) continue;
    nearest = away;
    found = area.territory;
  }
  return found;
}

function findLine({ lines, view }: Layout, xPx: number, yPx: number): Target | null {
  let found: Target | null = null;
  let nearest = LINE_TARGET_PX;
  const x = (xPx - view.tx) / view.k;
  const y = (yPx - view.ty) / view.k;
  for (const { mark, path } of lines) {
    const [x0, y0, x1, y1] = mark.bounds;
    // A stub has its length on the screen, whatever the scale.
    const margin = (mark.stub ? STUB_REACH_PX : LINE_TARGET_PX) / view.k;
    if (x < x0 - margin || x > x1 + margin || y < y0 - margin || y > y1 + margin) continue;
    for (const line of path.lines)
      for (let i = 2; i < line.length; i += 2) {
        const away = distanceToSegment(xPx, yPx, line, i);
        if (away > nearest) continue;
        nearest = away;
        found = 'routes' in mark ? { kind: 'bundle', pair: mark.pair } : { kind: 'route', route: mark.route };
      }
  }
  return found;
}

function distanceToSegment(x: number, y: number, line: Float32Array, i: number): number {
  const ax = line[i - 2] as number;
  const ay = line[i - 1] as number;
  const dx = (line[i] as number) - ax;
  const dy = (line[i + 1] as number) - ay;
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / squared));
  return Math.hypot(ax + t * dx - x, ay + t * dy - y);
}
