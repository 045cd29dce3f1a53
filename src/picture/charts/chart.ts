import { commonWordOf, withoutWord } from '../../query/operations/common-word';
import type { Picture } from '../picture';
import type { ChartKind } from '../../model/view-state';
import type { Amount } from '../../model/quantity';

/** How a bar ends: at its number, open for "at least", blurred for "approximately". */
export type BarEnd = 'closed' | 'open' | 'blurred';

/** A part of a row, from and to as shares (0 to 1) of the chart's width. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  readonly end: BarEnd;
}

/** What a row is of, its amount or dates in words, and its bars, none where there is no number. */
export interface ChartRow {
  readonly name: string;
  readonly text: string;
  readonly bars: readonly Bar[];
}

/** Rows of bars on one scale. */
export interface BarChart {
  readonly kind: ChartKind;
  readonly title: string;
  readonly rows: readonly ChartRow[];
  /** Marks of the scale, as shares of its width; none where the rows say their amounts themselves. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** What must be known to read it. */
  readonly notes: readonly string[];
  /** What is said in the place of rows where there are none. */
  readonly empty: string;
}

/** Statements as rows of text. */
export interface FigureRows {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly empty: string;
}

export type Chart = BarChart | FigureRows;

/** How a bar of an amount ends. */
export function endOf(amount: Amount | null): BarEnd {
  if (!amount) return 'closed';
  return amount.high === Infinity || amount.withoutNumber > 0
    ? 'open'
    : amount.approximate
      ? 'blurred'
      : 'closed';
}

/** Shortens the name of an operation by the word that all names in the data begin with: what it is is said by the chart. */
export function shortenNamesOf({ publishedPackage }: Picture): (name: string) => string {
  const word = commonWordOf(publishedPackage.operations);
  return (name) => withoutWord(name, word);
}
