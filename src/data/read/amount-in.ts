import { amountOf, type Amount, type Quantity } from '../../model/quantity';
import { unitOfNoun } from '../../model/unit';
import type { RowOf } from './table';

/** What a row of the figures states; its fields fit its qualifier, as those of every row do that is not left out. */
export function quantityIn({ cells }: RowOf<'figures'>): Quantity {
  const { qualifier, value, low, high, unit, count_noun: noun, words, status, meaning } = cells;
  return {
    qualifier,
    value,
    low,
    high,
    unit: noun === null ? unit : unitOfNoun(noun),
    words: words ?? '',
    status,
    meaning
  };
}

/** What it means as an amount. */
export function amountIn(row: RowOf<'figures'>): Amount {
  return amountOf(quantityIn(row));
}
