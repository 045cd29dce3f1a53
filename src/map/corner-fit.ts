import { fitView } from '../draw/view';
import type { Bounds } from '../geo/shape';
import type { Insets } from './atlas-map';

/** A corner at the foot of the map that is covered by something, in CSS pixels. */
export interface CoveredCorner {
  readonly side: 'left' | 'right';
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The insets at which bounds (plane units) are shown largest without any of the points being hidden by what covers a corner: those given, if
 * none would be, or else with that corner's whole side or the whole foot of the map left free.
 */
export function avoidCorner(
  bounds: Bounds,
  points: Iterable<readonly [x: number, y: number]>,
  [widthPx, heightPx]: readonly [number, number],
  insets: Insets,
  corner: CoveredCorner | null
): Insets {
  if (!corner) return insets;
  const plain = fitView(bounds, widthPx, heightPx, insets);
  const isCovered = ([px, py]: readonly [number, number]): boolean => {
    const x = plain.k * px + plain.tx;
    const y = plain.k * py + plain.ty;
    const aside = corner.side === 'left' ? x < corner.widthPx : x > widthPx - corner.widthPx;
    return aside && y > heightPx - corner.heightPx;
  };
  if (![...points].some(isCovered)) return insets;
  const beside = { ...insets, [corner.side]: Math.max(insets[corner.side], corner.widthPx + 20) };
  const above = { ...insets, bottom: Math.max(insets.bottom, corner.heightPx + 12) };
  const sizeOf = (each: Insets): number => fitView(bounds, widthPx, heightPx, each).k;
  return sizeOf(beside) >= sizeOf(above) ? beside : above;
}
