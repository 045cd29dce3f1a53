import { counted } from './counted';

/** What warns of reading a map wrongly. */
export const fairMap = {
  title: 'Reading this map fairly',
  few_values: (count: number) =>
    `Only ${counted(count, 'country has', 'countries have')} a number here: too few for a pattern.`,
  raw_counts: 'Colours show raw counts: they do not allow for how many people live in a country.',
  rated: 'Show them per million inhabitants',
  circled: 'Show them as circles',
  suspected_routes:
    'Suspected routes come from threat assessments, intelligence or traces: no shipment was seen on them.'
};
