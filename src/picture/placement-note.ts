import { moreMessagesOf } from '../i18n/more-messages';
import type { Formatter } from '../i18n/formatter';
import type { DataPackage, Figure } from '../model/data-package';
import { amountOf, convertAmount, hasNumber } from '../model/quantity';
import { findOnlyStatement, type MeasureTotal } from '../query/figures/measure-totals';

/** Up to this many countries are named in a note; more are counted. */
const NAMED = 3;

/** The names that a note may need. */
type Named = Pick<DataPackage, 'operations' | 'places' | 'measures'>;

/** Where a statement holds: "in Pakistan", "in Benin and in Togo together"; empty for a whole operation. */
function formatPlace({ scope }: Figure, format: Formatter, { places }: Named): string {
  const { totals } = moreMessagesOf(format.locale.language);
  if (scope.kind === 'operation') return '';
  if (scope.kind === 'joint')
    return totals.together(
      format.list(scope.parts.map((part) => totals.inTerritory(format.end(part, places))))
    );
  return totals.inTerritory(format.scope(scope, places));
}

/** A statement in the source's own words; one of a narrower measure as at least so much of this one, or with what it is of. */
function formatStated(
  figure: Figure,
  measureTotal: MeasureTotal,
  format: Formatter,
  { measures }: Named
): string {
  const { quantity } = figure;
  const text = format.figure(figure, 'long');
  if (figure.measure === measureTotal.measure.id) return text;
  return quantity.qualifier === 'words'
    ? format.caption(text, measures.get(figure.measure)?.label ?? figure.measure, quantity)
    : format.amount({ ...amountOf(quantity), high: Infinity }, 'long');
}

/** One statement and its place: "614 in Pakistan", "in Pakistan: several hundred". */
function formatPlaced(figure: Figure, measureTotal: MeasureTotal, format: Formatter, named: Named): string {
  const { totals } = moreMessagesOf(format.locale.language);
  const { pieces } = format.messages;
  const place = formatPlace(figure, format, named);
  const amount = formatStated(figure, measureTotal, format, named);
  if (!place) return totals.also(amount);
  return figure.quantity.qualifier === 'words'
    ? pieces.worded(place, amount)
    : totals.numbered(amount, place);
}

function formatPlaces(figures: readonly Figure[], format: Formatter): string {
  const { totals } = moreMessagesOf(format.locale.language);
  const codes = new Set(
    figures.flatMap(({ scope }) => (scope.kind === 'territory' ? [scope.territory] : []))
  );
  return codes.size > NAMED
    ? totals.inTerritories(codes.size)
    : format.list([...codes].map((code) => totals.inTerritory(format.territory(code))));
}

function formatStatements(measureTotal: MeasureTotal, format: Formatter, named: Named): string {
  const { figures, placed } = measureTotal;
  const { totals } = moreMessagesOf(format.locale.language);
  const { pieces } = format.messages;
  if (figures.length <= NAMED)
    return pieces.and(figures.map((figure) => formatPlaced(figure, measureTotal, format, named)));
  const places = formatPlaces(figures, format);
  return placed ? totals.numbered(format.amount(placed, 'long'), places) : places;
}

/** Each statement that is in no sum; of a great number only how many they are. */
function listApart(measureTotal: MeasureTotal, format: Formatter, named: Named): readonly string[] {
  const { apart, figures } = measureTotal;
  const unnamed = apart.filter((figure) => !figures.includes(figure) || figures.length > NAMED);
  return unnamed.length > NAMED
    ? [moreMessagesOf(format.locale.language).totals.apart(unnamed.length)]
    : unnamed.map((figure) => formatPlaced(figure, measureTotal, format, named));
}

