import { moreMessagesOf } from '../../i18n/more-messages';
import type { Amount } from '../../model/quantity';
import { rankTerritories } from '../../query/territories/ranking';
import type { TerritorySummary } from '../../query/territories/territory-summaries';
import type { Picture } from '../picture';
import { endOf, type BarChart } from './chart';

/** The territories of the measure in view, the greatest amount first, in the colours of the map. */
export function chartRanked(picture: Picture): BarChart {
  const { measure, summaries, format, messages, scale, palette, language } = picture;
  const words = moreMessagesOf(language).charts;
  const ranked = measure ? rankTerritories(summaries, measure) : [];
  const most = Math.max(...ranked.map(({ value }) => value ?? 0), Number.MIN_VALUE);
  /** A single statement of the measure itself in its source's own words; one of a part of it is only the least of it. */
  const tell = ({ figures }: TerritorySummary, shown: Amount): string => {
    const [only] = figures;
    return only && figures.length === 1 && only.measure === measure?.id && picture.per === 'total'
      ? format.figure(only, 'long')
      : format.amount(shown, 'long');
  };
  return {
    kind: 'ranked',
    title: measure ? words.ranked(measure.label) : words.kinds.ranked,
    rows: ranked.map(({ summary, shown, value }) => {
      const paint = scale.paintOf(summary);
      const colour = paint?.kind === 'solid' ? paint.colour : (palette.classes[2] as string);
      return {
        name: format.territory(summary.territory),
        text: shown ? tell(summary, shown) : messages.classing.unrated,
        bars: value === null ? [] : [{ from: 0, to: value / most, colour, end: endOf(shown) }]
      };
    }),
    ticks: [],
    notes: ranked.length ? [words.ends] : [],
    empty: measure ? words.noCountry : words.noMeasure
  };
}
