import type { Formatter } from '../i18n/formatter';
import type { DataPackage, Measure, TerritoryCode } from '../model/data-package';
import { isCounted } from '../query/figures/filter-figures';
import { amountOf, roundAmount, scaleValueOf, type Amount } from '../model/quantity';
import type { Unit } from '../model/unit';
import type { TerritorySummary } from '../query/territories/territory-summaries';
import type { TerritoryCaption } from '../scene/label-scene';

interface CaptionInput {
  readonly summaries: ReadonlyMap<TerritoryCode, TerritorySummary>;
  /** Territories and places at the ends of the routes in view. */
  readonly ends: ReadonlySet<string>;
  readonly selected: TerritoryCode | null;
  readonly measure: Measure | null;
  /** The one unit of the map. */
  readonly unit: Unit | null;
  readonly dataPackage: DataPackage;
  readonly format: Formatter;
  /** True where figures of several operations are in view, of which no single one stands for a territory. */
  readonly several: boolean;
  /** True where amounts are shown for each million inhabitants. */
  readonly perCapita: boolean;
  /** True where the map is small: names are written only where their lands have room, but for those with a value. */
  readonly compact: boolean;
}

/** With more territories than this, the names of those without a figure are written only where they fit into their lands. */
const MANY = 40;

/** Of so many, with several operations in view, only the most telling are named on a map of the world; the others once it is zoomed in. */
const MOST_TELLING = 12;

/** With more measures than this the map of an overview names a country without a figure. */
const MOST_MEASURES = 3;

/** What was published of these is read off the map: a number, or words in its place. */
const WITH_FIGURE: readonly TerritorySummary['state'][] = ['value', 'zero', 'named'];

/**
 * What is written on the map, and in which order labels find their places: the selected territory, those with a number, those named
 * without one, the other participants, and last the ends of routes that took no part.
 */
export function captionTerritories(input: CaptionInput): TerritoryCaption[] {
  const { summaries, ends, selected, format, compact } = input;
  const many = summaries.size > MANY;
  const ranks = rankValued(summaries);
  const order: readonly TerritorySummary['state'][] = [
    'value',
    'unrated',
    'zero',
    'named',
    'participant',
    'unpublished',
    'outside'
  ];
  const telling = input.several && many ? new Set([...ranks.keys()].slice(0, MOST_TELLING)) : null;
  const captions = new Map<TerritoryCode, TerritoryCaption>();
  for (const summary of summaries.values()) {
    const { figure, amount } = captionOf(summary, input, many);
    captions.set(summary.territory, {
      territory: summary.territory,
      name: format.territory(summary.territory),
      shorterName: format.shorterTerritory(summary.territory),
      figure,
      amount,
      quiet: !summary.participant && (!summary.unpublished || !summary.figures.length),
      // Where there is no room for all, the greatest values stay.
      priority: 1 + order.indexOf(summary.state) + (ranks.get(summary.territory) ?? 0),
      // A name that says no figure is not worth a leader over other lands.
      essential: ends.has(summary.territory) || (figure !== null && WITH_FIGURE.includes(summary.state)),
      optional:
        !telling?.has(summary.territory) &&
        ((many && (summary.state === 'participant' || !input.measure || ranks.size > MANY)) ||
          (compact && (summary.state !== 'value' || !input.measure))),
      minor: telling !== null && !telling.has(summary.territory)
    });
  }
  for (const code of [...ends, ...(selected ? [selected] : [])])
    if (!captions.has(code) && !input.dataPackage.places.has(code))
      captions.set(code, {
        territory: code,
        name: format.territory(code),
        shorterName: format.shorterTerritory(code),
        figure: null,
        amount: null,
        quiet: true,
        priority: 7,
        essential: true,
        optional: many,
        minor: false
      });
  return [...captions.values()].map((caption) =>
    caption.territory === selected
      ? { ...caption, priority: 0, essential: true, optional: false, minor: false }
      : caption
  );
}

