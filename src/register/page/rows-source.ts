import { MOST_HEXAGONS, type HexagonGrid } from '../../geo/hexagon-grid';
import type { Mode } from '../../model/data-package';
import type { UnitName } from '../../model/unit';
import { baseOf } from '../base-unit';
import { amountsOf, cellsAtRows, RECORDS } from '../cells-of-rows';
import { countFacet } from '../facets';
import { findDuplicates } from '../find-duplicates';
import { hexagonsOfRows } from '../hexagons';
import { MonthIndex } from '../month-index';
import { Kept } from './kept';
import { orderRows } from './order-rows';
import { readRow } from '../read-rows';
import type { Register } from '../register';
import { ALL_ROWS, matchRows, type RegisterFilter } from '../register-filter';
import { listByMeasure, MeasureCounts } from '../rows-by-measure';
import { RowsByMonth } from '../rows-by-month';
import { RunningSums } from '../running-sums';
import {
  type CellDetails,
  type HexagonCounts,
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
import { rankPairs } from '../sum-pairs';
import { addCell, amountAt, FIELDS, recordsAt } from '../sums';
import { writeRowsCsv } from './write-rows-csv';

/** Rows of one question whatever its months, and their running totals. */
interface Group extends ReturnType<MonthIndex['listMonths']> {
  readonly list: RowsByMonth;
  readonly index: MonthIndex;
  readonly pairs: RunningSums;
}

/** Sums of a register from its own rows. A question that differs in its months alone is answered from totals that are there already. */
export class RowsSource implements RegisterSource {
  readonly hasRows = true;
  readonly measures: readonly MeasureCount[];
  readonly territories: readonly string[];
  readonly sources: readonly string[];
  readonly #register: Register;
  readonly #names: (code: string) => string;
  readonly #groups = new Kept<Group>();
  readonly #measureCounts = new Kept<MeasureCounts>();
  readonly #hexagonSums = new Kept<RunningSums>();
  /** By row, the hexagon that it lies in, in the grid that was asked for last. */
  #hexagons: { readonly key: string; readonly ofRows: Uint16Array } | null = null;
  /** The rows of each commodity and unit, by their code. */
  readonly #lists: readonly RowsByMonth[];
  #duplicates: Uint8Array | null = null;
  #ordered: { readonly key: string; readonly rows: Uint32Array } | null = null;

  /** `names` are those by which territories are put in order. */
  constructor(register: Register, names: (code: string) => string = (code) => code) {
    this.#register = register;
    this.#names = names;
    this.#lists = listByMeasure(register);
    this.measures = this.#countMeasures({ ...NO_QUESTION, months: null });
    const { territory, source } = register.dictionaries;
    this.territories = territory.filter((code) => code !== '');
    this.sources = source.filter((id) => id !== '');
  }

  ask(question: RegisterQuestion): RegisterAnswer {
    const { index, pairs, months, undated } = this.#groupOf(question);
    const sums = pairs.sum(question.months);
    return {
      question,
      total: index.sumAll(question.months),
      territories: index.sumTerritories(question.months),
      pairs: rankPairs({
        territories: this.#register.dictionaries.territory,
        keys: pairs.keys,
        sums: sums.subarray(FIELDS),
        ends: sums.subarray(0, FIELDS),
        unit: question.unit || 'count',
        flow: question.flow
      }),
      months,
      undated,
      hexagons: this.#countHexagons(question),
      known: this.territories,
      notes: []
    };
  }

  countFacets(question: RegisterQuestion): RegisterFacets {
    // The rows that are looked at are those of its commodity, unit and months.
    const filter = { ...this.#filterOf(question), commodities: [], unit: null, months: null };
    const flags = this.#duplicates;
    const rows = this.#listOf(question).within(question.months);
    const count = (facet: 'mode' | 'body') => countFacet(this.#register, facet, filter, rows);
    const isIn = matchRows(this.#register, { ...filter, duplicates: null });
    return {
      measures: this.#countMeasures(question),
      modes: count('mode') as readonly { value: Mode | ''; count: number }[],
      bodies: count('body'),
      duplicates: flags && rows.reduce((sum, row) => sum + (isIn(row) ? (flags[row] as number) : 0), 0)
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

  writeCsv(question: RegisterQuestion, request: RowRequest): Promise<Blob> {
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
    return this.#groups.get(JSON.stringify({ ...question, months: null, flow: null, hexagons: null }), () => {
      const register = this.#register;
      const { columns, dictionaries } = register;
      const { origin, destination } = columns;
      const filter = { ...this.#filterOf(question), months: null };
      const list = isNarrowed(question)
        ? this.#listOf(question).filter(matchRows(register, filter))
        : this.#listOf(question);
      const index = new MonthIndex(cellsAtRows(register, list.rows), question.unit || 'count');
      const width = dictionaries.territory.length;
      const pairOf = (row: number): number =>
        origin[row] && destination[row] ? (origin[row] as number) * width + (destination[row] as number) : 0;
      const pairs = new RunningSums(list, { keyOf: pairOf, mostKeys: width * width }, amountsOf(register));
      return { list, index, pairs, ...index.listMonths() };
    });
  }

  #countHexagons(question: RegisterQuestion): HexagonCounts | null {
    const grid = question.hexagons;
    if (!grid) return null;
    const all = this.#hexagonSums.get(JSON.stringify({ ...question, months: null, flow: null }), () => {
      const ofRows = this.#hexagonsOf(grid);
      return new RunningSums(
        this.#groupOf(question).list,
        { keyOf: (row) => ofRows[row] as number, mostKeys: MOST_HEXAGONS },
        RECORDS
      );
    });
    const records = all.sum(question.months).subarray(1);
    const found = Uint32Array.from(all.keys, (_, i) => i).filter((i) => (records[i] as number) > 0);
    return {
      grid,
      hexagons: Uint16Array.from(found, (i) => all.keys[i] as number),
      records: Uint32Array.from(found, (i) => records[i] as number)
    };
  }

  #hexagonsOf(grid: HexagonGrid): Uint16Array {
    const key = JSON.stringify(grid);
    if (this.#hexagons?.key !== key) this.#hexagons = { key, ofRows: hexagonsOfRows(this.#register, grid) };
    return this.#hexagons.ofRows;
  }

  /** All rows of a question's commodity and unit. */
  #listOf({ commodity, unit }: Pick<RegisterQuestion, 'commodity' | 'unit'>): RowsByMonth {
    const { dictionaries, columns } = this.#register;
    const [of, inUnit] = [dictionaries.commodity.indexOf(commodity), dictionaries.unit.indexOf(unit)];
    const isKnown = of >= 0 && inUnit >= 0;
    const list = isKnown ? this.#lists[of * dictionaries.unit.length + inUnit] : null;
    return list ?? new RowsByMonth(new Uint32Array(), columns.month);
  }

  #rowsOf(
    question: RegisterQuestion,
    { territory, origin, destination, hexagon }: RegisterCell
  ): Uint32Array {
    const rows = this.#groupOf(question).list.within(question.months);
    const { columns, dictionaries } = this.#register;
    if (hexagon) {
      const ofRows = question.hexagons && this.#hexagonsOf(question.hexagons);
      return rows.filter((row) => ofRows?.[row] === hexagon);
    }
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

  /** How many rows of each commodity and unit the other choices leave, the most first. */
  #countMeasures(question: Omit<RegisterQuestion, 'commodity' | 'unit'>): MeasureCount[] {
    const { dictionaries } = this.#register;
    const width = dictionaries.unit.length;
    const { modes, body, withoutDuplicates, months } = question;
    const counts = isNarrowed(question)
      ? this.#measureCounts.get(JSON.stringify([modes, body, withoutDuplicates]), () => {
          const filter = { ...this.#filterOf({ ...NO_QUESTION, ...question }), commodities: [], unit: null };
          return new MeasureCounts(this.#lists, matchRows(this.#register, { ...filter, months: null }));
        })
      : null;
    return this.#lists
      .map((list, code) => ({
        commodity: dictionaries.commodity[Math.floor(code / width)] ?? '',
        unit: dictionaries.unit[code % width] ?? '',
        records: counts ? counts.count(code, months) : list.within(months).length
      }))
      .filter(({ records }) => records > 0)
      .sort((a, b) => b.records - a.records || (a.commodity < b.commodity ? -1 : 1));
  }
}

const NO_QUESTION: RegisterQuestion = {
  commodity: '',
  unit: '',
  modes: [],
  body: null,
  months: null,
  withoutDuplicates: false,
  flow: null
};

/** True where a question leaves out rows of its commodity and unit, whatever its months. */
function isNarrowed({
  modes,
  body,
  withoutDuplicates
}: Pick<RegisterQuestion, 'modes' | 'body' | 'withoutDuplicates'>): boolean {
  return modes.length > 0 || body !== null || withoutDuplicates;
}
