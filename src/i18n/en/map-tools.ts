import type { ClassMethod, Per } from '../../model/view-state';

const methods: Record<ClassMethod, string> = {
  auto: 'As the values suggest',
  quantile: 'Quantiles',
  equal: 'Equal intervals',
  natural: 'Natural breaks',
  powers: '1, 10, 100, 1000'
};

const rates: Record<Per, string> = { total: 'As published', capita: 'Per million inhabitants' };

const classes = {
  title: 'Classes',
  methods,
  per: 'Show as',
  rates,
  rate: (rate: string, inhabitants: string) => `${rate} per million of ${inhabitants} inhabitants`,
  noInhabitants: 'No rate: CLDR has no population estimate.',
  few: 'No rate: fewer than 10 are too few for one.',
  own: 'Custom breaks',
  limits: 'Upper limits, ascending',
  limitsHint: '10, 100, 1000',
  limitsWrong: 'Write one to six ascending numbers above zero, separated by commas.'
};

/** What is said in the controls of the map. */
export const mapTools = {
  classes,
  jumps: {
    caribbean: 'Caribbean',
    centralAmerica: 'Central America',
    balkans: 'Balkans',
    world: 'Whole view'
  },
  layers: {
    fill: 'Fill',
    labels: 'Labels',
    routes: 'Routes',
    events: 'Events',
    full: 'All routes and events, named'
  }
};
