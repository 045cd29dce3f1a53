import type { View } from '../../draw/view';
import { cutShape } from '../../geo/cut-shape';
import { DETAIL_PX, type Outline } from '../../geo/outline';
import type { Paint } from '../../scale/palette';
import type { Box, SheetLayout } from '../sheet/sheet';
import type { Rings } from './shapes';

/** What of a sheet its map is drawn by. */
export type MapSheet = Pick<SheetLayout, 'mapBox' | 'picture' | 'map' | 'ground'>;

/** How far thinned lines stray, in pixels of the sheet, to begin with; more where a slide would have more points than PowerPoint handles well. */
export const FIRST_DETAIL_PX = 0.75;

/** Islands that are smaller than this in both directions are left out of territories that have larger ones. */
const SMALL_RING_PX = 1.5;

/** Where the map lies on its sheet, in the sheet's pixels. */
export class MapFrame {
  readonly mapBox: Box;
  readonly view: View;

  constructor({ mapBox, map }: MapSheet) {
    this.mapBox = mapBox;
    this.view = map.view;
  }

  /** True of a point of the map that lies within it. */
  isIn(x: number, y: number): boolean {
    return x >= 0 && y >= 0 && x <= this.mapBox.widthPx && y <= this.mapBox.heightPx;
  }

  /** A point of the map, on the sheet. */
  at(x: number, y: number): readonly [x: number, y: number] {
    return [this.mapBox.x + x, this.mapBox.y + y];
  }

  /** The box around a circle of the map, on the sheet. */
  circleAt(x: number, y: number, r: number): Box {
    const [left, top] = this.at(x - r, y - r);
    return { x: left, y: top, widthPx: 2 * r, heightPx: 2 * r };
  }

  /** Points of the map (x, y, x, y …), on the sheet. */
  move(points: ArrayLike<number>): Float64Array {
    const { x, y } = this.mapBox;
    return Float64Array.from(points, (value, i) => value + (i % 2 ? y : x));
  }

  /** An outline within the map, thinned so that it strays no farther than this; without islands too small to see, where it has larger ones. */
  ringsOf(outline: Outline, detailPx: number): Rings {
    const { mapBox, view } = this;
    const [x0, y0] = [-view.tx / view.k, -view.ty / view.k];
    const shape = cutShape(outline.at((view.k * DETAIL_PX) / detailPx), [
      x0,
      y0,
      x0 + mapBox.widthPx / view.k,
      y0 + mapBox.heightPx / view.k
    ]);
    const rings: Float64Array[] = [];
    let start = 0;
    for (const end of shape?.ends ?? []) {
      const ring = new Float64Array(2 * (end - start));
      for (let i = start; i < end; i++) {
        ring[2 * (i - start)] = mapBox.x + view.tx + view.k * (shape?.coordinates[2 * i] as number);
        ring[2 * (i - start) + 1] = mapBox.y + view.ty + view.k * (shape?.coordinates[2 * i + 1] as number);
      }
      rings.push(ring);
      start = end;
    }
    if (!outline.closed || rings.length < 2) return rings;
    const large = rings.filter((ring) => spanOf(ring) >= SMALL_RING_PX);
    return large.length ? large : rings.slice(0, 1);
  }
}

export function solid(colour: string): Paint {
  return { kind: 'solid', colour };
}

/** A word or sign in the middle of its box. */
export function oneWord(text: string, sizePx: number, colour: string) {
  return {
    runs: [{ text, sizePx, bold: true, colour }],
    align: 'middle',
    anchor: 'ctr',
    wrap: false
  } as const;
}

/** The larger of a ring's width and height. */
export function spanOf(ring: ArrayLike<number>): number {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    x0 = Math.min(x0, ring[i] as number);
    x1 = Math.max(x1, ring[i] as number);
    y0 = Math.min(y0, ring[i + 1] as number);
    y1 = Math.max(y1, ring[i + 1] as number);
  }
  return Math.max(x1 - x0, y1 - y0);
}
