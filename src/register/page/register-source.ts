import type { HexagonGrid } from '../../geo/hexagon-grid';
import type { Mode } from '../../model/data-package';
import type { AnswerNote } from '../../model/register';
import type { Amount } from '../../model/quantity';
import type { UnitName } from '../../model/unit';
import type { MonthSum, TerritorySum } from '../month-index';
import type { SeizureRow } from '../read-rows';
import type { MonthRange } from '../register-filter';
import type { PairSums } from '../sum-pairs';

/** One commodity in one unit (that in which amounts add up, '' for rows without one), and which of its rows. Empty lists and null take all. */
export interface RegisterQuestion {
  readonly commodity: string;
  readonly unit: UnitName | '';
  readonly modes: readonly (Mode | '')[];
  readonly body: string | null;
  readonly months: MonthRange | null;
  /** True to leave out rows that may tell of a seizure that another body reported before. */
  readonly withoutDuplicates: boolean;
  /** A flow that is shown even where it is not among the strongest, as `AFG-PAK`; null for none. */
  readonly flow: string | null;
  /** The grid in whose hexagons records are to be counted by their positions; none without it. */
  readonly hexagons?: HexagonGrid | null;
}

/**
 * Part of a question's rows: those of a territory, or of a pair; '' takes rows of which it is not stated. Or those of one of the question's hexagons. Null
 * takes all.
 */
export interface RegisterCell {
  readonly territory: string | null;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly hexagon?: number | null;
}

export const WHOLE: RegisterCell = { territory: null, origin: null, destination: null };

/** What rows add up to, and how many of them are open upwards; amounts count those with and without a number. */
export interface RecordSum {
  readonly amount: Amount;
  readonly records: number;
  readonly open: number;
}

/** Records by the hexagons that their positions lie in, of those that have any. */
export interface HexagonCounts {
  readonly grid: HexagonGrid;
  readonly hexagons: Uint16Array;
  readonly records: Uint32Array;
}

export interface RegisterAnswer {
  readonly question: RegisterQuestion;
  readonly total: RecordSum;
  readonly territories: readonly TerritorySum[];
  readonly pairs: PairSums;
  /** Of all months, whichever are asked for. */
  readonly months: readonly MonthSum[];
  readonly undated: Omit<MonthSum, 'month'>;
  /** Null, or not there, where none were asked for, or nobody can tell. */
  readonly hexagons?: HexagonCounts | null;
  /** Every territory of any record, as far as it is known: of cubes, those of the files that have been read. */
  readonly known: readonly string[];
  readonly notes: readonly AnswerNote[];
  /** The territories of which some sums are withheld, since they are of too few records, in some of all months. Not there where nothing is withheld. */
  readonly withheld?: { readonly fewerThan: number; readonly territories: ReadonlySet<string> };
}

/** A commodity in one of its units, and its records. */
export interface MeasureCount {
  readonly commodity: string;
  readonly unit: UnitName | '';
  readonly records: number;
}

/** How many records each choice would leave, the other choices being what they are. */
export interface RegisterFacets {
  /** Of cubes: of all months and modes. */
  readonly measures: readonly MeasureCount[];
  readonly modes: readonly { readonly value: Mode | ''; readonly count: number }[];
  readonly bodies: readonly { readonly value: string; readonly count: number }[];
  /** How many of the question's rows are possible duplicates; null where nobody looked for them. */
  readonly duplicates: number | null;
}

export interface CellDetails extends RecordSum {
  /** The seizure with the greatest least amount, where it is more than half of the sum's; null for none, and where there are no rows. */
  readonly largest: (SeizureRow & { readonly row: number }) | null;
  /** The greatest least amount of one seizure, in the question's unit; null where none has a number. */
  readonly largestLow: number | null;
  /** Its part of the sum's least amount, from 0 to 1. */
  readonly share: number;
}

export const ROW_ORDERS = ['date', 'territory', 'amount', 'origin', 'destination', 'mode', 'body'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

export interface RowRequest {
  readonly cell: RegisterCell;
  /** Null for the order of the register. Rows of which it is not stated come last, whichever the direction. */
  readonly order: RowOrder | null;
  readonly descending: boolean;
}

/**
 * Where sums of a register come from: its rows, or cubes that an engine has summed. Whoever asks need not know which, but that cubes have no rows behind
 * their cells, and then give none.
 */
export interface RegisterSource {
  readonly measures: readonly MeasureCount[];
  /** Every territory of any record. */
  readonly territories: readonly string[];
  readonly sources: readonly string[];
  readonly hasRows: boolean;
  ask(question: RegisterQuestion): RegisterAnswer;
  countFacets(question: RegisterQuestion): RegisterFacets;
  /** Null where the source does not tell such a cell apart. */
  detail(question: RegisterQuestion, cell: RegisterCell): CellDetails | null;
  /** How many rows there are in all, and those from one place on. */
  listRows(question: RegisterQuestion, request: RowRequest, from: number, most: number): RowPage;
  /** The rows as CSV, in the columns that a register has; other questions may be answered while it is written. */
  writeCsv(question: RegisterQuestion, request: RowRequest): Blob | Promise<Blob>;
}

export interface RowPage {
  readonly count: number;
  readonly from: number;
  readonly rows: readonly (SeizureRow & { readonly row: number })[];
}
