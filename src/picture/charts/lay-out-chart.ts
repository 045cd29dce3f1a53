import { measureText } from '../../draw/text-width';
import type { TextStyle } from '../../draw/sink';
import type { Palette } from '../../scale/palette';
import type { Bar, BarChart, Chart, FigureRows } from './chart';

/** What a chart is drawn with, in pixels from the corner of its box. */
export type ChartMark =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly style: TextStyle;
    }
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly widthPx: number;
      readonly heightPx: number;
      readonly colour: string;
      readonly end: Bar['end'];
    }
  | {
      readonly kind: 'rule';
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly colour: string;
    };

export interface ChartLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly marks: readonly ChartMark[];
}

export interface ChartBox {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The least size of its letters. */
  readonly letterPx: number;
  readonly palette: Palette;
  /** How many rows there was no room for, in words. */
  readonly more: (rows: number) => string;
}

/** Letters of few rows grow by so much, at most. */
const MOST_GROWTH = 1.7;
/** Heights in letters: of a row, and of one that has more room than it needs; of the line above the rows, of a line of notes below. */
const ROW = 2.05;
const MOST_ROW = 3.4;
const HEAD = 1.7;
const NOTE = 1.5;
/** The least width of a bar, in letters. */
const LEAST_BAR_WIDTH = 0.25;
/** A name has at most this share of the width; the words at a bar have at least the second. */
const MOST_NAME = 0.4;
const LEAST_BAR = 0.16;

/**
 * A chart laid out in a box: as many rows as there is room for, in letters no smaller than asked; of the others it says how many they are. Words
 * without room end in "…".
 */
export function layOutChart(chart: Chart, box: ChartBox): ChartLayout {
  const { widthPx, heightPx, palette, more } = box;
  if (chart.kind === 'table' && chart.rows.length)
    return { widthPx, heightPx, marks: layOutTable(chart, box) };
  const notesIn = (letterPx: number): readonly string[] =>
    chart.notes.flatMap((note) => wrapText(note, { sizePx: letterPx, weight: 500 }, widthPx - 2 * letterPx));
  const roomFor = (letterPx: number, lines: number): number =>
    Math.floor((heightPx / letterPx - 1 - HEAD - NOTE * lines) / ROW);
  const isRoomy = (letterPx: number): boolean =>
    roomFor(letterPx, notesIn(letterPx).length + 1) >= chart.rows.length &&
    fitsAcross(chart, letterPx, widthPx);
  let { letterPx } = box;
  while (letterPx < MOST_GROWTH * box.letterPx && isRoomy(letterPx * 1.05)) letterPx *= 1.05;
  const marginPx = letterPx;
  let notes = notesIn(letterPx);
  let shown = Math.max(1, roomFor(letterPx, notes.length));
  if (shown < chart.rows.length) {
    shown = Math.max(1, roomFor(letterPx, notes.length + 1));
    notes = [more(chart.rows.length - shown), ...notes];
  }
  const rows = Math.min(shown, chart.rows.length);
  const free = heightPx / letterPx - 1 - HEAD - NOTE * notes.length;
  const rowPx = letterPx * Math.max(ROW, Math.min(MOST_ROW, free / Math.max(1, rows)));
  const page: Page = {
    ...box,
    letterPx,
    marginPx,
    rowPx,
    innerPx: widthPx - 2 * marginPx,
    topPx: marginPx / 2 + HEAD * letterPx,
    style: (weight, colour, align = 'start') => ({ sizePx: letterPx, weight, colour, align, halo: null })
  };
  const marks: ChartMark[] = [];
  if (!chart.rows.length)
    wrapText(chart.empty, page.style(500, palette.inkSoft), page.innerPx).forEach((text, i) =>
      marks.push(
        textMark(text, marginPx, page.topPx + letterPx * (1 + NOTE * i), page.style(500, palette.inkSoft))
      )
    );
  else if (chart.kind !== 'table') marks.push(...layOutBars(chart, shown, page));
  const bottom = chart.rows.length ? page.topPx + rowPx * rows : heightPx;
  if (chart.rows.length)
    notes.forEach((text, i) =>
      marks.push(
        textMark(text, marginPx, bottom + letterPx * (1 + NOTE * i), page.style(500, palette.inkSoft))
      )
    );
  return { widthPx, heightPx, marks };
}

interface Page extends ChartBox {
  readonly marginPx: number;
  readonly innerPx: number;
  readonly rowPx: number;
  /** Where the first row begins. */
  readonly topPx: number;
  readonly style: (weight: number, colour: string, align?: TextStyle['align']) => TextStyle;
}

function textMark(text: string, x: number, y: number, style: TextStyle): ChartMark {
  return { kind: 'text', text, x, y, style };
}

