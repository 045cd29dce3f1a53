import type { ClassMethod, Per } from '../../model/view-state';

const methods: Record<ClassMethod, string> = {
  auto: 'As the values suggest',
  quantile: 'Quantiles',
  equal: 'Equal intervals',
  natural: 'Natural breaks',
  powers: '1, 10, 100, 1000'
};

const rates: Record<Per, string> = { total: 'As published', capita: 'Per million inhabitants' };

/** What is said where classes, limits and rates are chosen. */
export const classControl = {
  title: 'Classes',
  methods,
  per: 'Show as',
  rates,
  own: 'Custom breaks',
  limits: 'Upper limits, ascending',
  limitsHint: '10, 100, 1000',
  limitsWrong: 'Write one to six ascending numbers above zero, separated by commas.'
};
