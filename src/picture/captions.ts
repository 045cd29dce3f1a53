import type { Formatter } from '../i18n/formatter';
import type { DataPackage, Measure, TerritoryCode } from '../model/data-package';
import { isCounted } from '../query/filter-figures';
import { amountOf, roundAmount, type Amount } from '../model/quantity';
import type { Unit } from '../model/unit';
import type { TerritoryReading } from '../query/territory-readings';
import type { TerritoryCaption } from '../scene/label-scene';

interface CaptionInput {
  readonly readings: ReadonlyMap<TerritoryCode, TerritoryReading>;
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

/**
 * What is written on the map, and in which order labels find their places: the selected territory, those with a number, those named
 * without one, the other participants, and last the ends of routes that took no part.
 */
export function captionTerritories(input: CaptionInput): TerritoryCaption[] {
  const { readings, ends, selected, format, compact } = input;
  const many = readings.size > MANY;
  const valued = [...readings.values()].filter(({ state }) => state === 'value').length;
  const order: readonly TerritoryReading['state'][] = [
    'value',
    'unrated',
    'zero',
    'named',
    'participant',
    'outside'
  ];
  const captions = new Map<TerritoryCode, TerritoryCaption>();
  for (const reading of readings.values())
    captions.set(reading.territory, {
      territory: reading.territory,
      name: format.territory(reading.territory),
      figure: captionOf(reading, input, many),
      quiet: !reading.participant,
      priority: 1 + order.indexOf(reading.state),
      optional:
        (many && (reading.state === 'participant' || !input.measure || valued > MANY)) ||
        (compact && (reading.state !== 'value' || !input.measure))
    });
  for (const code of [...ends, ...(selected ? [selected] : [])])
    if (!captions.has(code) && !input.dataPackage.places.has(code))
      captions.set(code, {
        territory: code,
        name: format.territory(code),
        figure: null,
        quiet: true,
        priority: 7,
        optional: many
      });
  return [...captions.values()].map((caption) =>
    caption.territory === selected ? { ...caption, priority: 0, optional: false } : caption
  );
}

/** The measure's amount; without one, the first statement with a number; words where there is no number at all. */
function captionOf(
  reading: TerritoryReading,
  { measure, unit, dataPackage, format, several, perCapita }: CaptionInput,
  many: boolean
): string | null {
  if (reading.state === 'named')
    return several && !measure
      ? null
      : captionOfWords(reading, dataPackage, many && measure !== null, format);
  if (reading.state === 'unrated')
    return measure && reading.amount && !many
      ? captionOfAmount(format.amount(reading.amount, 'map'), measure.label, reading.amount, false, format)
      : null;
  if (reading.state !== 'value' && reading.state !== 'zero') return null;
  if (measure) {
    const { shown } = reading;
    const amount = shown && format.amount(roundAmount(shown, unit ?? shown.unit), 'map');
    // Said of so many, what is counted is known.
    return (
      amount && (many ? amount : captionOfAmount(amount, measure.label, reading.shown, perCapita, format))
    );
  }
  if (several) return null;
  const figure = reading.figures.find(
    (statement) => statement.quantity.qualifier !== 'words' && isCounted(statement)
  );
  const label = figure && dataPackage.measures.get(figure.measure)?.label;
  if (!figure || !label) return null;
  const stated = amountOf(figure.quantity);
  return captionOfAmount(
    format.amount(roundAmount(stated, stated.unit), 'map'),
    label,
    stated,
    false,
    format
  );
}

/** "Firearms seized: several hundred": what the source says in place of a number, of the first measure alone. */
function captionOfWords(
  { figures }: TerritoryReading,
  { measures }: DataPackage,
  bare: boolean,
  { messages }: Formatter
): string | null {
  const [first, ...others] = figures.filter(isCounted);
  const label = first && measures.get(first.measure)?.label;
  if (!first || !label) return null;
  const words = new Set(
    [first, ...others]
      .filter(({ measure }) => measure === first.measure)
      .map(({ quantity }) => quantity.words.trim() || messages.qualifiers.words)
  );
  const text = [...words].join(', ');
  return bare ? text : messages.map.captionOfOne(text, label);
}

/** "614 arrests"; labels are plurals, so that of a single thing it is "Arrests: 1". */
function captionOfAmount(
  amount: string,
  label: string,
  stated: Amount | null,
  perCapita: boolean,
  { messages }: Formatter
): string {
  if (perCapita) return messages.map.rateCaption(amount);
  return (stated?.low === 1 ? messages.map.captionOfOne : messages.map.caption)(amount, label);
}
