import type { Layout } from '../../draw/layout';
import type { TextStyle } from '../../draw/sink';
import type { Marking } from '../../model/briefing';
import type { ChartLayout } from '../../picture/charts/lay-out-chart';
import type { ComparedMap } from '../../picture/lay-out-compared';
import type { Sheet } from '../../picture/sheet';
import type { LegendSample } from '../../picture/legend';
import type { Picture } from '../../picture/picture';
import type { Paint } from '../../scale/palette';

/** The size of the letters above maps side by side. */
export const COMPARED_LETTER_PX = 15;

/** In pixels of the sheet, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface SheetTextStyle extends TextStyle {
  /** In the font of titles, which has the weight 600 alone. */
  readonly serif?: boolean;
}

/** A paragraph: the lines that it was broken into, the baseline of the first, and where its text is anchored. */
export interface SheetText {
  readonly kind: 'text';
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** How wide a line may be, and how far one baseline is from the next. */
  readonly widthPx: number;
  readonly lineHeightPx: number;
  readonly style: SheetTextStyle;
  /** Where a click on it leads; null for text alone. */
  readonly href: string | null;
}

export type SheetItem =
  | SheetText
  | { readonly kind: 'box'; readonly box: Box; readonly paint: Paint; readonly edge: string | null }
  /** A mark as it is on the map, in a box of 24 × 16. */
  | {
      readonly kind: 'sample';
      readonly sample: Extract<LegendSample, { kind: 'paint' | 'line' | 'sign' }>;
      readonly x: number;
      readonly y: number;
    }
  /** Circles that stand in each other on `y`, and a line from the top of each to what it stands for. */
  | {
      readonly kind: 'circles';
      readonly x: number;
      readonly y: number;
      readonly circles: readonly { readonly radiusPx: number; readonly text: SheetText }[];
    };

/** The parts of a sheet, in the order in which they are read. */
export const SHEET_PARTS = ['header', 'legend', 'note', 'sources', 'notice', 'marking'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/**
 * A picture with all that stands around it, laid out: plain objects in pixels of the sheet, whose shorter side has 760 of them whatever its size.
 * `scale` is the number of CSS pixels to one of them.
 */
export interface SheetLayout {
  readonly picture: Picture;
  readonly content: Sheet;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scale: number;
  /** The colour that it is drawn on; null for none, so that what is below it is seen. */
  readonly ground: string | null;
  readonly title: string;
  readonly subtitle: string;
  /** As it was given; empty for none. */
  readonly note: string;
  /** The whole of it in a few sentences. */
  readonly summary: string;
  readonly marking: Marking | null;
  /** Where the map stands, and the map in pixels from that box's corner. */
  readonly mapBox: Box;
  readonly map: Layout;
  /** What stands in the place of the map; null where the map does. */
  readonly chart: ChartLayout | null;
  /** Several maps in the place of the one, in pixels from its box's corner; none where it stands alone. */
  readonly compared: readonly ComparedMap[];
  readonly parts: ReadonlyMap<SheetPart, readonly SheetItem[]>;
}

/** What a sheet is to be. */
export interface SheetRequest {
  /** In CSS pixels, of which there are 96 to an inch. */
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  /** In the place of the picture's own title; empty for that. */
  readonly title?: string;
  /** In the place of dates and coordinator. */
  readonly subtitle?: string;
  readonly note?: string;
  /** The marking of the briefing's step that it shows; that of the sources holds as well. */
  readonly marking?: Marking | null;
  /** True where a room reads the note: it is as large as there is room for. */
  readonly forRoom?: boolean;
  readonly transparent?: boolean;
  readonly hide?: readonly ('legend' | 'sources' | 'notice')[];
}
