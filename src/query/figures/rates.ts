import type { TerritoryCode } from '../../model/data-package';
import { scaleValueOf, type Amount } from '../../model/quantity';
import { dimensionOf } from '../../model/unit';
import type { TerritorySummary } from '../territories/territory-summaries';

/** An amount for each million of `population`, to three significant digits: more would claim that the population is known exactly. */
export function perMillion(amount: Amount, population: number): Amount {
  const rate = (value: number): number =>
    Number.isFinite(value) ? Number(((value * 1e6) / population).toPrecision(3)) : value;
  return { ...amount, low: rate(amount.low), high: rate(amount.high) };
}

/** Of fewer things than this no rate is given: one more or less would change it by a tenth. */
export const LEAST_RATED_COUNT = 10;

/**
 * The summaries with their amounts shown for each million inhabitants. A territory that others are counted within is held against the
 * inhabitants of all of them. One whose inhabitants are not known has no rate, nor has one with fewer than ten of what is counted.
 */
export function rateTerritories(
  summaries: ReadonlyMap<TerritoryCode, TerritorySummary>,
  populationOf: (territory: TerritoryCode) => number | null
): ReadonlyMap<TerritoryCode, TerritorySummary> {
  const within = new Map<TerritoryCode, number>();
  for (const { territory, countedWithin } of summaries.values())
    if (countedWithin !== null)
      within.set(countedWithin, (within.get(countedWithin) ?? 0) + (populationOf(territory) ?? 0));
  const rated = new Map<TerritoryCode, TerritorySummary>();
  for (const [code, summary] of summaries) {
    const own = populationOf(code);
    const population = own === null ? null : own + (within.get(code) ?? 0);
    const shown =
      summary.amount && population && !isFew(summary.amount) ? perMillion(summary.amount, population) : null;
    rated.set(code, {
      ...summary,
      shown,
      state: summary.state === 'value' && !shown ? 'unrated' : summary.state
    });
  }
  return rated;
}

/** True of a count from one to nine, or of at least so many; of none the rate is none. */
function isFew(amount: Amount): boolean {
  const value = scaleValueOf(amount);
  return dimensionOf(amount.unit) === 'count' && value !== null && value > 0 && value < LEAST_RATED_COUNT;
}
