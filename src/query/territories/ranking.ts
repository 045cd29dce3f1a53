import type { Measure, TerritoryCode } from '../../model/data-package';
import { convertAmount, scaleValueOf, type Amount } from '../../model/quantity';
import { isAddable } from '../../model/unit';
import type { TerritorySummary } from './territory-summaries';

/** A territory in a ranked list: what is shown of the measure (null where it has no rate), and the number by which it is ranked, in the measure's unit. */
export interface RankedTerritory {
  readonly summary: TerritorySummary;
  readonly shown: Amount | null;
  /** Null where no statement gave a number, or only in another unit. */
  readonly value: number | null;
}

/** The territories of which something was stated, the greatest first; those without a number come last, in the summaries' order. */
export function rankTerritories(
  summaries: ReadonlyMap<TerritoryCode, TerritorySummary>,
  { unit }: Pick<Measure, 'unit'>
): readonly RankedTerritory[] {
  const ranked: RankedTerritory[] = [];
  for (const summary of summaries.values()) {
    const { shown } = summary;
    if (
      !(shown || summary.state === 'unrated') ||
      summary.state === 'participant' ||
      summary.state === 'unpublished' ||
      summary.state === 'outside'
    )
      continue;
    const amount = shown && isAddable(shown.unit, unit) ? convertAmount(shown, unit) : null;
    ranked.push({ summary, shown, value: amount && scaleValueOf(amount) });
  }
  return ranked.sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}
