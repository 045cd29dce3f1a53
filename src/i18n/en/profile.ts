import { counted } from './counted';

/** What is said in a country's page over all operations. */
export const profile = {
  title: 'In all operations',
  summary: (tookPart: number, operations: number) =>
    `Took part in ${tookPart} of ${counted(operations, 'operation', 'operations')}`,
  sum: (measure: string, operations: number) =>
    `${measure}, over ${counted(operations, 'operation', 'operations')}`,
  tookPart: 'took part',
  notListed: 'not listed as a participant',
  countedWithin: (territory: string) => `took part, counted within ${territory}`,
  noFigure: 'No figure was published for it.',
  together: (names: string) => `Together, not split: ${names}`,
  directions: { in: 'Route in', out: 'Route out', through: 'Route through', within: 'Route within' },
  show: (operation: string) => `Show ${operation} on the map`
};
