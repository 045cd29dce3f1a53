import type { Mode } from '../../model/data-package';
import type { UnitName } from '../../model/unit';
import { baseOf } from '../base-unit';
import { cellsAtRows } from '../cells-of-rows';
import { countFacet } from '../facets';
import { findDuplicates } from '../find-duplicates';
import { NO_MONTH, type Month } from '../month';
import { MonthIndex } from '../month-index';
import { orderRows } from './order-rows';
import { listRows, readRow } from '../read-rows';
import type { Register } from '../register';
import { ALL_ROWS, type MonthRange, type RegisterFilter } from '../register-filter';
import {
  type CellDetails,
  type MeasureCount,
  type RecordSum,
  type RegisterAnswer,
  type RegisterCell,
  type RegisterFacets,
  type RegisterQuestion,
  type RegisterSource,
  type RowPage,
  type RowRequest
} from './register-source';
import { sumPairs } from '../sum-pairs';
import { addCell, amountAt, FIELDS, recordsAt } from '../sums';
import { writeRowsCsv } from './write-rows-csv';

/** Rows of one question whatever its months, by month, and their running totals. */
interface Group {
  /** Those without a month first. */
  readonly rows: Uint32Array;
  readonly index: MonthIndex;
}

/** So many questions keep their totals, so that going back to one costs nothing. */
const KEPT = 6;

/** Sums of a register from its own rows. A question that differs in its months alone is answered from totals that are there already. */
export class RowsSource implements RegisterSource {
  readonly hasRows = true;
  readonly measures: readonly MeasureCount[];
  readonly territories: readonly string[];
  readonly sources: readonly string[];
  readonly #register: Register;
  readonly #names: (code: string) => string;
  readonly #groups = new Map<string, Group>();
  #duplicates: Uint8Array | null = null;
  #ordered: { readonly key: string; readonly rows: Uint32Array } | null = null;

  /** `names` are those by which territories are put in order. */
  constructor(register: Register, names: (code: string) => string = (code) => code) {
    this.#register = register;
    this.#names = names;
    this.measures = this.#countMeasures(ALL_ROWS);
    const { territory, source } = register.dictionaries;
    this.territories = territory.filter((code) => code !== '');
    this.sources = source.filter((id) => id !== '');
  }

