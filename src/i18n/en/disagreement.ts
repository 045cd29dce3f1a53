import type { Disagreement } from '../../model/data-package';
import { counted } from './counted';

const kinds: Record<Disagreement, string> = {
  value: 'another value',
  qualifier: 'another qualifier',
  precision: 'another precision',
  meaning: 'another meaning of the number',
  scope: 'another place or scope',
  participants: 'other participants',
  date: 'another date',
  unit: 'another unit',
  worth: 'another worth'
};

/** What is said of figures of one fact that disagree. */
export const disagreement = {
  kinds,
  versions: (count: number) => counted(count, 'version', 'versions'),
  disagree: 'Sources disagree',
  read: 'Used here',
  readInstead: 'Use this one',
  /** For a screen reader, to whom the buttons of several statements would sound alike. */
  readNamed: (amount: string, source: string) => `Use this one: “${amount}” of ${source}`
};
