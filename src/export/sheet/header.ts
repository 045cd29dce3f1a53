import type { Marking } from '../../model/briefing';
import type { Palette } from '../../scale/palette';
import { MARKING_COLOURS, MARKING_GROUND } from './marking';
import type { SheetItem, SheetTextStyle } from './sheet';
import { setParagraph, widthOfText } from './text';

interface HeaderRequest {
  readonly title: string;
  readonly subtitle: string;
  readonly marking: Marking | null;
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
}

interface Header {
  readonly items: readonly SheetItem[];
  readonly marking: readonly SheetItem[];
  readonly heightPx: number;
}

/** A title has no more lines than this, where smaller letters can avoid it. */
const MOST_LINES = 2;
const TITLE_SIZES = [31, 28, 25, 22, 19];

/** The title, what stands below it, and the handling mark in the corner beside them. */
export function layOutHeader(
  palette: Palette,
  { title, subtitle, marking, x, y, widthPx }: HeaderRequest
): Header {
  const mark = marking && layOutMarking(marking, x + widthPx, y);
  const textWidthPx = widthPx - (mark ? mark.widthPx + 20 : 0);
  const titles = TITLE_SIZES.map((sizePx) =>
    setParagraph({
      text: title,
      style: { sizePx, weight: 600, colour: palette.ink, align: 'start', halo: null, serif: true },
      widthPx: textWidthPx
    })
  );
  const heading =
    titles.find(({ lines }) => lines.length <= MOST_LINES) ?? (titles.at(-1) as (typeof titles)[0]);
  const items: SheetItem[] = [{ ...heading, x, y: y + 0.82 * heading.style.sizePx }];
  let heightPx = heading.heightPx;
  if (subtitle) {
    const style: SheetTextStyle = {
      sizePx: 14.5,
      weight: 500,
      colour: palette.inkSoft,
      align: 'start',
      halo: null
    };
    const set = setParagraph({ text: subtitle, style, widthPx: textWidthPx });
    items.push({ ...set, x, y: y + heightPx + 3 + style.sizePx });
    heightPx += 3 + set.heightPx;
  }
  return { items, marking: mark?.items ?? [], heightPx };
}

function layOutMarking(
  marking: Marking,
  right: number,
  y: number
): { readonly items: readonly SheetItem[]; readonly widthPx: number } {
  const style: SheetTextStyle = {
    sizePx: 15,
    weight: 700,
    colour: MARKING_COLOURS[marking],
    align: 'start',
    halo: null
  };
  const textPx = widthOfText(marking, style);
  const widthPx = textPx + 18;
  const box = { x: right - widthPx, y, widthPx, heightPx: 26 };
  return {
    widthPx,
    items: [
      { kind: 'box', box, paint: { kind: 'solid', colour: MARKING_GROUND }, edge: null },
      { ...setParagraph({ text: marking, style, widthPx: textPx + 2 }), x: box.x + 9, y: y + 18.5 }
    ]
  };
}
