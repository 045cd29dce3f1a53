import type { Formatter } from '../i18n/formatter';
import type { TerritoryReading } from '../query/territory-readings';

/** Whether a territory took part in the operations in view, in words; one counted within another says within which. */
export function describePart(reading: TerritoryReading, { messages, territory }: Formatter): string {
  if (reading.countedWithin !== null) return messages.country.countedWithin(territory(reading.countedWithin));
  return reading.participant ? messages.country.tookPart : messages.country.didNotTakePart;
}

/** The same in the fewest words, for a list. */
export function describePartBriefly(reading: TerritoryReading, { messages, territory }: Formatter): string {
  if (reading.countedWithin !== null) return messages.header.countedWithin(territory(reading.countedWithin));
  return reading.participant ? messages.country.inBrief.in : messages.country.inBrief.out;
}
