import type { ClassMethod, Per } from '../../model/view-state';

const methods: Record<ClassMethod, string> = {
  auto: 'As the values suggest',
  quantile: 'Quantiles',
  equal: 'Equal intervals',
  natural: 'Natural breaks',
  powers: '1, 10, 100, 1000'
};

const rates: Record<Per, string> = { total: 'As published', capita: 'Per million inhabitants' };

/** What is said in classes, rates and circles. */
export const classing = {
  title: 'Classes',
  display: 'Map style',
  methods,
  per: 'Show as',
  rates,
  /** Said of rates: where the number of inhabitants is from. */
  inhabitants: (version: string, date: string) =>
    `Inhabitants as estimated by Unicode CLDR ${version} (${date})`,
  rate: (rate: string, inhabitants: string) => `${rate} per million of ${inhabitants} inhabitants`,
  noInhabitants: 'No rate: CLDR has no population estimate.',
  few: 'No rate: fewer than 10 are too few for one.',
  unrated: 'no rate',
  own: 'Custom breaks',
  limits: 'Upper limits, ascending',
  limitsHint: '10, 100, 1000',
  limitsWrong: 'Write one to six ascending numbers above zero, separated by commas.',
  upTo: (high: string) => `up to ${high}`,
  overTo: (low: string, high: string) => `over ${low} to ${high}`
};
