import { counted, numbers } from '../counted';

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
  kinds: {
    ranked: 'Countries, ranked',
    operations: 'By operation',
    years: 'By year',
    timeline: 'Timeline'
  },
  choose: 'Chart',
  more: (count: number) => `${numbers.format(count)} more not shown here`,
  noMeasure: 'Choose a measure in the totals to see this chart.',
  noCountry: 'No country has a figure of this measure.',
  noDates: 'No operation in view has dates.',
  noOperation: 'no operation in view',
  undated: (count: number) => `${counted(count, 'operation', 'operations')} without dates left out.`,
  ofOperations: (count: number) => counted(count, 'operation', 'operations'),
  byType: 'Colours are seizure types.',
  years: (measure: string) => `${measure}, by year`,
  yearNote:
    'Each operation counts in the year in which it began. More operations find more: this is no trend.',
  ends: 'An open end means “at least”, a blurred one “approximately”.'
};
