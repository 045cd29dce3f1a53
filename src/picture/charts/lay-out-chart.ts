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
  const notesIn = (letterPx: number): readonly string[] =>
    chart.notes.flatMap((note) => wrap(note, letterPx));
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
    wrap(chart.empty, letterPx).forEach((text, i) =>
      marks.push(
        textMark(text, marginPx, page.topPx + letterPx * (1 + NOTE * i), page.style(500, palette.inkSoft))
      )
    );
  else if (chart.kind === 'table') marks.push(...layOutRows(chart, shown, page));
  else marks.push(...layOutBars(chart, shown, page));
  const bottom = chart.rows.length ? page.topPx + rowPx * rows : heightPx;
  if (chart.rows.length)
    notes.forEach((text, i) =>
      marks.push(
        textMark(text, marginPx, bottom + letterPx * (1 + NOTE * i), {
          ...page.style(500, palette.inkSoft),
          sizePx: 0.9 * letterPx
        })
      )
    );
  return { widthPx, heightPx, marks };

  function wrap(text: string, sizePx: number): string[] {
    const lines = [''];
    for (const word of text.split(' ')) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (measureText(longer, { sizePx: 0.9 * sizePx, weight: 500 }) <= widthPx - 2 * sizePx)
        lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }
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

/** A text that is no wider than so much: cut before "…" where it would be. */
function cut(text: string, style: TextStyle, widthPx: number): string {
  // What was laid out to fit is not cut for a rounding.
  if (measureText(text, style) <= widthPx + 0.5) return text;
  const letters = [...text];
  while (letters.length && measureText(`${letters.join('').trimEnd()}…`, style) > widthPx) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const widest = (texts: readonly string[], style: TextStyle): number =>
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

/** Columns as wide as their words ask for, in the width that there is. */
function layOutRows({ columns, rows }: FigureRows, shown: number, page: Page): ChartMark[] {
  const { letterPx, marginPx, innerPx, rowPx, topPx, palette, style } = page;
  const told = rows.slice(0, shown);
  const headStyle = style(600, palette.inkSoft);
  const gapPx = letterPx;
  const styles = columns.map((_, i) =>
    i === columns.length - 2 ? style(700, palette.ink) : style(500, palette.ink)
  );
  const wanted = columns.map((column, i) =>
    Math.max(
      measureText(column, headStyle),
      widest(
        told.map((row) => row[i] ?? ''),
        styles[i] as TextStyle
      )
    )
  );
  const roomPx = innerPx - gapPx * (columns.length - 1);
  const widths = share(wanted, roomPx);
  const marks: ChartMark[] = [];
  let x = marginPx;
  columns.forEach((column, i) => {
    const width = widths[i] as number;
    marks.push(textMark(cut(column, headStyle, width), x, topPx - 0.55 * letterPx, headStyle));
    told.forEach((row, j) =>
      marks.push(
        textMark(
          cut(row[i] ?? '', styles[i] as TextStyle, width),
          x,
          topPx + rowPx * (j + 0.5) + 0.33 * letterPx,
          styles[i] as TextStyle
        )
      )
    );
    x += width + gapPx;
  });
  for (let j = 0; j <= told.length; j++) {
    const y = topPx + rowPx * j;
    marks.push({ kind: 'rule', from: [marginPx, y], to: [marginPx + innerPx, y], colour: palette.coast });
  }
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
