import type { ClassMethod, Per } from '../../model/view-state';

const methods: Record<ClassMethod, string> = {
  quantile: 'Equally many in each',
  equal: 'Equally wide',
  natural: 'Natural breaks'
};

const rates: Record<Per, string> = { total: 'As published', capita: 'Per million inhabitants' };

/** What is said in classes, rates and circles. */
export const classing = {
  title: 'Classes',
  display: 'How it is shown',
  methods,
  per: 'Numbers',
  rates,
  /** Said of rates: where the number of inhabitants is from. */
  inhabitants: (version: string, date: string) =>
    `Inhabitants as estimated by Unicode CLDR ${version} (${date})`,
  rate: (rate: string, inhabitants: string) => `${rate} per million of ${inhabitants} inhabitants`,
  noInhabitants: 'No rate: CLDR has no number of inhabitants.',
  own: 'Own limits',
  limits: 'Upper limits, rising',
  limitsHint: '10, 100, 1000',
  limitsWrong: 'Write one to six rising numbers above zero, separated by commas.',
  upTo: (high: string) => `up to ${high}`,
  overTo: (low: string, high: string) => `over ${low} to ${high}`
};
