import { max, min } from 'd3-array';

/** The radius of the greatest value's circle, in CSS pixels, and the least that a value above zero gets. */
export const MOST_RADIUS_PX = 34;
const LEAST_RADIUS_PX = 3;

/** How large the circles of a map are: their areas are as their values (not their radii, which would show differences squared). */
export interface CircleSizes {
  /** In CSS pixels; 0 for nothing. */
  radiusOf(value: number): number;
  /** Round values from greatest to least, for the legend; at most three. */
  readonly samples: readonly { readonly value: number; readonly radiusPx: number }[];
}

/** The sizes for a set of values, the greatest of which has the largest circle. */
export function createCircleSizes(values: readonly number[]): CircleSizes {
  const most = max(values) ?? 0;
  const radiusOf = (value: number): number =>
    value > 0 && most > 0 ? Math.max(LEAST_RADIUS_PX, MOST_RADIUS_PX * Math.sqrt(value / most)) : 0;
  const least = min(values.filter((value) => value > 0)) ?? 0;
  const samples = [roundDown(most), roundDown(most / 5), roundDown(most / 40)]
    .filter((value, i, all) => value > 0 && value >= least / 2 && all.indexOf(value) === i)
    .map((value) => ({ value, radiusPx: radiusOf(value) }));
  return { radiusOf, samples };
}

/** The greatest of 1, 2 and 5 times a power of ten that is not above the value; 0 for 0. */
export function roundDown(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const step = [5, 2, 1].find((digit) => digit * power <= value * (1 + 1e-9)) ?? 1;
  return Number((step * power).toPrecision(12));
}
