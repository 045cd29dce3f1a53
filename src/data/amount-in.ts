import { amountOf, type Amount, type Qualifier } from '../model/quantity';
import type { Unit } from '../model/unit';
import { numberOf, textOf, type Row } from './table';

/** What a row of the figures means; its fields fit its qualifier, as those of every row do that is not left out. */
export function amountIn(row: Row): Amount {
  return amountOf({
    qualifier: textOf(row, 'qualifier') as Qualifier,
    value: numberOf(row, 'value'),
    low: numberOf(row, 'low'),
    high: numberOf(row, 'high'),
    unit: textOf(row, 'unit') as Unit,
    words: textOf(row, 'words') ?? ''
  });
}
