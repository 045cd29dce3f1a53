import type { Sink } from '../../draw/sink';
import type { View } from '../../draw/view';
import type { Outline } from '../../geo/outline';
import type { Paint } from '../../scale/palette';
import type { Box, SheetText } from './sheet';

/** A sink that a whole sheet is drawn on, in the sheet's pixels. */
export interface SheetSink extends Sink {
  /**
   * What `draw` draws on the sink that it is given is moved to the box's corner and cut to the box, and to an outline of the plane where there is one.
   * `view` is that of the map in it, where it is not the sheet's own.
   */
  window(box: Box, within: Outline | null, draw: (sink: Sink) => void, view?: View): void;
  /** A rectangle, filled unless `paint` is null, with a thin edge unless that is. */
  fillBox(box: Box, paint: Paint | null, edge: string | null): void;
  paragraph(text: SheetText): void;
}