/** Values that cannot be added, each with its operation or country as far as they are few. */
function listValues(measureTotal: MeasureTotal, format: Formatter, named: Named): readonly string[] {
  const { totals } = moreMessagesOf(format.locale.language);
  const { pieces } = format.messages;
  const { stated, figures } = measureTotal;
  const nameOf = ({ operation }: Figure): string =>
    named.operations.find(({ id }) => id === operation)?.name ?? operation;
  const ofOperations =
    stated.length > NAMED
      ? [totals.ofOperations(new Set(stated.map(nameOf)).size)]
      : stated.map((figure) =>
          pieces.worded(nameOf(figure), formatStated(figure, measureTotal, format, named))
        );
  return [
    ...(stated.length > 1 ? ofOperations : []),
    ...(figures.length ? [formatStatements(measureTotal, format, named)] : [])
  ];
}

/**
 * What stands as a measure's number: a single operation's only statement in the source's own words, several by what they add up to. Empty where
 * they do not add up to anything.
 */
export function formatTotal(measureTotal: MeasureTotal, format: Formatter): string {
  const { stated, total, placed } = measureTotal;
  const only = findOnlyStatement(measureTotal);
  if (only) return format.figure(only, 'long');
  const sum = total ?? (stated.length ? null : placed);
  return sum ? format.amount(sum, 'long') : '';
}

/**
 * Where the source places a total, in a line: "614 in Pakistan; country unknown for at least 1,086", "in Pakistan: several hundred",
 * "no country named". What no country accounts for is never called zero or unknown where an interval is known, and statements for several
 * countries together, or for a place, have their numbers.
 */
export function formatPlacement(measureTotal: MeasureTotal, format: Formatter, named: Named): string {
  const { totals } = moreMessagesOf(format.locale.language);
  const { pieces } = format.messages;
  const apart = listApart(measureTotal, format, named);
  const isShared = measureTotal.apart.some(({ scope }) => scope.kind === 'joint' || scope.kind === 'place');
  switch (measureTotal.note) {
    case 'none_placed':
      return pieces.and([...apart, isShared ? totals.noSingleCountry : totals.noCountry]);
    case 'all_placed': {
      const isNear = measureTotal.placed?.approximate && !measureTotal.total?.approximate;
      const all = isNear ? totals.nearlyAllPlaced : totals.allPlaced;
      return pieces.and([all(formatPlaces(measureTotal.figures, format)), ...apart]);
    }
    case 'no_total':
      return (
        measureTotal.apart.some(({ scope }) => scope.kind === 'operation')
          ? totals.noOtherTotal
          : totals.noTotal
      )(pieces.and([formatPlaces(measureTotal.figures, format), ...apart]));
    case 'not_split': {
      const [only] = measureTotal.apart;
      const places = measureTotal.apart.length === 1 && only ? [formatPlace(only, format, named)] : apart;
      return totals.noTotal(pieces.and(places));
    }
    case 'not_added':
      return pieces.and([...listValues(measureTotal, format, named), ...apart, totals.notAdded]);
    case 'named_only':
      return pieces.and([formatStatements(measureTotal, format, named), ...apart]);
    case 'exceeds':
      return pieces.and([formatStatements(measureTotal, format, named), ...apart, totals.exceeds]);
    case 'part_placed': {
      const rest = measureTotal.remainder;
      const parts = [formatStatements(measureTotal, format, named), ...apart];
      if (rest && (rest.low > 0 || rest.high < Infinity))
        parts.push((isShared ? totals.notInOneCountry : totals.notPlaced)(format.amount(rest, 'long')));
      return pieces.and(parts);
    }
  }
}

/**
 * The share of the total, 0 to 1, to draw as placed: the least that is certain, and for a total with no upper limit the placed number beside
 * the stated bound. Null where no number is known to compare, and where values cannot be added.
 */
export function sharePlaced({ total, placed, share, note }: MeasureTotal): number | null {
  if (note === 'not_added' || note === 'not_split') return null;
  if (note === 'no_total') return placed && hasNumber(placed) ? 1 : null;
  if (!share || !total || !placed) return total && hasNumber(total) ? 0 : null;
  if (total.high < Infinity) return share[0];
  return total.low > 0 ? Math.min(1, convertAmount(placed, total.unit).low / total.low) : share[0];
}
