import { moreMessagesOf } from '../i18n/more-messages';
import { roundAmount, scaleValueOf, type Amount } from '../model/quantity';
import type { TerritoryCode } from '../model/data-package';
import type { TerritorySummary } from '../query/territories/territory-summaries';
import { describeState } from './describe-state';
import type { Picture } from './picture';
import { titleOf } from './title';

/**
 * A picture in a few sentences, for those who cannot see it: what it is of, how many territories have a figure, the range of the values and the
 * highest, how many have none and why, routes and events, and what has no place on it.
 */
export function summarise(picture: Picture, title = titleOf(picture)): string {
  const words = moreMessagesOf(picture.language).exporting.summary;
  const summaries = [...picture.summaries.values()];
  const count = (state: TerritorySummary['state']) => summaries.filter((each) => each.state === state).length;
  const tell = (of: number, say: (count: number) => string) => (of ? [say(of)] : []);
  const values = count('value') + count('unrated');
  return [
    words.map(title),
    ...(values ? [words.values(values)] : [words.none]),
    ...describeRange(picture, summaries),
    ...tell(count('zero'), words.zero),
    ...tell(count('named'), words.named),
    ...tell(count('participant'), words.participants),
    ...tell(picture.routes.length, words.routes),
    ...tell(picture.layers.hide.includes('events') ? 0 : picture.events.length, words.events),
    ...[picture.unplaced].filter((text) => text !== null).map((text) => `${text}.`)
  ].join(' ');
}

/** What a territory's colour says: "614 arrests", or its state in words. */
export function describeTerritory(picture: Picture, code: TerritoryCode): string {
  const summary = picture.summaryOf(code);
  const { measure, format, per } = picture;
  if (!summary.shown || (summary.state !== 'value' && summary.state !== 'zero'))
    return describeState(picture, summary.state, code);
  const amount = writeAmount(picture, summary.shown);
  if (!measure || per === 'capita') return amount;
  return format.caption(amount, measure.label, summary.shown);
}

function describeRange(picture: Picture, summaries: readonly TerritorySummary[]): string[] {
  const { language, format } = picture;
  const words = moreMessagesOf(language).exporting.summary;
  const values = summaries
    .flatMap(({ state, shown, territory }) => {
      const value = state === 'value' && shown ? scaleValueOf(shown) : null;
      return value === null || !shown ? [] : [{ value, amount: writeAmount(picture, shown), territory }];
    })
    .sort((a, b) => a.value - b.value);
  const lowest = values[0];
  const highest = values.at(-1);
  if (!lowest || !highest) return [];
  return [
    lowest === highest
      ? words.only(lowest.amount, format.territory(lowest.territory))
      : words.range(
          lowest.amount,
          format.territory(lowest.territory),
          highest.amount,
          format.territory(highest.territory)
        )
  ];
}

function writeAmount({ scale, format, messages, per }: Picture, shown: Amount): string {
  const amount = format.amount(roundAmount(shown, scale.unit ?? shown.unit), 'long');
  return per === 'capita' ? messages.map.rateCaption(amount) : amount;
}
