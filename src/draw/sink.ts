import type { Outline } from '../geo/outline';
import type { Paint } from '../scale/palette';

export interface Stroke {
  readonly colour: string;
  readonly widthPx: number;
  /** Lengths of dashes and gaps in CSS pixels. */
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export interface TextStyle {
  readonly sizePx: number;
  readonly weight: number;
  readonly colour: string;
  readonly align: 'start' | 'middle' | 'end';
  /** Drawn behind the letters, to lift them off what lies below; null for none. */
  readonly halo: string | null;
  readonly trackingPx?: number;
}

/** A line or closed figure in CSS pixels, as x, y pairs. */
export interface PixelPath {
  readonly points: ArrayLike<number>;
  readonly closed: boolean;
}

/**
 * What drawing is handed: it draws, and neither knows nor asks where it ends up. Outlines are on the plane, and placed, thinned and cut by
 * the sink's view; all else is in CSS pixels. Colours are `#rrggbb` or `#rrggbbaa`. A `key` tells a mark from its siblings, so that
 * a drawing that changes can be followed mark by mark.
 */
export interface Sink {
  /** What `draw` draws is one layer of that name. */
  layer(name: string, draw: () => void): void;
  /** What `draw` draws is one mark, made of several parts. */
  group(key: string, draw: () => void): void;
  fillOutline(outline: Outline, paint: Paint, key?: string): void;
  strokeOutline(outline: Outline, stroke: Stroke, key?: string): void;
  /** Closed figures of one colour; where two that run the same way around overlap, they are filled all the same. */
  fillPaths(paths: readonly PixelPath[], colour: string): void;
  strokePaths(paths: readonly PixelPath[], stroke: Stroke): void;
  fillCircle(x: number, y: number, radiusPx: number, paint: Paint): void;
  strokeCircle(x: number, y: number, radiusPx: number, stroke: Stroke): void;
  text(text: string, at: readonly [x: number, y: number], style: TextStyle, key?: string): void;
}

/** The family of all text on the map. */
export const MAP_FONT = "'IBM Plex Sans Variable', 'IBM Plex Sans', system-ui, sans-serif";

/** A hatch's tile, in CSS pixels, and the width of its line. */
export const HATCH = { tilePx: 7, linePx: 1.25 };
