import { counted } from './counted';

/** What is said in a country's page over all operations. */
export const profile = {
  title: 'In all operations',
  summary: (listed: number, lists: number, operations: number) =>
    lists === operations
      ? `Listed as a participant in ${listed} of ${counted(operations, 'operation', 'operations')}`
      : `Listed as a participant in ${listed} of the ${counted(lists, 'operation', 'operations')} that list them; ${operations - lists} list none`,
  sum: (measure: string, operations: number) =>
    `${measure}, over ${counted(operations, 'operation', 'operations')}`,
  countedWithin: (territory: string) => `took part, counted within ${territory}`,
  noFigure: 'No figure was published for it.',
  together: (names: string) => `Together, not split: ${names}`,
  roles: {
    out: 'Route out',
    in: 'Route in',
    through: 'Route through',
    undirected: 'Route, direction not stated',
    region: 'Route with an end in a region that it is part of'
  },
  show: (operation: string) => `Show ${operation} on the map`
};
