import { quantileSorted } from 'd3-array';
import { ckmeans } from 'simple-statistics';
import type { ClassMethod } from '../model/view-state';

/**
 * One class of a choropleth and its colour. Its limits are the least and the greatest of its values, both included; with `limited` they are the
 * limits of the classification, of which the lower one belongs to the class below, and `count` may be 0.
 */
export interface ValueClass {
  readonly low: number;
  readonly high: number;
  readonly limited: boolean;
  readonly colour: string;
  readonly count: number;
}

export interface Classing {
  readonly method: ClassMethod;
  /** Own upper limits of all classes but the highest, rising; they take the place of the method. */
  readonly limits: readonly number[] | null;
}

const AUTO: Classing = { method: 'auto', limits: null };

/**
 * Sorts values into at most colours.length classes, from least to most: about equally many in each (quantiles), natural breaks (optimal
 * one-dimensional k-means: Wang and Song 2011, doi:10.32614/RJ-2011-015), equal intervals, powers of ten, or by own limits; "auto" takes powers of
 * ten where the values are skewed, and else quantiles. Of quantiles and natural breaks
 * no class is empty, equal values never fall into different ones, and the limits are values that occur, so that a legend claims no value
 * that no country has; with fewer distinct values than colours each is a class of its own. Fewer classes than colours take theirs
 * from the strong end. With more own limits than colours the highest classes share the strongest. Limits are rounded by `round` to what a
 * legend writes, so that a value lies in the class whose label says so; the values are to be rounded alike.
 */
export function classifyValues(
  values: readonly number[],
  colours: readonly string[],
  { method, limits }: Classing = AUTO,
  round: (value: number) => number = (value) => value
): ValueClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const given = limits ?? (distinct.length > 1 ? roundLimits(method, sorted, colours.length) : null);
  if (given) return limitClasses(sorted, given.map(round), colours);
  const groups =
    distinct.length <= colours.length
      ? distinct.map((v) => [v, v] as const)
      : method === 'natural'
        ? groupsUpTo(sorted, naturalLimits(sorted, colours.length))
        : groupsUpTo(sorted, quantileLimits(sorted, colours.length));
  return groups.map(([low, high], i) => ({
    low,
    high,
    limited: false,
    colour: colours[colours.length - groups.length + i] as string,
    count: sorted.filter((v) => v >= low && v <= high).length
  }));
}

/** The class that a value falls into; null for values in none. */
export function classOf(classes: readonly ValueClass[], value: number): ValueClass | null {
  return classes.find(({ low, high, limited }) => value <= high && (limited || value >= low)) ?? null;
}

/** Limits that are not values which occur; null for the methods whose limits are. */
function roundLimits(method: ClassMethod, sorted: readonly number[], n: number): number[] | null {
  if (method === 'equal') return equalLimits(sorted, n);
  return method === 'powers' || (method === 'auto' && isSkewed(sorted)) ? powersOfTen(sorted, n) : null;
}

/** True where the greatest value is far above the middle one and a hundred times the least: classes of equal counts would hide by how much. */
function isSkewed(sorted: readonly number[]): boolean {
  const [least, most] = [sorted[0] as number, sorted.at(-1) as number];
  return least > 0 && most >= 100 * least && most >= 8 * (quantileSorted(sorted as number[], 0.5) as number);
}

/** The powers of ten between the least and the greatest value, the highest n - 1 of them; where there is none, equal intervals. */
function powersOfTen(sorted: readonly number[], n: number): number[] {
  const [least, most] = [sorted[0] as number, sorted.at(-1) as number];
  if (least <= 0) return equalLimits(sorted, n);
  const limits: number[] = [];
  for (let power = Math.ceil(Math.log10(most)) - 1; 10 ** power >= least && limits.length < n - 1; power--)
    limits.unshift(Number(`1e${power}`));
  return limits.length ? limits : equalLimits(sorted, n);
}

function equalLimits(sorted: readonly number[], n: number): number[] {
  const least = sorted[0] as number;
  const width = ((sorted.at(-1) as number) - least) / n;
  return Array.from({ length: n - 1 }, (_, i) => least + width * (i + 1));
}

function limitClasses(
  sorted: readonly number[],
  limits: readonly number[],
  colours: readonly string[]
): ValueClass[] {
  if (!sorted.length) return [];
  const most = sorted.at(-1) as number;
  const tops = [...limits.filter((limit) => limit < most), most];
  const n = tops.length;
  return tops.map((high, i) => {
    const low = tops[i - 1] ?? Math.min(0, sorted[0] as number);
    return {
      low,
      high,
      limited: true,
      colour: colours[Math.min(colours.length - 1, Math.max(0, colours.length - n) + i)] as string,
      count: sorted.filter((v) => v <= high && (i === 0 || v > low)).length
    };
  });
}

function quantileLimits(sorted: readonly number[], n: number): number[] {
  return Array.from({ length: n - 1 }, (_, i) => quantileSorted(sorted as number[], (i + 1) / n) as number);
}

/** Where values lie so close beside others that their distances round to nothing, the library may part equal ones. */
function naturalLimits(sorted: readonly number[], n: number): number[] {
  return ckmeans(sorted as number[], n)
    .slice(0, -1)
    .map((group) => group.at(-1) as number);
}

/** The least and the greatest value up to each limit and above the one before it, and of those above the last; groups without a value are left out. */
function groupsUpTo(sorted: readonly number[], limits: readonly number[]): (readonly [number, number])[] {
  const groups: [number, number][] = [];
  let from = 0;
  for (const limit of [...limits, Infinity]) {
    let to = from;
    while (to < sorted.length && (sorted[to] as number) <= limit) to++;
    if (to > from) groups.push([sorted[from] as number, sorted[to - 1] as number]);
    from = to;
  }
  return groups;
}
