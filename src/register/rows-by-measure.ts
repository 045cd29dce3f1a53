import type { Register } from './register';
import type { MonthRange } from './register-filter';
import { RowsByMonth } from './rows-by-month';
import { allRows } from './sort-by-code';

/** The rows of each commodity in each unit, which lie together: at code of the commodity × number of units + code of the unit. */
export function listByMeasure({ rows, columns, dictionaries }: Register): RowsByMonth[] {
  const { commodity, unit, month } = columns;
  const width = dictionaries.unit.length;
  const starts = new Uint32Array(dictionaries.commodity.length * width + 1);
  for (let row = 0; row < rows; row++) {
    const next = (commodity[row] as number) * width + (unit[row] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const all = allRows(rows);
  return Array.from(
    { length: starts.length - 1 },
    (_, code) => new RowsByMonth(all.subarray(starts[code], starts[code + 1]), month)
  );
}

/** How many rows that pass each list has up to each month. */
export class MeasureCounts {
  readonly #lists: readonly RowsByMonth[];
  /** Of each list, how many pass of so many of its first rows, at the start of each month; and of all. */
  readonly #counts: readonly Uint32Array[];

  constructor(lists: readonly RowsByMonth[], isIn: (row: number) => boolean) {
    this.#lists = lists;
    this.#counts = lists.map(({ rows, span }, i) => {
      const months = span ? span.to - span.from + 1 : 0;
      const counts = new Uint32Array(months + 2);
      let [at, passed] = [0, 0];
      for (let month = 0; month <= months; month++) {
        const start = span ? (lists[i] as RowsByMonth).startOf(span.from + month) : rows.length;
        for (; at < start; at++) if (isIn(rows[at] as number)) passed += 1;
        counts[month] = passed;
      }
      for (; at < rows.length; at++) if (isIn(rows[at] as number)) passed += 1;
      counts[months + 1] = passed;
      return counts;
    });
  }

  /** Of a list, how many rows of some months pass; null takes all. */
  count(list: number, months: MonthRange | null): number {
    const counts = this.#counts[list] as Uint32Array;
    if (!months) return counts.at(-1) ?? 0;
    const { span } = this.#lists[list] as RowsByMonth;
    if (!span || months.to < span.from || months.from > span.to || months.from > months.to) return 0;
    const from = Math.max(0, months.from - span.from);
    const to = Math.min(span.to, months.to) - span.from + 1;
    return (counts[to] as number) - (counts[from] as number);
  }
}
