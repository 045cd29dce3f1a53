import type { Operation } from '../../model/data-package';

/** What tells one operation of a series from the others. */
export const NUMERAL = /^([IVX]+|\(?\d{4}\)?)$/;

/**
 * The word that the names of all operations begin with, and the space behind it ("Operation "): where they stand side by side it tells none from
 * the others. Empty where they share none, or where a name would be no more than a numeral without it.
 */
export function commonWordOf(operations: readonly Pick<Operation, 'name'>[]): string {
  const word = operations.length > 1 ? `${operations[0]?.name.split(' ')[0]} ` : '';
  return operations.every(({ name }) => name.startsWith(word) && !NUMERAL.test(name.slice(word.length)))
    ? word
    : '';
}

/** A name without such a word. */
export function withoutWord(name: string, word: string): string {
  return name.startsWith(word) ? name.slice(word.length) : name;
}
