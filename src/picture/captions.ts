import type { Formatter } from '../i18n/formatter';
import type { DataPackage, Measure, TerritoryCode } from '../model/data-package';
import { isCounted } from '../query/filter-figures';
import { amountOf, type Amount } from '../model/quantity';
import type { TerritoryReading } from '../query/territory-readings';
import type { TerritoryCaption } from '../scene/label-scene';

interface CaptionInput {
  readonly readings: ReadonlyMap<TerritoryCode, TerritoryReading>;
  /** Territories and places at the ends of the routes in view. */
  readonly ends: ReadonlySet<string>;
  readonly selected: TerritoryCode | null;
  readonly measure: Measure | null;
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
  const order: readonly TerritoryReading['state'][] = ['value', 'zero', 'named', 'participant', 'outside'];
  const captions = new Map<TerritoryCode, TerritoryCaption>();
  for (const reading of readings.values())
    captions.set(reading.territory, {
      territory: reading.territory,
      name: format.territory(reading.territory),
      ...captionOf(reading, input, many),
      quiet: !reading.participant,
      priority: 1 + order.indexOf(reading.state),
      essential: ends.has(reading.territory) || reading.state === 'value' || reading.state === 'zero',
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
        amount: null,
        quiet: true,
        priority: 7,
        essential: true,
        optional: many
      });
  return [...captions.values()].map((caption) =>
    caption.territory === selected ? { ...caption, priority: 0, essential: true, optional: false } : caption
  );
}

/** The measure's amount; without one, the first statement with a number; words where there is no number at all. */
function captionOf(
  reading: TerritoryReading,
  { measure, dataPackage, format, several, perCapita }: CaptionInput,
  many: boolean
): Pick<TerritoryCaption, 'figure' | 'amount'> {
  const { messages } = format;
  if (reading.state === 'named')
    return several && !measure ? NOTHING : { figure: messages.map.named, amount: null };
  if (reading.state !== 'value' && reading.state !== 'zero') return NOTHING;
  if (measure) {
    if (!reading.shown) return NOTHING;
    const text = format.amount(reading.shown, 'map');
    // Said of so many, what is counted is known.
    const figure = many ? text : captionOfAmount(text, measure.label, reading.shown, perCapita, format);
    return { figure, amount: { text, canStandAlone: true } };
  }
  if (several) return NOTHING;
  const statement = reading.figures.find((each) => each.quantity.qualifier !== 'words' && isCounted(each));
  const label = statement && dataPackage.measures.get(statement.measure)?.label;
  if (!statement || !label) return NOTHING;
  const text = format.quantity(statement.quantity, 'map');
  const figure = captionOfAmount(text, label, amountOf(statement.quantity), false, format);
  return { figure, amount: { text, canStandAlone: false } };
}

const NOTHING = { figure: null, amount: null };

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
