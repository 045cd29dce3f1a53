import { moreMessagesOf } from '../i18n/more-messages';
import type { Formatter } from '../i18n/formatter';
import type { DataPackage, Figure } from '../model/data-package';
import { amountOf, convertAmount, hasNumber } from '../model/quantity';
import { findOnlyStatement, type Headline } from '../query/figures/headlines';

/** Up to this many countries are named in a note; more are counted. */
const NAMED = 3;

/** The names that a note may need. */
type Named = Pick<DataPackage, 'operations' | 'places' | 'measures'>;

/** Where a statement holds: "in Pakistan", "in Benin and in Togo together"; empty for a whole operation. */
function formatPlace({ scope }: Figure, format: Formatter, { places }: Named): string {
  const { headlines } = moreMessagesOf(format.locale.language);
  if (scope.kind === 'operation') return '';
  if (scope.kind === 'joint')
    return headlines.together(
      format.list(scope.parts.map((part) => headlines.inTerritory(format.end(part, places))))
    );
  return headlines.inTerritory(format.scope(scope, places));
}

/** A statement in the source's own words; one of a narrower measure as at least so much of this one, or with what it is of. */
function formatStated(figure: Figure, headline: Headline, format: Formatter, { measures }: Named): string {
  const { quantity } = figure;
  const text = format.figure(figure, 'long');
  if (figure.measure === headline.measure.id) return text;
  return quantity.qualifier === 'words'
    ? format.caption(text, measures.get(figure.measure)?.label ?? figure.measure, quantity)
    : format.amount({ ...amountOf(quantity), high: Infinity }, 'long');
}

/** One statement and its place: "614 in Pakistan", "in Pakistan: several hundred". */
function formatPlaced(figure: Figure, headline: Headline, format: Formatter, named: Named): string {
  const { headlines } = moreMessagesOf(format.locale.language);
  const { pieces } = format.messages;
  const place = formatPlace(figure, format, named);
  const amount = formatStated(figure, headline, format, named);
  if (!place) return headlines.also(amount);
  return figure.quantity.qualifier === 'words'
    ? pieces.worded(place, amount)
    : headlines.numbered(amount, place);
}

function formatPlaces(figures: readonly Figure[], format: Formatter): string {
  const { headlines } = moreMessagesOf(format.locale.language);
  const codes = new Set(
    figures.flatMap(({ scope }) => (scope.kind === 'territory' ? [scope.territory] : []))
  );
  return codes.size > NAMED
    ? headlines.inTerritories(codes.size)
    : format.list([...codes].map((code) => headlines.inTerritory(format.territory(code))));
}

function formatStatements(headline: Headline, format: Formatter, named: Named): string {
  const { figures, placed } = headline;
  const { headlines } = moreMessagesOf(format.locale.language);
  const { pieces } = format.messages;
  if (figures.length <= NAMED)
    return pieces.and(figures.map((figure) => formatPlaced(figure, headline, format, named)));
  const places = formatPlaces(figures, format);
  return placed ? headlines.numbered(format.amount(placed, 'long'), places) : places;
}

/** Each statement that is in no sum; of a great number only how many they are. */
function listApart(headline: Headline, format: Formatter, named: Named): readonly string[] {
  const { apart, figures } = headline;
  const unnamed = apart.filter((figure) => !figures.includes(figure) || figures.length > NAMED);
  return unnamed.length > NAMED
    ? [moreMessagesOf(format.locale.language).headlines.apart(unnamed.length)]
    : unnamed.map((figure) => formatPlaced(figure, headline, format, named));
}

/** Values that cannot be added, each with its operation or country as far as they are few. */
function listValues(headline: Headline, format: Formatter, named: Named): readonly string[] {
  const { headlines } = moreMessagesOf(format.locale.language);
  const { pieces } = format.messages;
  const { stated, figures } = headline;
  const nameOf = ({ operation }: Figure): string =>
    named.operations.find(({ id }) => id === operation)?.name ?? operation;
  const ofOperations =
    stated.length > NAMED
      ? [headlines.ofOperations(new Set(stated.map(nameOf)).size)]
      : stated.map((figure) => pieces.worded(nameOf(figure), formatStated(figure, headline, format, named)));
  return [
    ...(stated.length > 1 ? ofOperations : []),
    ...(figures.length ? [formatStatements(headline, format, named)] : [])
  ];
}

/**
 * What stands as a measure's number: a single operation's only statement in the source's own words, several by what they add up to. Empty where
 * they do not add up to anything.
 */
export function formatTotal(headline: Headline, format: Formatter): string {
  const { stated, total, placed } = headline;
  const only = findOnlyStatement(headline);
  if (only) return format.figure(only, 'long');
  const sum = total ?? (stated.length ? null : placed);
  return sum ? format.amount(sum, 'long') : '';
}

/**
 * Where the source places a total, in a line: "614 in Pakistan; country unknown for at least 1,086", "in Pakistan: several hundred",
 * "no country named". What no country accounts for is never called zero or unknown where an interval is known, and statements for several
 * countries together, or for a place, have their numbers.
 */
export function formatPlacement(headline: Headline, format: Formatter, named: Named): string {
  const { headlines } = moreMessagesOf(format.locale.language);
  const { pieces } = format.messages;
  const apart = listApart(headline, format, named);
  const isShared = headline.apart.some(({ scope }) => scope.kind === 'joint' || scope.kind === 'place');
  switch (headline.note) {
    case 'none_placed':
      return pieces.and([...apart, isShared ? headlines.noSingleCountry : headlines.noCountry]);
    case 'all_placed':
      return pieces.and([headlines.allPlaced(formatPlaces(headline.figures, format)), ...apart]);
    case 'no_total':
      return (
        headline.apart.some(({ scope }) => scope.kind === 'operation')
          ? headlines.noOtherTotal
          : headlines.noTotal
      )(pieces.and([formatPlaces(headline.figures, format), ...apart]));
    case 'not_split': {
      const [only] = headline.apart;
      const places = headline.apart.length === 1 && only ? [formatPlace(only, format, named)] : apart;
      return headlines.noTotal(pieces.and(places));
    }
    case 'not_added':
      return pieces.and([...listValues(headline, format, named), ...apart, headlines.notAdded]);
    case 'named_only':
      return pieces.and([formatStatements(headline, format, named), ...apart]);
    case 'exceeds':
      return pieces.and([formatStatements(headline, format, named), ...apart, headlines.exceeds]);
    case 'part_placed': {
      const rest = headline.remainder;
      const parts = [formatStatements(headline, format, named), ...apart];
      if (rest && (rest.low > 0 || rest.high < Infinity))
        parts.push((isShared ? headlines.notInOneCountry : headlines.notPlaced)(format.amount(rest, 'long')));
      return pieces.and(parts);
    }
  }
}

/**
 * The share of the total, 0 to 1, to draw as placed: the least that is certain, and for a total with no upper limit the placed number beside
 * the stated bound. Null where no number is known to compare, and where values cannot be added.
 */
export function sharePlaced({ total, placed, share, note }: Headline): number | null {
  if (note === 'not_added' || note === 'not_split') return null;
  if (note === 'no_total') return placed && hasNumber(placed) ? 1 : null;
  if (!share || !total || !placed) return total && hasNumber(total) ? 0 : null;
  if (total.high < Infinity) return share[0];
  return total.low > 0 ? Math.min(1, convertAmount(placed, total.unit).low / total.low) : share[0];
}
