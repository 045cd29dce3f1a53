import { counted, numbers } from './counted';

/** What is said in the charts beside the map. */
export const charts = {
  ranked: (measure: string) => `${measure}, ranked`,
  all: (count: number) => `Show all ${numbers.format(count)}`,
  fewer: 'Show fewer',
  operations: (measure: string) => `${measure}, by operation`,
  statements: 'Figures by seizure type and operation',
  ofStatements: (count: number) => counted(count, 'figure', 'figures'),
  ofType: (type: string, count: number) => `${type}: ${numbers.format(count)}`,
  none: 'No operation in view has a figure of this measure.',
  hatched: 'Hatched: country unknown.',
  ends: 'An open end means “at least”, a blurred one “approximately”.'
};
