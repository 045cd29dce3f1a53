import type { Measure, TerritoryCode } from '../../model/data-package';
import { convertAmount, scaleValueOf, type Amount } from '../../model/quantity';
import { isAddable } from '../../model/unit';
import type { TerritoryReading } from './territory-readings';

/** A territory in a ranked list: what is shown of the measure (null where it has no rate), and the number by which it is ranked, in the measure's unit. */
export interface RankedTerritory {
  readonly reading: TerritoryReading;
  readonly shown: Amount | null;
  /** Null where no statement gave a number, or only in another unit. */
  readonly value: number | null;
}

/** The territories of which something was stated, the greatest first; those without a number come last, in the readings' order. */
export function rankTerritories(
  readings: ReadonlyMap<TerritoryCode, TerritoryReading>,
  { unit }: Pick<Measure, 'unit'>
): readonly RankedTerritory[] {
  const ranked: RankedTerritory[] = [];
  for (const reading of readings.values()) {
    const { shown } = reading;
    if (
      !(shown || reading.state === 'unrated') ||
      reading.state === 'participant' ||
      reading.state === 'unpublished' ||
      reading.state === 'outside'
    )
      continue;
    const amount = shown && isAddable(shown.unit, unit) ? convertAmount(shown, unit) : null;
    ranked.push({ reading, shown, value: amount && scaleValueOf(amount) });
  }
  return ranked.sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}
