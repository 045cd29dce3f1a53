import { counted } from './counted';

/** What is said in the search over the whole library. */
export const searching = {
  title: 'Search',
  hint: 'Country, operation, measure …',
  kinds: {
    operation: 'Operation',
    territory: 'Country',
    measure: 'Measure',
    figure: 'Figure',
    source: 'Source'
  },
  found: (count: number) => counted(count, 'result', 'results'),
  nothing: (query: string) =>
    `No results for “${query}”: try a country, an operation, a measure or a publisher.`
};
