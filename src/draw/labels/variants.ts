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
  /** True where it does not give the land's name, but its code or the figure alone: that is only read within the land, and a code at its dot. */
  readonly isNameless: boolean;
}

/** What it costs to break a line, to say what is counted in fewer words, to leave that out, to write the amount in the name's line without that, to give the land its shorter name, to write the code for the name, to leave that out, or the figure, and to write smaller. */
const BROKEN = 1.5;
const FEWER_WORDS = 3;
const AMOUNT_ONLY = 5;
const AMOUNT_BESIDE = 5.5;
const SHORTER_NAME = 1.6;
const CODE = 30;
const FIGURE_ALONE = 45;
const NAME_ALONE = 90;
const NAME_WITHOUT_WORDS = 8;
const SMALL = 4;
const SMALL_SCALE = 0.87;

/** Text that is longer than this is set in two lines at once. */
const LONG_TEXT = 24;

/** Only figures that are longer than this are set in three, and no label has more lines than four. */
const SHORT_TEXT = 18;
const MOST_LINES = 4;

/** What stands for a name where the land has no room for that: ISO 3166-1 alpha-3. */
const CODE_FORM = /^[A-Z]{3}$/;

/**
 * The ways to write a label, best first: whole, its name or its figure in two lines, the amount without what it counts, the name without
 * the figure, those with the land's shorter name, those with its code in the place of that if it is essential, and each in smaller letters. An amount is never broken,
 * and never stands alone; without what it counts it stands only where the map shows one measure, and without the name only with what it counts.
 */
export function writeVariants({
  id,
  lines,
  amount,
  essential
}: Pick<LabelMark, 'id' | 'lines' | 'amount' | 'essential'>): readonly Variant[] {
  const [name, figure] = lines as [LabelLine, LabelLine?];
  const names: readonly Way[] = [
    ...waysOf(name, null),
    ...(name.shorter === undefined ? [] : waysOf({ ...name, text: name.shorter }, null)).map((way) => ({
      ...way,
      price: way.price + SHORTER_NAME
    }))
  ];
  const hasCode = essential && name.role !== 'region' && CODE_FORM.test(id) && name.text !== id;
  const heads = hasCode
    ? [...names, { lines: [{ ...name, text: id }], price: CODE, isNameless: true }]
    : names;
  const ways = heads.flatMap((head) => [
    ...figuresOf(figure, amount).map((other): Way => ({
      ...head,
      lines: [...head.lines, ...other.lines],
      price: head.price + other.price
    })),
    ...inOneLine(head, amount)
  ]);
  if (figure && amount?.short)
    ways.push(
      ...shortOf(figure, amount).map((way) => ({ ...way, price: way.price + FIGURE_ALONE, isNameless: true }))
    );
  return [1, SMALL_SCALE]
    .flatMap((scale) =>
      ways
        .filter((way) => way.lines.length <= MOST_LINES)
        .map((way) => ({
          ...way,
          ...measureLines(way.lines, scale),
          scale,
          price: way.price + (scale < 1 ? SMALL : 0)
        }))
    )
    .sort((a, b) => a.price - b.price);
}

type Way = Pick<Variant, 'lines' | 'price' | 'isNameless'>;

/** A short name and its amount side by side, where the amount says enough. */
function inOneLine(
  { lines: [name, ...more], price, isNameless }: Way,
  amount: LabelMark['amount']
): readonly Way[] {
  const text = `${name?.text} ${amount?.text}`;
  if (!name || more.length || !amount?.canStandAlone || text.length > LONG_TEXT) return [];
  return [{ lines: [{ ...name, text }], price: price + AMOUNT_BESIDE, isNameless }];
}

/** The ways to write what stands below the name; nothing is one of them. */
function figuresOf(
  figure: LabelLine | undefined,
  amount: LabelMark['amount']
): readonly Pick<Way, 'lines' | 'price'>[] {
  if (!figure) return [{ lines: [], price: 0 }];
  const ways: Pick<Way, 'lines' | 'price'>[] = [...waysOf(figure, amount?.text ?? null)];
  if (!amount?.canStandAlone) {
    if (amount) ways.push(...shortOf(figure, amount));
    // The fill says that there is a figure, or only words, and the list beside the map has them.
    ways.push({ lines: [], price: amount ? NAME_ALONE : NAME_WITHOUT_WORDS });
  } else if (figure.text !== amount.text)
    ways.push({ lines: [{ text: amount.text, role: 'figure' }], price: AMOUNT_ONLY });
  return ways;
}

/** The ways to write a figure in fewer words. */
function shortOf(figure: LabelLine, { short, text }: NonNullable<LabelMark['amount']>): readonly Way[] {
  if (short === null) return [];
  return waysOf({ ...figure, text: short }, text).map((way) => ({ ...way, price: way.price + FEWER_WORDS }));
}

/** A line whole, in two, and a long figure in three; a long one never whole, where it can be broken. */
function waysOf(line: LabelLine, whole: string | null): readonly Way[] {
  const ways = [1, 2, 3].flatMap((count) => {
    if (count > 2 && (line.role !== 'figure' || line.text.length <= SHORT_TEXT)) return [];
    const texts = breakText(line.text, count, whole);
    return texts
      ? [{ lines: texts.map((text) => ({ ...line, text })), price: BROKEN * (count - 1), isNameless: false }]
      : [];
  });
  if (line.text.length <= LONG_TEXT || ways.length === 1) return ways;
  return ways.slice(1).map((way) => ({ ...way, price: way.price - BROKEN }));
}

/** A text in so many lines, the longest as short as can be, no break within the part to be kept whole; null where it has too few spaces. */
export function breakText(text: string, count: number, whole: string | null): readonly string[] | null {
  if (count === 1) return [text];
  const from = whole === null ? -1 : text.indexOf(whole);
  const to = from < 0 ? -1 : from + (whole as string).length;
  let best: readonly string[] | null = null;
  let least = Infinity;
  for (const { index } of text.matchAll(/ /g)) {
    if (index >= from && index < to) continue;
    const rest = breakText(text.slice(index + 1), count - 1, index < from ? whole : null);
    if (!rest) continue;
    const lines = [text.slice(0, index), ...rest];
    const longest = Math.max(...lines.map((each) => each.length));
    if (longest < least) [best, least] = [lines, longest];
  }
  return best;
}
