import type { Shape } from '../geo/shape';
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
 * What drawing is handed: it draws, and neither knows nor asks where it ends up. Shapes are on the plane and placed by the sink's view;
 * all else is in CSS pixels.
 */
export interface Sink {
  /** Draws what `draw` draws, but only within the shape. */
  clip(shape: Shape, draw: (sink: Sink) => void): void;
  fillShape(shape: Shape, paint: Paint): void;
  strokeShape(shape: Shape, stroke: Stroke): void;
  /** Closed figures of one colour; where two that run the same way around overlap, they are filled all the same. */
  fillPaths(paths: readonly PixelPath[], colour: string): void;
  strokePaths(paths: readonly PixelPath[], stroke: Stroke): void;
  fillCircle(x: number, y: number, radiusPx: number, paint: Paint): void;
  strokeCircle(x: number, y: number, radiusPx: number, stroke: Stroke): void;
  text(text: string, x: number, y: number, style: TextStyle): void;
  /** The width of the text in CSS pixels. */
  measureText(text: string, style: TextStyle): number;
}

/** The family of all text on the map. */
export const MAP_FONT = "'IBM Plex Sans Variable', 'IBM Plex Sans', system-ui, sans-serif";

/** A hatch's tile, in CSS pixels, and the width of its line. */
export const HATCH = { tilePx: 7, linePx: 1.25 };
