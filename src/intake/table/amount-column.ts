import type { Unit } from '../../model/unit';
import type { TableColumn } from './find-table';
import { readYearHeader } from './header-words';
import { guessMeasure, type MeasureGuess } from './measure-words';
import { parseHeader, type ParsedHeader } from './parse-header';

/** A column of amounts. */
export interface AmountColumn extends ParsedHeader {
  readonly column: number;
  /** The header as it stands. */
  readonly header: string;
  readonly guess: MeasureGuess;
  /** The year that is its header; null where it is none. */
  readonly period: string | null;
  /** The column that states the unit of each of its cells; -1 where none does. */
  readonly unitColumn: number;
}

/** A column of amounts by its header; one that is a year takes what it counts from the title of the table. */
export function amountColumn({ column, header, lowest }: TableColumn, title: string): AmountColumn {
  const period = readYearHeader(lowest);
  const own = period === null ? header : header.replace(/:?\s*[^:]*$/, '');
  const parsed = parseHeader(own || (period === null ? header : title));
  const guess = guessMeasure(parsed.label);
  const { unit } = parsed;
  const stated: Unit | null = unit?.kind === 'unit' ? unit.unit : null;
  return {
    column,
    header,
    period,
    unitColumn: -1,
    ...parsed,
    guess: stated === null ? guess : { ...guess, unit: stated }
  };
}

/** Each amount's unit column: the next one to its right before another amount, else one that stands left of all, which holds for the row. */
export function withUnitColumns(amounts: readonly AmountColumn[], units: readonly number[]): AmountColumn[] {
  const columns = amounts.map(({ column }) => column);
  const ofRow = units.find((unit) => columns.every((column) => unit < column)) ?? -1;
  return amounts.map((amount) => {
    if (units.length === 1 && amounts.length === 1) return { ...amount, unitColumn: units[0] ?? -1 };
    const own = units.find(
      (unit) => unit > amount.column && !columns.some((column) => column > amount.column && column < unit)
    );
    return { ...amount, unitColumn: own ?? ofRow };
  });
}