  ask(question: RegisterQuestion): RegisterAnswer {
    const { index, rows } = this.#groupOf(question);
    const unit = question.unit || 'count';
    const { months, undated } = index.listMonths();
    const found = this.#within(rows, question.months);
    return {
      question,
      total: this.#sum(found, unit),
      territories: index.sumTerritories(question.months),
      pairs: sumPairs(cellsAtRows(this.#register, found), unit),
      months,
      undated,
      known: this.territories,
      notes: []
    };
  }

  countFacets(question: RegisterQuestion): RegisterFacets {
    const filter = this.#filterOf(question);
    const flags = this.#duplicates;
    const count = (facet: 'mode' | 'body') => countFacet(this.#register, facet, filter);
    const whole = this.#within(
      this.#groupOf({ ...question, withoutDuplicates: false }).rows,
      question.months
    );
    return {
      measures: this.#countMeasures({ ...filter, commodities: [], unit: null }),
      modes: count('mode') as readonly { value: Mode | ''; count: number }[],
      bodies: count('body'),
      duplicates: flags && whole.reduce((sum, row) => sum + (flags[row] as number), 0)
    };
  }

  detail(question: RegisterQuestion, cell: RegisterCell): CellDetails {
    const { low } = this.#register.columns;
    const rows = this.#rowsOf(question, cell);
    const sum = this.#sum(rows, question.unit || 'count');
    let largest = -1;
    let total = 0;
    for (const row of rows) {
      const value = low[row] as number;
      if (Number.isNaN(value)) continue;
      total += value;
      if (largest < 0 || value > (low[largest] as number)) largest = row;
    }
    const share = largest < 0 || total === 0 ? 0 : (low[largest] as number) / total;
    // Of one seizure alone there is nothing to be said.
    const isMost = share > 0.5 && sum.records > 1;
    return {
      ...sum,
      share,
      largest: isMost ? this.#read(largest) : null,
      largestLow: largest < 0 ? null : (low[largest] as number) / baseOf(question.unit || 'count')
    };
  }

  listRows(question: RegisterQuestion, request: RowRequest, from: number, most: number): RowPage {
    const rows = this.#inOrder(question, request);
    return {
      count: rows.length,
      from,
      rows: Array.from(rows.subarray(from, from + most), (row) => this.#read(row))
    };
  }

  writeCsv(question: RegisterQuestion, request: RowRequest): Blob {
    return writeRowsCsv(this.#register, this.#inOrder(question, request));
  }

  #read(row: number): ReturnType<typeof readRow> & { readonly row: number } {
    return { ...readRow(this.#register, row), row };
  }

  #filterOf({ commodity, unit, modes, body, months, withoutDuplicates }: RegisterQuestion): RegisterFilter {
    return {
      ...ALL_ROWS,
      commodities: [commodity],
      unit,
      modes,
      bodies: body === null ? [] : [body],
      months,
      duplicates: withoutDuplicates ? (this.#duplicates ??= findDuplicates(this.#register)) : null
    };
  }

  #groupOf(question: RegisterQuestion): Group {
    const key = JSON.stringify({ ...question, months: null });
    const kept = this.#groups.get(key);
    if (kept) {
      this.#groups.delete(key);
      this.#groups.set(key, kept);
      return kept;
    }
    const rows = this.#byMonth(listRows(this.#register, { ...this.#filterOf(question), months: null }));
    const group = {
      rows,
      index: new MonthIndex(cellsAtRows(this.#register, rows), question.unit || 'count')
    };
    this.#groups.set(key, group);
    const [oldest] = this.#groups.keys();
    if (this.#groups.size > KEPT && oldest !== undefined) this.#groups.delete(oldest);
    return group;
  }

  /** The same rows with their months ascending, those of a month in their former order. */
  #byMonth(rows: Uint32Array): Uint32Array {
    const { month } = this.#register.columns;
    const starts = new Uint32Array(2 ** 16 + 1);
    for (const row of rows) {
      const next = (month[row] as Month) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const sorted = new Uint32Array(rows.length);
    for (const row of rows) {
      const own = month[row] as Month;
      const at = starts[own] as number;
      sorted[at] = row;
      starts[own] = at + 1;
    }
    return sorted;
  }

  #within(rows: Uint32Array, months: MonthRange | null): Uint32Array {
    if (!months) return rows;
    return rows.subarray(
      this.#firstFrom(rows, Math.max(months.from, NO_MONTH + 1)),
      this.#firstFrom(rows, months.to + 1)
    );
  }

  /** The first of rows by month whose month is not before one. */
  #firstFrom(rows: Uint32Array, wanted: Month): number {
    const { month } = this.#register.columns;
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((month[rows[middle] as number] as Month) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #rowsOf(question: RegisterQuestion, { territory, origin, destination }: RegisterCell): Uint32Array {
    const rows = this.#within(this.#groupOf(question).rows, question.months);
    const { columns, dictionaries } = this.#register;
    const tests = (
      [
        [columns.territory, territory],
        [columns.origin, origin],
        [columns.destination, destination]
      ] as const
    ).flatMap(([column, code]) =>
      code === null ? [] : [{ column, wanted: dictionaries.territory.indexOf(code) }]
    );
    return tests.length
      ? rows.filter((row) => tests.every(({ column, wanted }) => column[row] === wanted))
      : rows;
  }

  #inOrder(question: RegisterQuestion, request: RowRequest): Uint32Array {
    const key = JSON.stringify([question, request]);
    if (this.#ordered?.key !== key) {
      const { order, descending, cell } = request;
      const rows = this.#rowsOf(question, cell);
      this.#ordered = { key, rows: orderRows(this.#register, rows, { order, descending }, this.#names) };
    }
    return this.#ordered.rows;
  }

  #sum(rows: Uint32Array, unit: UnitName): RecordSum {
    const sum = new Float64Array(FIELDS);
    cellsAtRows(this.#register, rows).each((_, from, cell) => addCell(sum, 0, from, cell));
    return { amount: amountAt(sum, 0, unit), records: recordsAt(sum, 0), open: sum[2] as number };
  }

  #countMeasures(filter: RegisterFilter): MeasureCount[] {
    const { columns, dictionaries } = this.#register;
    const width = dictionaries.unit.length;
    const counts = new Float64Array(dictionaries.commodity.length * width);
    for (const row of listRows(this.#register, filter)) {
      const at = (columns.commodity[row] as number) * width + (columns.unit[row] as number);
      counts[at] = (counts[at] as number) + 1;
    }
    return [...counts]
      .map((records, at) => ({
        commodity: dictionaries.commodity[Math.floor(at / width)] ?? '',
        unit: dictionaries.unit[at % width] ?? '',
        records
      }))
      .filter(({ records }) => records > 0)
      .sort((a, b) => b.records - a.records || (a.commodity < b.commodity ? -1 : 1));
  }
}
