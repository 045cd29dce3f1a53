export const rules = new Intl.PluralRules('en');
export const numbers = new Intl.NumberFormat('en-GB');

/** The form of `one` or `other` that the count asks for, with the count before it. */
export const counted = (count: number, one: string, other: string): string =>
  `${numbers.format(count)} ${rules.select(count) === 'one' ? one : other}`;
