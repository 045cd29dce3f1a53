import { counted } from '../counted';

/** What the table of figures says. */
export const table = {
  title: 'Figures',
  search: 'Search the table',
  country: 'Country',
  allCountries: 'All countries',
  chooseColumns: 'Columns',
  columns: {
    operation: 'Operation',
    scope: 'Where',
    measure: 'Measure',
    type: 'Type',
    quantity: 'Figure',
    qualifier: 'Qualifier',
    source: 'Source',
    note: 'Note'
  },
  rows: (count: number) => counted(count, 'figure', 'figures'),
  sortBy: (column: string) => `Sort by ${column}`,
  ofThese: 'of these',
  /** "of these, 21 minors" */
  subset: (amount: string, subset: string) => `of these, ${amount} ${subset}`,
  capacity: 'what it can hold, not an amount found',
  partOf: (whole: string) => `part of: ${whole}`,
  notPreferred: 'another version is used',
  /** Of a region of which the source does not say what belongs to it. */
  membersOf: (region: string, publisher: string) =>
    `countries of ${region}: a list of ${publisher}, not of the source`,
  limitedTo: (limit: string) => `stated for: ${limit}`,
  empty: 'No matching figures.',
  fileName: (operation: string) => `opsatlas-${operation}-figures.csv`
};
