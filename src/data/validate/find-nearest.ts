/** Beyond this many candidates no suggestion is sought: a slip of the pen is found by sorting the column, too. */
const MAX_CANDIDATES = 5000;
const MAX_SUGGESTIONS = 3;

/**
 * The candidates that a writer of `value` most likely meant: those with the fewest slips (a letter too many, missing, wrong, or two
 * swapped; capitals do not count), at most one slip for each three letters. Empty where none is near or more than three are equally so.
 */
export function findNearest(value: string, candidates: ReadonlySet<string> | readonly string[]): string[] {
  const count = 'size' in candidates ? candidates.size : candidates.length;
  if (count > MAX_CANDIDATES) return [];
  const wanted = value.toLowerCase();
  let least = Math.max(1, Math.min(3, Math.floor(value.length / 3)));
  let nearest: string[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > least) continue;
    const slips = countSlips(wanted, candidate.toLowerCase());
    if (slips < least) nearest = [];
    if (slips <= least) {
      least = slips;
      nearest.push(candidate);
    }
  }
  return nearest.length <= MAX_SUGGESTIONS ? nearest : [];
}

/** Optimal string alignment distance (Damerau 1964, each pair swapped at most once). */
export function countSlips(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let slips = Math.min(
        (last[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1)
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1);
      current.push(slips);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
