import type { Formatter } from '../i18n/formatter';
import { exactly, isOpenUpwards, roundAmount } from '../model/quantity';
import type { TerritorySummary, TerritoryState } from '../query/territories/territory-summaries';
import type { FillScale, LegendEntry } from '../scale/fill-scale';

/** A line of the legend in words; `summaries` are those that made the scale. A class of one keeps that one's qualifier. */
export function describeClass(
  entry: LegendEntry,
  { scale, summaries }: { readonly scale: FillScale; readonly summaries: Iterable<TerritorySummary> },
  { messages, number, quantity, amount }: Formatter,
  describeState: (state: TerritoryState) => string
): string {
  if (entry.kind === 'published') return messages.states.value;
  if (entry.kind === 'circles') return messages.states.value;
  if (entry.kind !== 'class') return describeState(entry.kind);
  const { low, high, unit, limited } = entry;
  const write = (value: number) => quantity(exactly(value, unit), 'short');
  const members = [...summaries].filter((summary) => {
    const paint = scale.paintOf(summary);
    return summary.state === 'value' && paint?.kind === 'solid' && entry.paint.kind === 'solid'
      ? paint.colour === entry.paint.colour
      : false;
  });
  // Beyond its upper limit is what may be more than its number: "over 200" in a class up to 200.
  const orMore = (text: string): string =>
    members.some(({ shown }) => shown && isOpenUpwards(shown)) ? messages.amount.orMore(text) : text;
  if (limited)
    return orMore(
      low === 0 ? messages.classing.upTo(write(high)) : messages.classing.overTo(number(low), write(high))
    );
  const [only, ...others] = members;
  if (only?.shown && !others.length) return amount(roundAmount(only.shown, unit), 'long');
  return orMore(low === high ? write(low) : messages.legend.classRange(number(low), write(high)));
}
