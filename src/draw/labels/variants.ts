import type { LabelLine, LabelMark } from '../../scene/marks';
import { measureLines } from './label-style';

/** One way to write a label. */
export interface Variant {
  readonly lines: readonly LabelLine[];
  readonly scale: number;
  /** How much worse it is than the label whole. */
  readonly price: number;
  readonly width: number;
  readonly height: number;
  /** True where the number stands without its land's name: it is then only read within its land, or at its dot. */
  readonly isNumber: boolean;
}

/** What it costs to break a line, to leave out what is counted, to leave out the name, and to write smaller. */
const BROKEN = 1.5;
const AMOUNT_ONLY = 5;
const NUMBER_ALONE = 40;
const SMALL = 4;
const SMALL_SCALE = 0.87;

/** Text that is longer than this is set in two lines at once. */
const LONG_TEXT = 24;

/**
 * The ways to write a label, best first: whole, its name or its figure in two lines, the amount without what it counts, the amount alone, and
 * each in smaller letters. An amount is never broken, and stands alone only where the map shows one measure.
 */
export function writeVariants({ lines, amount }: Pick<LabelMark, 'lines' | 'amount'>): readonly Variant[] {
  const [name, figure] = lines as [LabelLine, LabelLine?];
  const names = waysOf(name, null);
  const figures = figure ? waysOf(figure, amount?.text ?? null) : [{ lines: [], price: 0 }];
  const ways = names.flatMap((one) =>
    figures.map((other) => ({
      lines: [...one.lines, ...other.lines],
      price: one.price + other.price,
      isNumber: false
    }))
  );
  if (amount?.canStandAlone) {
    const line = { text: amount.text, role: 'figure' } as const;
    if (figure && figure.text !== amount.text)
      for (const one of names)
        ways.push({ lines: [...one.lines, line], price: one.price + AMOUNT_ONLY, isNumber: false });
    ways.push({ lines: [line], price: NUMBER_ALONE, isNumber: true });
  }
  return [1, SMALL_SCALE]
    .flatMap((scale) =>
      ways.map((way) => ({
        ...way,
        ...measureLines(way.lines, scale),
        scale,
        price: way.price + (scale < 1 ? SMALL : 0)
      }))
    )
    .sort((a, b) => a.price - b.price);
}

/** A line whole and in two; a long one only in two, where it can be broken. */
function waysOf(line: LabelLine, whole: string | null): { lines: readonly LabelLine[]; price: number }[] {
  const texts = breakLine(line.text, whole);
  const ways = [{ lines: [line], price: 0 }];
  if (texts.length < 2) return ways;
  const broken = { lines: texts.map((text) => ({ ...line, text })), price: BROKEN };
  return line.text.length > LONG_TEXT ? [{ ...broken, price: 0 }] : [...ways, broken];
}

/** A text broken at the space nearest its middle that is not within the part to be kept whole. */
export function breakLine(text: string, whole: string | null): readonly string[] {
  const from = whole === null ? -1 : text.indexOf(whole);
  const to = from < 0 ? -1 : from + (whole as string).length;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index).filter((at) => at < from || at >= to);
  const awayOf = (at: number): number => Math.abs(at - text.length / 2);
  const at = spaces.sort((a, b) => awayOf(a) - awayOf(b))[0];
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
