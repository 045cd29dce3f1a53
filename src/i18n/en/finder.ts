import { counted } from './counted';

/** What is said in the search over the whole library. */
export const finder = {
  title: 'Search',
  hint: 'Country, operation, measure …',
  kinds: {
    operation: 'Operation',
    territory: 'Country',
    measure: 'Measure',
    figure: 'Figure',
    source: 'Source'
  },
  found: (count: number) => counted(count, 'entry found', 'entries found'),
  nothing: (query: string) =>
    `Nothing matches “${query}”: try a country, an operation, a thing that was counted, or a publisher.`
};
