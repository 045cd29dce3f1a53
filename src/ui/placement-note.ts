import type { Formatter } from '../i18n/formatter';
import type { Figure } from '../model/data-package';
import { convertAmount, hasNumber } from '../model/quantity';
import type { Headline } from '../query/headlines';

/** Up to this many countries are named in a note; more are counted. */
const NAMED = 3;

/** One statement and its country: "614 in Pakistan", "in Pakistan: several hundred". */
function formatPlaced(figure: Figure, format: Formatter): string {
  const { headlines } = format.messages;
  if (figure.scope.kind !== 'territory') return format.quantity(figure.quantity, 'long');
  const place = headlines.inTerritory(format.territory(figure.scope.territory));
  const amount = format.quantity(figure.quantity, 'long');
  return figure.quantity.qualifier === 'words'
    ? headlines.worded(place, amount)
    : headlines.numbered(amount, place);
}

function formatPlaces(figures: readonly Figure[], format: Formatter): string {
  const { headlines } = format.messages;
  const codes = new Set(
    figures.flatMap(({ scope }) => (scope.kind === 'territory' ? [scope.territory] : []))
  );
  return codes.size > NAMED
    ? headlines.inTerritories(codes.size)
    : format.list([...codes].map((code) => headlines.inTerritory(format.territory(code))));
}

function formatStatements({ figures, placed }: Headline, format: Formatter): string {
  const { headlines } = format.messages;
  if (figures.length <= NAMED) return headlines.and(figures.map((figure) => formatPlaced(figure, format)));
  const amount = placed ? format.amount(placed, 'long') : '';
  return headlines.numbered(amount, formatPlaces(figures, format));
}

/**
 * Where the source places a total, in a line: "614 in Pakistan; at least 1,086 not placed by the source", "in Pakistan: several hundred",
 * "no country named". What no country accounts for is never called zero or unknown where an interval is known.
 */
export function formatPlacement(headline: Headline, format: Formatter): string {
  const { headlines } = format.messages;
  switch (headline.note) {
    case 'none_placed':
      return headlines.noCountry;
    case 'all_placed':
      return headlines.allPlaced(formatPlaces(headline.figures, format));
    case 'no_total':
      return headlines.noTotal(formatPlaces(headline.figures, format));
    case 'named_only':
      return formatStatements(headline, format);
    case 'exceeds':
      return headlines.and([formatStatements(headline, format), headlines.exceeds]);
    case 'part_placed': {
      const rest = headline.remainder;
      const parts = [formatStatements(headline, format)];
      if (rest && (rest.low > 0 || rest.high < Infinity))
        parts.push(headlines.notPlaced(format.amount(rest, 'long')));
      return headlines.and(parts);
    }
  }
}

/**
 * The share of the total, 0 to 1, to draw as placed: the least that is certain, and for a total with no upper limit the placed number beside
 * the stated bound. Null where no number is known to compare.
 */
export function sharePlaced({ total, placed, share, note }: Headline): number | null {
  if (note === 'no_total') return placed && hasNumber(placed) ? 1 : null;
  if (!share || !total || !placed) return total && hasNumber(total) ? 0 : null;
  if (total.high < Infinity) return share[0];
  return total.low > 0 ? Math.min(1, convertAmount(placed, total.unit).low / total.low) : share[0];
}
