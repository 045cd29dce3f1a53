/** Beyond this many candidates no suggestion is sought: a slip of the pen is found by sorting the column, too. */
const MAX_CANDIDATES = 2000;
const MAX_SUGGESTIONS = 3;
/** Nothing that people write as one name is longer; nobody sees a slip in it. */
const MAX_LENGTH = 200;

/**
 * The candidates that a writer of `value` most likely meant: those with the fewest slips (a letter too many, missing, wrong, or two
 * swapped; capitals do not count), at most one slip for each three letters. Empty where none is near, more than three are equally so, or `value` is
 * too long for a name.
 */
export function findNearest(value: string, candidates: ReadonlySet<string> | readonly string[]): string[] {
  const count = 'size' in candidates ? candidates.size : candidates.length;
  if (count > MAX_CANDIDATES || value.length > MAX_LENGTH) return [];
  const wanted = value.toLowerCase();
  let least = Math.max(1, Math.min(3, Math.floor(value.length / 3)));
  let nearest: string[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > least) continue;
    const slips = countSlips(...cutAlike(wanted, candidate.toLowerCase()), least);
    if (slips < least) nearest = [];
    if (slips <= least) {
      least = slips;
      nearest.push(candidate);
    }
  }
  return nearest.length <= MAX_SUGGESTIONS ? nearest : [];
}

/** Two texts without what they begin and end with alike, which takes no slip. */
function cutAlike(a: string, b: string): [a: string, b: string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/**
 * Optimal string alignment distance (Damerau 1964, each pair swapped at most once). Beyond `most` slips it is not counted out, and only known to be more:
 * then only what lies that near the diagonal is looked at (Ukkonen 1985).
 */
export function countSlips(a: string, b: string, most = Infinity): number {
  const tooMany = a.length + b.length + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    const current = new Array<number>(b.length + 1).fill(tooMany);
    if (from === 1) current[0] = i;
    let least = tooMany;
    for (let j = from; j <= to; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let slips = Math.min(
        (last[j] ?? tooMany) + 1,
        (current[j - 1] ?? tooMany) + 1,
        (last[j - 1] ?? tooMany) + (isSame ? 0 : 1)
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, (beforeLast[j - 2] ?? tooMany) + 1);
      current[j] = slips;
      least = Math.min(least, slips);
    }
    if (Math.min(least, current[0] ?? tooMany) > most) return tooMany;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? tooMany;
}
