/** Rows in the order of a code that each has, which is below `count`; those of one code stay in their former order. It takes the same for any order. */
export function sortByCode(rows: Uint32Array, codes: ArrayLike<number>, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < rows.length; i++) {
    const next = (codes[rows[i] as number] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let i = 1; i <= count; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const code = codes[row] as number;
    const at = starts[code] as number;
    sorted[at] = row;
    starts[code] = at + 1;
  }
  return sorted;
}

/** The numbers of all rows. */
export function allRows(rows: number): Uint32Array {
  const all = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) all[row] = row;
  return all;
}
