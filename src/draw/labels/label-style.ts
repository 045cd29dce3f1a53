import type { Palette } from '../../scale/palette';
import type { LabelLine, LabelMark } from '../../scene/marks';
import type { TextStyle } from '../sink';
import { measureText } from '../text-width';
import type { Box, Segment } from './box';

/** A label in its place: what of it is written, and where. */
export interface PlacedLabel {
  readonly label: LabelMark;
  readonly lines: readonly LabelLine[];
  /** The size of its letters, as a share of the usual one. */
  readonly scale: number;
  readonly box: Box;
  readonly align: TextStyle['align'];
  /** True where the whole label lies within the territory's own fill. */
  readonly inside: boolean;
  /** From its own land or dot to the label, where that stands apart from it; null where it needs none. */
  readonly leader: Segment | null;
}

/** The height of a line of text, and how far below its upper edge the letters stand, at the usual size. */
export const LINE_HEIGHT_PX = 15;
export const BASELINE_PX = 12;

/** How each line of a label is set. */
export function styleOf(
  { role }: LabelLine,
  { align, inside, label, scale }: Pick<PlacedLabel, 'align' | 'inside' | 'label' | 'scale'>,
  palette: Palette
): TextStyle {
  const onFill = inside && label.onFill;
  const halo = onFill ? null : palette.halo;
  const ink = onFill ? palette.inkOnFill : palette.ink;
  const soft = onFill ? palette.inkOnFill : palette.inkSoft;
  const { sizePx, weight, trackingPx } = LETTERS[role];
  return {
    sizePx: sizePx * scale,
    weight,
    colour: role === 'name' || role === 'figure' ? ink : soft,
    align,
    halo,
    ...(trackingPx && { trackingPx })
  };
}

const LETTERS: Readonly<Record<LabelLine['role'], Pick<TextStyle, 'sizePx' | 'weight' | 'trackingPx'>>> = {
  name: { sizePx: 13, weight: 600 },
  figure: { sizePx: 12.5, weight: 500 },
  region: { sizePx: 11.5, weight: 600, trackingPx: 1.6 },
  quiet: { sizePx: 12, weight: 500 }
};

/** What of a style does not change a text's width. */
const UNSEEN = { colour: '', align: 'middle', halo: null } as const;

/** The width and height of some lines, in CSS pixels. */
export function measureLines(lines: readonly LabelLine[], scale: number): { width: number; height: number } {
  const widths = lines.map(({ text, role }) =>
    measureText(text, { ...UNSEEN, ...LETTERS[role], sizePx: LETTERS[role].sizePx * scale })
  );
  return { width: Math.max(...widths), height: lines.length * LINE_HEIGHT_PX * scale };
}