/** A text in lines no wider than so much, broken between words. */
function wrapText(text: string, style: Pick<TextStyle, 'sizePx' | 'weight'>, widthPx: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) === '' || measureText(longer, style) <= widthPx) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A text that is no wider than so much: cut before "…" where it would be. */
function cut(text: string, style: TextStyle, widthPx: number): string {
  // What was laid out to fit is not cut for a rounding.
  if (measureText(text, style) <= widthPx + 0.5) return text;
  const letters = [...text];
  while (letters.length && measureText(`${letters.join('').trimEnd()}…`, style) > widthPx) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const widest = (texts: readonly string[], style: Pick<TextStyle, 'sizePx' | 'weight'>): number =>
  Math.max(0, ...texts.map((text) => measureText(text, style)));

/** True where no word of a chart is cut in letters of that size. */
function fitsAcross(chart: Chart, letterPx: number, widthPx: number): boolean {
  const style = { sizePx: letterPx, weight: 600 };
  const innerPx = widthPx - 2 * letterPx;
  if (chart.kind === 'table') {
    const all = chart.columns.map((column, i) =>
      Math.max(...[column, ...chart.rows.map((row) => row[i] ?? '')].map((text) => measureText(text, style)))
    );
    return all.reduce((sum, width) => sum + width + letterPx, -letterPx) <= innerPx;
  }
  const name = widest(
    chart.rows.map(({ name }) => name),
    style
  );
  if (name > MOST_NAME * innerPx) return false;
  const roomPx = innerPx - name - 2 * letterPx;
  if (chart.ticks.length)
    return chart.rows.every(
      ({ text, bars: [bar] }) =>
        measureText(text, style) <= roomPx * Math.max(bar?.from ?? 0, 1 - (bar?.to ?? 0))
    );
  return (
    widest(
      chart.rows.map(({ text }) => text),
      style
    ) <=
    roomPx - LEAST_BAR * innerPx
  );
}

/** A name, its bar, and its amount behind the bar; on a timeline the dates stand on that side of the bar which has room. */
function layOutBars(chart: BarChart, shown: number, page: Page): ChartMark[] {
  const { letterPx, marginPx, innerPx, rowPx, topPx, palette, style } = page;
  const rows = chart.rows.slice(0, shown);
  const nameStyle = style(600, palette.ink);
  const textStyle = style(500, palette.inkSoft);
  const gapPx = 0.6 * letterPx;
  const leastPx = LEAST_BAR * innerPx;
  const names = rows.map(({ name }) => name);
  const namePx = Math.min(MOST_NAME * innerPx, widest(names, nameStyle));
  const isTimeline = chart.ticks.length > 0;
  const left = marginPx + namePx + gapPx;
  const right = marginPx + innerPx;
  const roomPx = right - left;
  // As long as the words behind each bar allow.
  const barPx = isTimeline
    ? roomPx
    : Math.max(
        leastPx,
        Math.min(
          ...rows.map(({ text, bars }) => {
            const to = bars.at(-1)?.to ?? 0;
            return to > 0 ? (roomPx - gapPx - measureText(text, textStyle)) / to : roomPx;
          })
        )
      );
  const marks: ChartMark[] = [];
  let free = -Infinity;
  for (const { at, text } of chart.ticks) {
    const x = left + at * barPx;
    const to: readonly [number, number] = [x, topPx + rowPx * rows.length];
    marks.push({ kind: 'rule', from: [x, topPx - 0.3 * letterPx], to, colour: palette.coast });
    // Years that would stand in each other are left to those beside them.
    if (x < free || x + measureText(text, textStyle) > right + letterPx) continue;
    marks.push(textMark(text, x, topPx - 0.55 * letterPx, textStyle));
    free = x + measureText(text, textStyle) + 0.5 * letterPx;
  }
  rows.forEach(({ name, text, bars }, i) => {
    const middle = topPx + rowPx * (i + 0.5);
    const base = middle + 0.33 * letterPx;
    marks.push(textMark(cut(name, nameStyle, namePx), marginPx, base, nameStyle));
    for (const { from, to, colour, end } of bars)
      marks.push({
        kind: 'bar',
        x: left + from * barPx,
        y: middle - 0.6 * letterPx,
        widthPx: Math.max(LEAST_BAR_WIDTH * letterPx, (to - from) * barPx),
        heightPx: 1.2 * letterPx,
        colour,
        end
      });
    const [first, last] = [bars[0], bars.at(-1)];
    const from = left + (first?.from ?? 0) * barPx - gapPx;
    const to = last
      ? left + Math.max(LEAST_BAR_WIDTH * letterPx + last.from * barPx, last.to * barPx) + gapPx
      : left;
    const isBefore = isTimeline && measureText(text, textStyle) > right - to && from - left > right - to;
    // The lines of the years do not go through the dates.
    const halo = isTimeline ? palette.halo : null;
    marks.push(
      isBefore
        ? textMark(cut(text, textStyle, from - left), from, base, { ...textStyle, align: 'end', halo })
        : textMark(cut(text, textStyle, right - to), to, base, { ...textStyle, halo })
    );
  });
  return marks;
}

/** A cell has so many lines at most, this far from each other in letters. */
const MOST_LINES = 2;
const LINE = 1.25;

/**
 * Rows of words in columns as wide as they ask for, in the width that there is; what is wider is broken into two lines. Where there is no room for all
 * columns, a source that is the same for all rows is left to what stands around the table.
 */
function layOutTable(chart: FigureRows, box: ChartBox): readonly ChartMark[] {
  const { widthPx, heightPx, palette, more } = box;
  const sources = new Set(chart.rows.map((row) => row.at(-1)));
  const isNarrow = sources.size === 1 && !fitsAcross(chart, box.letterPx, widthPx);
  const told = isNarrow
    ? { ...chart, columns: chart.columns.slice(0, -1), rows: chart.rows.map((row) => row.slice(0, -1)) }
    : chart;
  const figures = chart.columns.length - 2;
  let { letterPx } = box;
  const isRoomy = (px: number): boolean =>
    fitsAcross(told, px, widthPx) && px * (1.5 + HEAD + ROW * told.rows.length) <= heightPx;
  while (letterPx < MOST_GROWTH * box.letterPx && isRoomy(letterPx * 1.05)) letterPx *= 1.05;
  const style = (weight: number, colour: string): TextStyle => {
    return { sizePx: letterPx, weight, colour, align: 'start', halo: null };
  };
  const headStyle = style(600, palette.inkSoft);
  const styles = told.columns.map((_, i) => style(i === figures ? 700 : 500, palette.ink));
  const wanted = told.columns.map((column, i) =>
    Math.max(
      measureText(column, headStyle),
      widest(
        told.rows.map((row) => row[i] ?? ''),
        styles[i] as TextStyle
      )
    )
  );
  const innerPx = widthPx - 2 * letterPx;
  const widths = share(wanted, innerPx - letterPx * (told.columns.length - 1));
  const lefts = widths.map(
    (_, i) => letterPx + widths.slice(0, i).reduce((sum, width) => sum + width + letterPx, 0)
  );
  const cells = told.rows.map((row) =>
    row.map((text, i) => {
      const lines = wrapText(text, styles[i] as TextStyle, (widths[i] as number) + 0.5);
      return [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(' ')].filter(Boolean);
    })
  );
  const heights = cells.map(
    (row) => letterPx * (ROW + LINE * (Math.max(1, ...row.map(({ length }) => length)) - 1))
  );
  const topPx = letterPx * (0.5 + HEAD);
  /** How many of the rows there is room for above a number of lines. */
  const roomAbove = (lines: number): number => {
    let y = topPx + letterPx * (0.5 + NOTE * lines);
    return heights.filter((height) => (y += height) <= heightPx).length;
  };
  const isWhole = roomAbove(0) === heights.length;
  const shown = isWhole ? heights.length : Math.max(1, roomAbove(1));
  const marks: ChartMark[] = told.columns.map((column, i) =>
    textMark(
      cut(column, headStyle, widths[i] as number),
      lefts[i] as number,
      topPx - 0.55 * letterPx,
      headStyle
    )
  );
  const spare = isWhole
    ? heightPx - 0.5 * letterPx - topPx - heights.reduce((sum, height) => sum + height, 0)
    : 0;
  const airPx = Math.min((MOST_ROW - ROW) * letterPx, spare / heights.length);
  let y = topPx;
  const rule = (): void => {
    marks.push({ kind: 'rule', from: [letterPx, y], to: [letterPx + innerPx, y], colour: palette.coast });
  };
  rule();
  cells.slice(0, shown).forEach((row, j) => {
    row.forEach((lines, i) => {
      const cell = styles[i] as TextStyle;
      lines.forEach((line, n) => {
        const base = y + airPx / 2 + letterPx * (1.35 + LINE * n);
        marks.push(textMark(cut(line, cell, widths[i] as number), lefts[i] as number, base, cell));
      });
    });
    y += (heights[j] as number) + airPx;
    rule();
  });
  if (!isWhole)
    marks.push(textMark(more(heights.length - shown), letterPx, y + letterPx, style(500, palette.inkSoft)));
  return marks;
}

/** Widths that fill no more than a room: the narrow columns have what they ask for, and the wide ones share the rest. */
function share(wanted: readonly number[], roomPx: number): readonly number[] {
  let limit = Infinity;
  for (let round = 0; round < wanted.length; round++) {
    const narrow = wanted.filter((width) => width <= limit);
    const wide = wanted.length - narrow.length;
    const rest = roomPx - narrow.reduce((sum, width) => sum + width, 0);
    if (rest >= 0 && !wide) break;
    limit = wide ? Math.max(0, rest) / wide : roomPx / wanted.length;
  }
  return wanted.map((width) => Math.min(width, limit));
}
