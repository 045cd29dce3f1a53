import {
  amountOf,
  type Amount,
  type FigureStatus,
  type Qualifier,
  type Quantity
} from '../../model/quantity';
import { unitOfNoun, type Unit } from '../../model/unit';
import { numberOf, textOf, type Row } from './table';

/** What a row of the figures states; its fields fit its qualifier, as those of every row do that is not left out. */
export function quantityIn(row: Row): Quantity {
  const noun = textOf(row, 'count_noun');
  return {
    qualifier: textOf(row, 'qualifier') as Qualifier,
    value: numberOf(row, 'value'),
    low: numberOf(row, 'low'),
    high: numberOf(row, 'high'),
    unit: noun === null ? (textOf(row, 'unit') as Unit) : unitOfNoun(noun),
    words: textOf(row, 'words') ?? '',
    status: textOf(row, 'status') as FigureStatus | null,
    meaning: textOf(row, 'meaning') as Quantity['meaning']
  };
}

/** What it means as an amount. */
export function amountIn(row: Row): Amount {
  return amountOf(quantityIn(row));
}
