import { counted } from './counted';

/** What warns of reading a map wrongly. */
export const fairMap = {
  title: 'How to read this map',
  few_values: (count: number) =>
    `Only ${counted(count, 'country has', 'countries have')} a number here: too few to show a pattern.`,
  raw_counts: 'Colours show raw counts, which do not allow for how many people live in a country.',
  rated: 'Show per million inhabitants',
  circled: 'Show as circles',
  suspected_routes:
    'Suspected routes come from threat assessments, intelligence or traces: no shipment was seen on them.'
};
