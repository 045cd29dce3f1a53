import { groups } from 'd3-array';
import type { Operation } from '../../model/data-package';
import { commonWordOf, NUMERAL, withoutWord } from './common-word';

/** Operations of one name that were repeated: "Trigger", "Screen West Africa". */
export interface OperationSeries {
  readonly name: string;
  readonly operations: readonly Operation[];
}

/** The name without the word that all begin with, and without the numeral or year that tells one of a series from the others. */
function nameSeries(name: string, word: string): string {
  const words = withoutWord(name, word).replaceAll('-', ' ').split(' ');
  while (words.length > 1 && NUMERAL.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** The series of two to six operations among those given, the longest first. */
export function findSeries(operations: readonly Operation[]): readonly OperationSeries[] {
  const word = commonWordOf(operations);
  return groups(operations, ({ name }) => nameSeries(name, word))
    .filter(([, members]) => members.length >= 2)
    .map(([name, members]) => ({ name, operations: members.slice(0, 6) }))
    .sort((a, b) => b.operations.length - a.operations.length);
}
