import type { CubeName } from './cubes';

/** The cells of a cube of one commodity and unit: the words of the cube's keys, and how many records each has, and how many of these with a number. */
export interface CountedCells {
  readonly words: readonly (readonly string[])[];
  readonly records: readonly number[];
  readonly withNumber: readonly number[];
}

/** What a reader may learn a sum of, by record or by number. */
export interface Counts {
  readonly records: number;
  readonly withNumber: number;
}

/** True of a sum over at least one and fewer than so many records; or whose amount is over so few. */
export function isFew({ records, withNumber }: Counts, few: number): boolean {
  return isBetween(records, few) || isBetween(withNumber, few);
}

function isBetween(count: number, few: number): boolean {
  return count > 0 && count < few;
}

/**
 * Which cells of a cube are withheld (1): those of too few records, and the smallest others, until in no year (the undated are one) a single cell is, nor cells that
 * add up to too few. `isOpened` names years of which some are withheld in any case. All modes of a month and territory go where `months` withholds these; else those of them
 * that are withheld are two at least, too.
 */
export function findWithheld(
  cube: CubeName,
  cells: CountedCells,
  few: number,
  isOpened: (year: string) => boolean
): Uint8Array {
  const flags = new Uint8Array(cells.records.length);
  if (cube === 'months-by-mode') {
    const { months, parts } = sumModes(cells);
    const whole = findWithheld('months', months, few, isOpened);
    for (const [at, own] of parts.entries())
      for (const cell of whole[at] ? own : pickFrom(own, cells, few, false)) flags[cell] = 1;
    return flags;
  }
  for (const [year, own] of byYear(cells))
    for (const cell of pickFrom(own, cells, few, isOpened(year))) flags[cell] = 1;
  return flags;
}

/** The cells of `months` that those by mode add up to, and which of these each is made of. */
export function sumModes({ words: [months = [], territories = []], records, withNumber }: CountedCells): {
  readonly months: CountedCells;
  readonly parts: readonly (readonly number[])[];
} {
  const parts = groupBy(months, (month, cell) => `${month}/${territories[cell]}`);
  const own = [...parts.values()];
  const sum = (counts: readonly number[], cells: readonly number[]): number =>
    cells.reduce((total, cell) => total + (counts[cell] as number), 0);
  return {
    months: {
      words: [months, territories].map((list) => own.map(([cell = 0]) => list[cell] ?? '')),
      records: own.map((cells) => sum(records, cells)),
      withNumber: own.map((cells) => sum(withNumber, cells))
    },
    parts: own
  };
}

/** Cells by the year that they lie in; those of the undated under ''. */
export function byYear({ words: [times = []] }: CountedCells): ReadonlyMap<string, readonly number[]> {
  return groupBy(times, (time) => time.slice(0, 4));
}

function groupBy(
  words: readonly string[],
  keyOf: (word: string, cell: number) => string
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [cell, word] of words.entries()) {
    const key = keyOf(word, cell);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return groups;
}

/** Those of some cells of which a reader may know what they add up to. */
function pickFrom(
  own: readonly number[],
  { records, withNumber }: CountedCells,
  few: number,
  isOpened: boolean
): readonly number[] {
  const countsOf = (cell: number): Counts => ({
    records: records[cell] as number,
    withNumber: withNumber[cell] as number
  });
  const picked = own.filter((cell) => isFew(countsOf(cell), few));
  if (!picked.length && !isOpened) return picked;
  const left = own
    .filter((cell) => !isFew(countsOf(cell), few))
    .sort((a, b) => (records[a] as number) - (records[b] as number) || a - b);
  let sum = picked.map(countsOf).reduce(addCounts, NONE);
  for (const cell of left) {
    // As many records as cells, and each would have one.
    if (picked.length > 1 && sum.records > picked.length && !isFew(sum, few)) break;
    picked.push(cell);
    sum = addCounts(sum, countsOf(cell));
  }
  return picked;
}

export const NONE: Counts = { records: 0, withNumber: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return { records: a.records + b.records, withNumber: a.withNumber + b.withNumber };
}
