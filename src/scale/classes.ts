import { quantileSorted } from 'd3-array';

/** One class of a choropleth: its limits (both included; they are values that occur) and its colour. */
export interface ValueClass {
  readonly low: number;
  readonly high: number;
  readonly colour: string;
  readonly count: number;
}

/**
 * Sorts values into at most colours.length classes of about equal size (quantiles), from least to most. Equal values never fall
 * into different classes, and no class is empty: with fewer distinct values than colours each value is a class of its own,
 * taking its colours from the strong end. The limits are the least and greatest value in the class, so that a legend
 * claims no value that no country has.
 */
export function classifyValues(values: readonly number[], colours: readonly string[]): ValueClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const groups =
    distinct.length <= colours.length
      ? distinct.map((v) => [v, v] as const)
      : quantiles(sorted, colours.length);
  return groups.map(([low, high], i) => ({
    low,
    high,
    colour: colours[colours.length - groups.length + i] as string,
    count: sorted.filter((v) => v >= low && v <= high).length
  }));
}

/** The class that a value falls into; null for values in none. */
export function classOf(classes: readonly ValueClass[], value: number): ValueClass | null {
  return classes.find((c) => value >= c.low && value <= c.high) ?? null;
}

function quantiles(sorted: readonly number[], n: number): (readonly [number, number])[] {
  const groups: [number, number][] = [];
  let from = 0;
  for (let i = 1; i <= n && from < sorted.length; i++) {
    const limit = i === n ? Infinity : (quantileSorted(sorted as number[], i / n) as number);
    let to = from;
    while (to < sorted.length && (sorted[to] as number) <= limit) to++;
    if (to > from) groups.push([sorted[from] as number, sorted[to - 1] as number]);
    from = to;
  }
  return groups;
}
