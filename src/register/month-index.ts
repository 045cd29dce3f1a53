import type { Amount } from '../model/quantity';
import type { UnitName } from '../model/unit';
import type { CellSource } from './cells-of-rows';
import { NO_MONTH, type Month } from './month';
import type { MonthRange } from './register-filter';
import { addCell, amountAt, FIELDS, recordsAt, type Sums } from './sums';

export interface TerritorySum {
  /** '' for rows without one. */
  readonly territory: string;
  readonly amount: Amount;
  readonly records: number;
  /** How many of them are open upwards. */
  readonly open: number;
}

export interface MonthSum {
  readonly month: Month;
  readonly amount: Amount;
  readonly records: number;
}

/**
 * Running totals by month and territory, so that any span of months is answered by one subtraction a territory, however many rows there are. It takes
 * (months + 1) × territories × 48 bytes: 2.2 MB for fifteen years of the world.
 */
export class MonthIndex {
  readonly #territories: readonly string[];
  readonly #unit: UnitName;
  /** The first month of any cell and the last; null where none is dated. */
  readonly span: MonthRange | null;
  /** Totals up to but not with month `first + i`, territory by territory. */
  readonly #running: Sums;
  readonly #undated: Sums;

  constructor({ territories, each }: CellSource, unit: UnitName) {
    this.#territories = territories;
    this.#unit = unit;
    let from = Infinity;
    let to = -Infinity;
    each(({ month }) => {
      if (month === NO_MONTH) return;
      if (month < from) from = month;
      if (month > to) to = month;
    });
    this.span = to >= from ? { from, to } : null;
    const width = territories.length;
    this.#undated = new Float64Array(width * FIELDS);
    this.#running = new Float64Array((this.span ? to - from + 2 : 1) * width * FIELDS);
    each(({ month, territory }, sums, cell) => {
      if (month === NO_MONTH) addCell(this.#undated, territory, sums, cell);
      else addCell(this.#running, (month - from + 1) * width + territory, sums, cell);
    });
    for (let i = width * FIELDS; i < this.#running.length; i++)
      this.#running[i] = (this.#running[i] as number) + (this.#running[i - width * FIELDS] as number);
  }

  /** Sums by territory, those without a row left out; null for the months takes all rows, undated ones too. */
  sumTerritories(months: MonthRange | null): TerritorySum[] {
    const sums = this.#sumBetween(months);
    return this.#territories.flatMap((territory, i) => {
      const records = recordsAt(sums, i);
      const open = sums[i * FIELDS + 2] as number;
      return records ? [{ territory, amount: amountAt(sums, i, this.#unit), records, open }] : [];
    });
  }

  /** All territories together, and how many of their rows are open upwards; null for the months takes all rows. */
  sumAll(months: MonthRange | null): Omit<TerritorySum, 'territory'> {
    const sums = this.#sumBetween(months);
    const sum = new Float64Array(FIELDS);
    for (let i = 0; i < this.#territories.length; i++) addCell(sum, 0, sums, i);
    return { amount: amountAt(sum, 0, this.#unit), records: recordsAt(sum, 0), open: sum[2] as number };
  }

  /** Every month of the span, those without a row too, and what has no month: undated rows, and those of which only the year is known. */
  listMonths(): { readonly months: readonly MonthSum[]; readonly undated: Omit<MonthSum, 'month'> } {
    const total = (sums: Sums): Omit<MonthSum, 'month'> => {
      const sum = new Float64Array(FIELDS);
      for (let i = 0; i < sums.length / FIELDS; i++) addCell(sum, 0, sums, i);
      return { amount: amountAt(sum, 0, this.#unit), records: recordsAt(sum, 0) };
    };
    const { span } = this;
    const months = span
      ? Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i).map((month) => ({
          month,
          ...total(this.#sumBetween({ from: month, to: month }))
        }))
      : [];
    return { months, undated: total(this.#undated) };
  }

  #sumBetween(months: MonthRange | null): Sums {
    const width = this.#territories.length * FIELDS;
    const { span } = this;
    const sums = months ? new Float64Array(width) : this.#undated.slice();
    if (!span) return sums;
    const from = Math.max(span.from, months?.from ?? span.from);
    const to = Math.min(span.to, months?.to ?? span.to);
    if (from > to) return sums;
    const before = (from - span.from) * width;
    const upTo = (to - span.from + 1) * width;
    for (let i = 0; i < width; i++)
      sums[i] =
        (sums[i] as number) + (this.#running[upTo + i] as number) - (this.#running[before + i] as number);
    return sums;
  }
}
