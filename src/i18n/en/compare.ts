import { counted } from './counted';

/** What is said in comparing operations side by side. */
export const compare = {
  title: 'Operations side by side',
  scale: 'One scale for all',
  few: 'Choose two to six operations to see them side by side on one scale.',
  pick: 'For instance',
  series: (name: string, count: number) => `${name}: ${counted(count, 'operation', 'operations')}`,
  left: (count: number) =>
    `${counted(count, 'operation more is', 'operations more are')} in view and not shown here.`,
  open: (operation: string) => `Show ${operation} on the map`,
  map: (operation: string) => `Map of ${operation}`,
  noMeasure:
    'Choose a measure beside the maps to compare amounts; until then they show where figures were published.',
  nothing: 'Nothing of this was published for the operation.',
  figures: (count: number) => counted(count, 'figure published', 'figures published'),
  hint: 'Point at a country for its figure.'
};
