import { exactly } from '../../model/quantity';
import type { LegendEntry } from '../../scale/fill-scale';
import type { Legend, LegendRow } from '../../picture/legend';
import type { Picture } from '../../picture/picture';
import type { SheetItem, SheetTextStyle } from './sheet';
import { setParagraph, widthOfText } from './text';

/** A piece of the key that is not broken: how high it is, the space before it where it does not begin a column, and what it consists of. */
export interface KeyBlock {
  readonly heightPx: number;
  readonly gapPx: number;
  /** A heading stays with what follows it. */
  readonly isHeading: boolean;
  place(x: number, y: number): readonly SheetItem[];
}

const SAMPLE = { widthPx: 24, heightPx: 16, gapPx: 9 };
const COUNT_PX = 26;
/** Lines of the values beside circles are at least so far apart. */
const CIRCLE_LINE_PX = 15;

/** The key of a picture in a column of a width, piece by piece. `factor` makes its letters smaller where room is short. */
export function listKeyBlocks(
  picture: Picture,
  legend: Legend,
  { widthPx, factor }: { readonly widthPx: number; readonly factor: number }
): KeyBlock[] {
  const { palette, messages, format, per, world } = picture;
  const styleOf = (sizePx: number, weight: number, colour: string): SheetTextStyle => ({
    sizePx: Math.round(2 * factor * sizePx) / 2,
    weight,
    colour,
    align: 'start',
    halo: null
  });
  const text = styleOf(12.5, 500, palette.ink);
  const soft = styleOf(11, 500, palette.inkSoft);
  const bold = styleOf(12.5, 600, palette.ink);

  function paragraph(words: string, style: SheetTextStyle, gapPx: number, isHeading = false): KeyBlock {
    const set = setParagraph({ text: words, style, widthPx });
    return {
      heightPx: set.heightPx,
      gapPx: gapPx * factor,
      isHeading,
      place: (x, y) => [{ ...set, x, y: y + style.sizePx }]
    };
  }

  function row({ sample, text: words, count }: LegendRow): KeyBlock[] {
    if (!sample) return [paragraph(words, soft, 4)];
    if (sample.kind === 'circles') return [circles(sample.entry)];
    const left = SAMPLE.widthPx + SAMPLE.gapPx;
    const counted = count === null ? null : format.number(count);
    const right = counted === null ? 0 : Math.max(COUNT_PX, widthOfText(counted, soft) + 8);
    const set = setParagraph({ text: words, style: text, widthPx: widthPx - left - right });
    const heightPx = Math.max(SAMPLE.heightPx, set.heightPx);
    return [
      {
        heightPx,
        gapPx: 4.5 * factor,
        isHeading: false,
        place: (x, y) => {
          // The sample stands in the middle of the first line, and a single line in the middle of the row.
          const top = y + (heightPx - set.heightPx) / 2;
          const base = top + (set.lineHeightPx + 0.7 * text.sizePx) / 2;
          const end: SheetTextStyle = { ...soft, align: 'end' };
          return [
            { kind: 'sample', sample, x, y: top + set.lineHeightPx / 2 - SAMPLE.heightPx / 2 },
            { ...set, x: x + left, y: base },
            ...(counted === null
              ? []
              : [
                  {
                    ...setParagraph({ text: counted, style: end, widthPx: right }),
                    x: x + widthPx,
                    y: base
                  }
                ])
          ];
        }
      }
    ];
  }

  function circles({ samples, unit }: Extract<LegendEntry, { kind: 'circles' }>): KeyBlock {
    const most = samples[0]?.radiusPx ?? 0;
    const heightPx = Math.max(2 * most, CIRCLE_LINE_PX * samples.length) + 6;
    return {
      heightPx,
      gapPx: 6 * factor,
      isHeading: false,
      place: (x, y) => {
        const foot = y + heightPx - 2;
        let free = y + 8;
        const placed = samples.map(({ value, radiusPx }) => {
          const words = format.quantity(exactly(value, unit), 'short');
          const at = Math.max(foot - 2 * radiusPx + 4, free);
          free = at + CIRCLE_LINE_PX;
          const set = setParagraph({ text: words, style: text, widthPx: widthPx - 2 * most - 16 });
          return { radiusPx, text: { ...set, x: x + 2 * most + 16, y: at } };
        });
        return [{ kind: 'circles', x: x + most + 1, y: foot, circles: placed }];
      }
    };
  }

  const blocks: KeyBlock[] = [];
  if (picture.fill !== 'none') {
    blocks.push(paragraph(legend.title, bold, 0, true));
    for (const each of legend.fills) blocks.push(...row(each));
    if (per === 'capita')
      blocks.push(
        paragraph(
          messages.classing.inhabitants(world.populations.version, format.date(world.populations.published)),
          soft,
          6
        )
      );
  }
  if (legend.unplaced) blocks.push(paragraph(legend.unplaced, bold, 10));
  if (legend.marks.length) {
    blocks.push(paragraph(messages.legend.marks, bold, 14, true));
    for (const each of legend.marks) blocks.push(...row(each));
  }
  return blocks;
}

/** The blocks in so many columns, none higher than `heightPx`, each as far down as the one before leaves it; null where they do not fit. */
export function flowBlocks(
  blocks: readonly KeyBlock[],
  columns: number,
  heightPx: number
): readonly (readonly KeyBlock[])[] | null {
  const flowed: KeyBlock[][] = [[]];
  let used = 0;
  for (const [i, block] of blocks.entries()) {
    const column = flowed.at(-1) as KeyBlock[];
    const next = blocks[i + 1];
    const own = (column.length ? block.gapPx : 0) + block.heightPx;
    const needed = own + (block.isHeading && next ? next.gapPx + next.heightPx : 0);
    if (used + needed <= heightPx) {
      column.push(block);
      used += own;
    } else {
      if (!column.length || flowed.length === columns) return null;
      flowed.push([block]);
      used = block.heightPx;
    }
  }
  return flowed;
}

/** The least height, to 4 pixels, in which the blocks fit into so many columns, and how they stand in them. */
export function balanceBlocks(
  blocks: readonly KeyBlock[],
  columns: number
): { readonly heightPx: number; readonly columns: readonly (readonly KeyBlock[])[] } {
  const whole = heightOfColumn(blocks);
  for (let heightPx = Math.ceil(whole / columns); heightPx <= whole; heightPx += 4) {
    const flowed = flowBlocks(blocks, columns, heightPx);
    if (flowed) return { heightPx: Math.max(0, ...flowed.map(heightOfColumn)), columns: flowed };
  }
  return { heightPx: whole, columns: [blocks] };
}

export function heightOfColumn(blocks: readonly KeyBlock[]): number {
  return blocks.reduce((sum, { heightPx, gapPx }, i) => sum + heightPx + (i ? gapPx : 0), 0);
}

/** The items of columns that begin at `x`, `y`, one every `stepPx`. */
export function placeColumns(
  columns: readonly (readonly KeyBlock[])[],
  { x, y, stepPx }: { readonly x: number; readonly y: number; readonly stepPx: number }
): SheetItem[] {
  return columns.flatMap((blocks, column) => {
    let top = y;
    return blocks.flatMap((block, i) => {
      if (i) top += block.gapPx;
      const items = block.place(x + column * stepPx, top);
      top += block.heightPx;
      return items;
    });
  });
}
