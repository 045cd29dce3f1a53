import type { ClassMethod } from '../../model/view-state';

const methods: Record<ClassMethod, string> = {
  quantile: 'Equally many in each',
  equal: 'Equally wide',
  natural: 'Natural breaks'
};

/** What is said in classes, rates and circles. */
export const classing = {
  title: 'Classes',
  methods,
  own: 'Own limits',
  limits: 'Upper limits, rising',
  limitsHint: '10, 100, 1000',
  limitsWrong: 'Write one to six rising numbers above zero, separated by commas.',
  upTo: (high: string) => `up to ${high}`,
  overTo: (low: string, high: string) => `over ${low} to ${high}`
};
