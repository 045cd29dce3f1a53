import { CUBE_NAMES, type CubeName } from './cubes';
import {
  addCounts,
  byYear,
  findWithheld,
  isFew,
  NONE,
  sumModes,
  type CountedCells,
  type Counts
} from './withhold';

/** How many cells are withheld, and the records in them. */
export interface Withheld {
  readonly cells: number;
  readonly records: number;
}

/** A year of a commodity and unit: its cells of all cubes, which a reader may hold against each other. */
interface Margin {
  readonly total: Partial<Record<CubeName, Counts>>;
  /** What of each cube is withheld, and what would be were it opened. */
  readonly closed: Partial<Record<CubeName, Withheld>>;
  readonly opened: Partial<Record<CubeName, Withheld>>;
}

const NOTHING: Withheld = { cells: 0, records: 0 };
/** Counts of commodities, units and years have no word in common with this. */
const BETWEEN = '\t';

/**
 * Which years of a commodity and unit are opened: in these cells of every cube are withheld, so that no cube tells what another withholds. First it takes the cells of
 * all commodities and units, then `close` decides; README.md has the proof.
 */
export class WithholdingPlan {
  readonly few: number;
  readonly #margins = new Map<string, Margin>();
  readonly #opened = new Set<string>();

  constructor(few: number) {
    this.few = few;
  }

  /** Takes the cells of a commodity and unit of `months-by-mode`, which are those of `months`, too, or of `pairs-by-year`. */
  add(
    cube: 'months-by-mode' | 'pairs-by-year',
    key: { readonly commodity: string; readonly unit: string },
    cells: CountedCells
  ): void {
    this.#take(cube, key, cells);
    if (cube === 'months-by-mode') this.#take('months', key, sumModes(cells).months);
  }

  /** Opens the years that have to be. Returns false where all of a register's years do not hide what is to be withheld. */
  close(): boolean {
    let isAlone = false;
    for (const [name, { total, closed }] of this.#margins) {
      const { months = NONE, 'pairs-by-year': pairs = NONE } = total;
      const undated = name.slice(0, name.lastIndexOf(BETWEEN) + 1);
      // Rows of which only the year is known are in the pairs of that year, and among the months with the undated.
      const ofYearAlone = {
        records: pairs.records - months.records,
        withNumber: pairs.withNumber - months.withNumber
      };
      const areFew = name !== undated && isFew(ofYearAlone, this.few);
      if (areFew) this.#opened.add(undated);
      if (
        areFew ||
        isFew(months, this.few) ||
        isFew(pairs, this.few) ||
        isTold(closed.months) ||
        isTold(closed['pairs-by-year'])
      )
        this.#opened.add(name);
      isAlone ||= this.#opened.has(name);
    }
    const left = [...this.#margins]
      .filter(([name, { total }]) => !this.#opened.has(name) && total.months && total['pairs-by-year'])
      .sort(([one, a], [other, b]) => sizeOf(a) - sizeOf(b) || (one < other ? -1 : 1));
    while (!this.#isHidden(isAlone)) {
      const next = left.shift();
      if (!next) return false;
      this.#opened.add(next[0]);
    }
    return true;
  }

  /** Which cells of a commodity and unit are withheld. */
  find(
    cube: CubeName,
    { commodity, unit }: { readonly commodity: string; readonly unit: string },
    cells: CountedCells
  ): Uint8Array {
    return findWithheld(cube, cells, this.few, (year) => this.#opened.has(nameOf(commodity, unit, year)));
  }

  #take(
    cube: CubeName,
    { commodity, unit }: { readonly commodity: string; readonly unit: string },
    cells: CountedCells
  ): void {
    const [closed, opened] = [false, true].map((isOpened) =>
      findWithheld(cube, cells, this.few, () => isOpened)
    ) as [Uint8Array, Uint8Array];
    const withheldOf = (flags: Uint8Array, own: readonly number[]): Withheld => {
      const withheld = own.filter((cell) => flags[cell]);
      return {
        cells: withheld.length,
        records: withheld.reduce((sum, cell) => sum + (cells.records[cell] as number), 0)
      };
    };
    for (const [year, own] of byYear(cells)) {
      const name = nameOf(commodity, unit, year);
      const margin = this.#margins.get(name) ?? { total: {}, closed: {}, opened: {} };
      this.#margins.set(name, margin);
      margin.total[cube] = own
        .map((cell) => ({
          records: cells.records[cell] as number,
          withNumber: cells.withNumber[cell] as number
        }))
        .reduce(addCounts, NONE);
      margin.closed[cube] = withheldOf(closed, own);
      margin.opened[cube] = withheldOf(opened, own);
    }
  }

  /**
   * What is known of the whole is how many records and cells each cube withholds. As many records as cells, and each would be one. And where a year has too few
   * records by itself, it must not be the only one that both kinds of cubes withhold something of.
   */
  #isHidden(isAlone: boolean): boolean {
    const all = [...this.#margins].map(([name, margin]) =>
      this.#opened.has(name) ? margin.opened : margin.closed
    );
    if (CUBE_NAMES.some((cube) => isTold(sumOf(all, cube)))) return false;
    if (!isAlone) return true;
    // Of each year is known by how much its months are more than its pairs, or less: what nobody knows is the lesser of the two.
    const least = all
      .map((each) => Math.min(each.months?.records ?? 0, each['pairs-by-year']?.records ?? 0))
      .filter((records) => records > 0);
    const sum = least.reduce((all, records) => all + records, 0);
    return least.length > 1 && sum >= this.few && sum > least.length;
  }
}

/** True where each cell that is withheld has one record, which their sum tells. */
function isTold({ cells, records }: Withheld = NOTHING): boolean {
  return cells > 0 && cells === records;
}

function sumOf(all: readonly Margin['closed'][], cube: CubeName): Withheld {
  return all.reduce((sum, { [cube]: own = NOTHING }) => {
    return { cells: sum.cells + own.cells, records: sum.records + own.records };
  }, NOTHING);
}

function sizeOf({ total }: Margin): number {
  return total['pairs-by-year']?.records ?? 0;
}

function nameOf(commodity: string, unit: string, year: string): string {
  return [commodity, unit, year].join(BETWEEN);
}
