import { moreMessagesOf } from '../../i18n/more-messages';
import { hasWorthAlone } from '../../i18n/format-quantity';
import { labelOf, type Figure } from '../../model/data-package';
import type { Picture } from '../../picture/picture';

/** A figure in words, the same in cards, the table, the receipt and for a screen reader. */
export interface FigureText {
  /** With its status, hedge and unit; a worth that is stated without an amount is in it. */
  readonly amount: string;
  /** What its measure counts. */
  readonly label: string;
  /** What it is a part of, and which part: "part of: 27 victims rescued", "of these, 21 minors". Empty for a whole. */
  readonly part: readonly string[];
  /** Worth, limit, what a capacity is, a window other than the operation's, and that another statement is preferred. */
  readonly remarks: readonly string[];
}

export type FigureWords = Pick<Picture, 'language' | 'messages' | 'format' | 'dataPackage' | 'figures'>;

/** All that is to be said of a figure beside its place and source; a measure that the package lacks has its id for a label. */
export function describeFigure(figure: Figure, words: FigureWords): FigureText {
  const { messages, format, dataPackage, figures } = words;
  const { table } = moreMessagesOf(words.language);
  const { quantity, worth, partOf, subset, limitedTo } = figure;
  const amount = format.figure(figure, 'long');
  const whole = partOf === null ? undefined : figures.get(partOf);
  return {
    amount,
    label: labelOf(dataPackage, figure.measure),
    part: [
      ...(whole
        ? [
            table.partOf(
              format.caption(
                format.figure(whole, 'long'),
                labelOf(dataPackage, whole.measure),
                whole.quantity
              )
            )
          ]
        : []),
      ...(subset ? [table.subset(amount, subset)] : [])
    ],
    remarks: [
      ...(worth && !hasWorthAlone(quantity) ? [messages.amount.worth(format.worth(worth, 'long'))] : []),
      ...(quantity.meaning === null ? [] : [table.capacity]),
      ...(limitedTo ? [table.limitedTo(limitedTo)] : []),
      ...describeMembers(figure, words),
      ...(figure.window === 'within' ? [] : [messages.windows[figure.window]]),
      ...(figure.preferred ? [] : [table.notPreferred])
    ]
  };
}

/** Whose list of a region's countries is taken, where the figure's own source has none. */
function describeMembers(
  { scope, source }: Figure,
  { dataPackage, language }: FigureWords
): readonly string[] {
  const ids = scope.kind === 'place' ? [scope.place] : scope.kind === 'joint' ? scope.parts : [];
  return ids.flatMap((id) => {
    const place = dataPackage.places.get(id);
    const publisher = place && dataPackage.sources.get(place.source)?.publisher;
    return place?.members.length && publisher && place.source !== source
      ? [moreMessagesOf(language).table.membersOf(place.name, publisher)]
      : [];
  });
}
