import { moreMessagesOf } from '../../i18n/more-messages';
import { createTimeline } from '../../query/operations/timeline';
import type { Picture } from '../picture';
import { shortenNamesOf, type BarChart } from './chart';

/** When the operations in view ran, each named; a bar without a day for both its ends is blurred. */
export function chartTimeline(picture: Picture): BarChart {
  const { operations, format, palette, language } = picture;
  const words = moreMessagesOf(language).charts;
  const { bars, undated, span } = createTimeline(operations);
  const [from, to] = span;
  const shorten = shortenNamesOf(picture);
  const shareOf = (month: number): number => (month - from) / (to - from);
  const years = Math.round((to - from) / 12);
  return {
    kind: 'timeline',
    title: words.kinds.timeline,
    rows: bars.map(({ operation, from: start, to: end, precision }) => ({
      name: shorten(operation.name),
      text: format.dateRange(operation.start, operation.end),
      bars: [
        {
          from: shareOf(start),
          to: shareOf(end),
          colour: palette.accent,
          end: precision === 'day' ? 'closed' : 'blurred'
        }
      ]
    })),
    ticks: Array.from({ length: years }, (_, i) => ({ at: i / years, text: String(from / 12 + i) })),
    notes: undated.length ? [words.undated(undated.length)] : [],
    empty: words.noDates
  };
}
