import { isolate } from './isolate';
import {
  isLocated,
  type Figure,
  type Place,
  type Scope,
  type TerritoryCode,
  type Worth
} from '../model/data-package';
import type { PartialDate } from '../model/partial-date';
import type { Amount, Quantity } from '../model/quantity';
import { formatCaption } from './format-caption';
import { formatDate, formatDateRange } from './format-date';
import { formatNumber } from './format-number';
import {
  formatAmount,
  formatFigure,
  formatQuantity,
  formatShare,
  formatWorth,
  type QuantityStyle
} from './format-quantity';
import type { Locale, Messages } from './messages';
import type { TerritoryNames } from './territory-names';

/** All formatting of one language, bound to it: see the functions of the same names for what each promises. */
export interface Formatter {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly number: (value: number) => string;
  readonly quantity: (quantity: Quantity, style: QuantityStyle) => string;
  readonly figure: (figure: Pick<Figure, 'quantity' | 'worth'>, style: QuantityStyle) => string;
  readonly amount: (amount: Amount, style: QuantityStyle) => string;
  readonly worth: (worth: Worth, style: QuantityStyle) => string;
  /** A formatted amount and what it is of: "4.7 t of drugs seized". */
  readonly caption: (text: string, label: string, stated: Quantity | Amount, isShort?: boolean) => string;
  readonly share: (share: readonly [number, number]) => string;
  readonly date: (date: PartialDate) => string;
  readonly dateRange: (start: PartialDate | null, end: PartialDate | null) => string;
  readonly territory: (code: TerritoryCode) => string;
  /** What a map may write where the territory's name has no room; null where there is nothing shorter. */
  readonly shorterTerritory: (code: TerritoryCode) => string | null;
  /** The name of a route's end or an event's place: a place of the package or, where there is none of that id, a territory. */
  readonly end: (id: string, places: ReadonlyMap<string, Place>) => string;
  /** Where a figure holds: "Whole operation", "Pakistan", "Benin and Togo, not split", "Central Asia". */
  readonly scope: (scope: Scope, places: ReadonlyMap<string, Place>) => string;
  /** "INTERPOL, paragraph 4"; that the place was not recorded is said in words. */
  readonly statedAt: (publisher: string, locator: string) => string;
  /** "Brunei, China, and Nepal" in the language's own manner. */
  readonly list: (items: readonly string[]) => string;
}

/** The formatter of a language, with the names of territories that the topology's codes allow. */
export function createFormatter(locale: Locale, names: TerritoryNames): Formatter {
  const { messages } = locale;
  const lists = new Intl.ListFormat(locale.tag, { type: 'conjunction' });
  const list = (items: readonly string[]) => lists.format(items.map(isolate));
  const end = (id: string, places: ReadonlyMap<string, Place>) => places.get(id)?.name ?? names.name(id);
  return {
    locale,
    messages,
    number: (value) => formatNumber(value, locale),
    quantity: (quantity, style) => formatQuantity(quantity, style, locale),
    figure: (figure, style) => formatFigure(figure, style, locale),
    amount: (amount, style) => formatAmount(amount, style, locale),
    worth: (worth, style) => formatWorth(worth, style, locale),
    caption: (text, label, stated, isShort) => formatCaption({ text, label, stated }, locale, isShort),
    share: (share) => formatShare(share, locale),
    date: (date) => formatDate(date, locale),
    dateRange: (start, finish) => formatDateRange(start, finish, locale),
    territory: names.name,
    shorterTerritory: names.shorterName,
    end,
    scope(scope, places) {
      if (scope.kind === 'operation') return messages.scopes.operation;
      if (scope.kind === 'territory') return names.name(scope.territory);
      if (scope.kind === 'place') return end(scope.place, places);
      return messages.scopes.joint(list(scope.parts.map((part) => end(part, places))));
    },
    statedAt: (publisher, locator) =>
      messages.sources.at(
        isolate(publisher),
        isLocated(locator) ? isolate(locator) : messages.sources.notRecorded
      ),
    list
  };
}
