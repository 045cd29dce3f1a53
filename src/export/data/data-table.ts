/** A number, a text, true or false; null for nothing stated. */
export type Cell = string | number | boolean | null;

/** A table as it is written into a file, whatever its format. */
export interface DataTable {
  /** Of its file, or its sheet. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table with a row for each item, and a column for each key. */
export function createTable<T>(
  name: string,
  items: readonly T[],
  cells: Readonly<Record<string, (item: T) => Cell>>
): DataTable {
  const writers = Object.values(cells);
  return {
    name,
    columns: Object.keys(cells),
    rows: items.map((item) => writers.map((write) => write(item)))
  };
}
