import { counted } from '../counted';

/** What is said in comparing operations side by side. */
export const compare = {
  title: 'Operations side by side',
  scale: 'One scale for all',
  few: 'Choose two to six operations to see them side by side on one scale.',
  pick: 'For instance',
  series: (name: string, count: number) => `${name}: ${counted(count, 'operation', 'operations')}`,
  left: (shown: number, rest: number) => `Showing ${shown} of ${shown + rest}; pick others in the list.`,
  open: (operation: string) => `Show ${operation} on the map`,
  map: (operation: string) => `Map of ${operation}`,
  noMeasure: 'Choose a measure to compare amounts; until then the maps show where figures were published.',
  nothing: 'No figure of this measure was published for the operation.',
  nothingShort: 'no figure published',
  figures: (count: number) => counted(count, 'figure published', 'figures published'),
  hint: 'Hover or tap a country for its figure.'
};
