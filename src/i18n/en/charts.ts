import { numbers } from './counted';

/** What is said in the charts beside the map. */
export const charts = {
  ranked: (measure: string) => `${measure}, ranked`,
  all: (count: number) => `Show all ${numbers.format(count)}`,
  fewer: 'Show fewer',
  ends: 'An open end means at least, a blurred one approximately.'
};
