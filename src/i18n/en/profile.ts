import { counted, numbers } from './counted';

/** What is said in a country's page over all operations. */
export const profile = {
  title: 'Across all operations',
  summary: (listed: number, lists: number, operations: number) =>
    lists === operations
      ? `Listed as a participant in ${listed} of ${counted(operations, 'operation', 'operations')}`
      : `Listed as a participant in ${listed} of the ${counted(lists, 'operation', 'operations')} that list them; ${operations - lists} ${operations - lists === 1 ? 'lists' : 'list'} none`,
  sum: (measure: string, operations: number) =>
    `${measure}, over ${counted(operations, 'operation', 'operations')}`,
  countedWithin: (territory: string) => `took part, counted within ${territory}`,
  noFigure: 'No figure published.',
  together: (names: string) => `Combined: ${names}`,
  forSeveral: 'Reported for several countries combined',
  events: 'Events',
  spoken: (territory: string, state: string, details: string) =>
    details ? `${territory}: ${state}. ${details}` : `${territory}: ${state}.`,
  more: (count: number) => `and ${numbers.format(count)} more`,
  roles: {
    out: 'Route out',
    in: 'Route in',
    through: 'Route through',
    undirected: 'Route, direction not stated',
    region: 'Route to or from a region that includes it'
  },
  show: (operation: string) => `Show ${operation} on the map`
};