/** Those with a value, the greatest first, with the share that comes before: of the value, or without a measure of how many figures there are. */
function rankValued(
  summaries: ReadonlyMap<TerritoryCode, TerritorySummary>
): ReadonlyMap<TerritoryCode, number> {
  const weightOf = ({ shown, figures }: TerritorySummary): number =>
    (shown && scaleValueOf(shown)) ?? (shown ? 0 : figures.length);
  return new Map(
    [...summaries.values()]
      .filter(({ state }) => state === 'value')
      .sort((a, b) => weightOf(b) - weightOf(a))
      .map(({ territory }, i, { length }) => [territory, i / length])
  );
}

/** The measure's amount; without one, the first statement with a number; words where there is no number at all. */
function captionOf(
  summary: TerritorySummary,
  { measure, unit, dataPackage, format, several, perCapita }: CaptionInput,
  many: boolean
): Pick<TerritoryCaption, 'figure' | 'amount'> {
  if (summary.state === 'named')
    return several && !measure
      ? NOTHING
      : captionOfWords(summary, dataPackage, format, { isBare: many && measure !== null });
  if (summary.state === 'unrated')
    return measure && summary.amount && !many
      ? {
          figure: captionOfAmount(
            format.amount(summary.amount, 'map'),
            measure.label,
            summary.amount,
            format
          ),
          amount: null
        }
      : NOTHING;
  if (summary.state !== 'value' && summary.state !== 'zero') return NOTHING;
  if (measure) {
    const { shown } = summary;
    if (!shown) return NOTHING;
    const text = format.amount(roundAmount(shown, unit ?? shown.unit), 'map');
    // Said of so many, what is counted is known.
    const figure = many
      ? text
      : perCapita
        ? format.messages.map.rateCaption(text)
        : captionOfAmount(text, measure.label, shown, format);
    return { figure, amount: { text, canStandAlone: true, short: null } };
  }
  if (several) return NOTHING;
  const numbers = summary.figures.filter((each) => each.quantity.qualifier !== 'words' && isCounted(each));
  // Of many measures no single one stands for a country; nor does a nought beside what was found.
  if (new Set(numbers.map((each) => each.measure)).size > MOST_MEASURES) return NOTHING;
  const statement = numbers.find(({ quantity }) => quantity.value !== 0) ?? numbers[0];
  const label = statement && dataPackage.measures.get(statement.measure)?.label;
  if (!statement || !label) return NOTHING;
  const stated = amountOf(statement.quantity);
  const text = format.amount(roundAmount(stated, stated.unit), 'map');
  const figure = captionOfAmount(text, label, stated, format);
  const short = captionOfAmount(text, format.messages.map.shortLabel(label), stated, format);
  return { figure, amount: { text, canStandAlone: false, short: short === figure ? null : short } };
}

/** "Firearms seized: several hundred": what the source says in place of a number, of the first measure alone; bare without its label. */
function captionOfWords(
  { figures }: TerritorySummary,
  { measures }: DataPackage,
  format: Formatter,
  { isBare }: { readonly isBare: boolean }
): Pick<TerritoryCaption, 'figure' | 'amount'> {
  const [first, ...others] = figures.filter(isCounted);
  const label = first && measures.get(first.measure)?.label;
  if (!first || !label) return NOTHING;
  const words = new Set(
    [first, ...others]
      .filter(({ measure }) => measure === first.measure)
      .map((figure) => format.figure(figure, 'map'))
  );
  const text = [...words].join(', ');
  return {
    figure: isBare ? text : format.messages.map.captionOfOne(text, label),
    amount: null
  };
}

const NOTHING = { figure: null, amount: null };

/** "614 arrests", as short as a map needs it. */
function captionOfAmount(amount: string, label: string, stated: Amount, format: Formatter): string {
  return format.caption(amount, label, stated, true);
}
