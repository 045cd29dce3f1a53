import { PDI } from '../../i18n/isolate';
import { createTextMeasure, measureText, readKerning } from '../../draw/text-width';
import mapAdvances from '../../draw/font-advances.json' with { type: 'json' };
import type { SheetText, SheetTextStyle } from './sheet';
import titleAdvances from './title-advances.json' with { type: 'json' };

const measureTitle = createTextMeasure(titleAdvances);

/** The width of a text on a sheet, in its pixels. */
export function widthOfText(text: string, style: SheetTextStyle): number {
  return (style.serif ? measureTitle : measureText)(text, style);
}

/** The pairs of the fonts of sheets, in units of which each has 1,000 to an em. */
export const KERNING = { map: readKerning(mapAdvances), title: readKerning(titleAdvances) };

/** A text broken into lines no wider than `widthPx`: between words, or, where one word is wider, within it. One empty line for an empty text. */
export function breakText(text: string, style: SheetTextStyle, widthPx: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const longer = line ? `${line} ${word}` : word;
      if (widthOfText(longer, style) <= widthPx) {
        line = longer;
        continue;
      }
      if (line) lines.push(line);
      const pieces = breakWord(word, style, widthPx);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
    lines.push(line);
  }
  return isolateLines(lines);
}

/** Lines of one text, each closing the isolates that it opens and opening again those that the one before it was within. */
function isolateLines(lines: readonly string[]): string[] {
  let within = '';
  return lines.map((line) => {
    const start = within;
    for (const sign of line.match(/[\u2066-\u2069]/g) ?? [])
      within = sign === PDI ? within.slice(0, -1) : within + sign;
    return start + line + PDI.repeat(within.length);
  });
}

function breakWord(word: string, style: SheetTextStyle, widthPx: number): string[] {
  const pieces = [''];
  for (const letter of word) {
    const longer = (pieces.at(-1) as string) + letter;
    if (longer.length > letter.length && widthOfText(longer, style) > widthPx) pieces.push(letter);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces;
}

export interface Paragraph {
  readonly text: string;
  readonly style: SheetTextStyle;
  readonly widthPx: number;
  readonly href?: string | null;
}

/** A paragraph as it stands with its first baseline at 0, and its height. */
export function setParagraph({ text, style, widthPx, href = null }: Paragraph): SheetText & {
  readonly heightPx: number;
} {
  const lines = breakText(text, style, widthPx);
  const lineHeightPx = Math.round(style.sizePx * (style.serif ? 1.16 : 1.36) * 2) / 2;
  const x = style.align === 'middle' ? widthPx / 2 : style.align === 'end' ? widthPx : 0;
  return {
    kind: 'text',
    lines,
    x,
    y: 0,
    widthPx,
    lineHeightPx,
    style,
    href,
    heightPx: lines.length * lineHeightPx
  };
}
