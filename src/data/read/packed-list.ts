/**
 * A list as it passes from one thread to another. Rows of the same keys pass as columns, and what a column repeats passes once: the page would
 * otherwise make every key, and every word that all rows have, anew for each of them.
 */
export type PackedList =
  | { readonly kind: 'values'; readonly values: readonly unknown[] }
  /** Which of a few values stands at each place. */
  | { readonly kind: 'repeated'; readonly values: readonly unknown[]; readonly at: Uint8Array }
  | {
      readonly kind: 'rows';
      readonly length: number;
      readonly columns: Readonly<Record<string, PackedList>>;
    };

/** So many different values of a column pass once; places among them take a byte. */
const MOST_REPEATED = 256;

type Fields = Readonly<Record<string, unknown>>;

/** A list to be posted; its values are those that a structured clone can hold. */
export function packList(values: readonly unknown[]): PackedList {
  const [first] = values;
  if (isRow(first)) {
    const keys = Object.keys(first);
    if (!values.every((value) => isRow(value) && hasKeys(value, keys))) return { kind: 'values', values };
    const rows = values as readonly Fields[];
    const columns = keys.map((key) => [key, packList(rows.map((row) => row[key]))] as const);
    return { kind: 'rows', length: rows.length, columns: Object.fromEntries(columns) };
  }
  const known = new Map<unknown, number>();
  const at = new Uint8Array(values.length);
  for (const [i, value] of values.entries()) {
    // Most columns hold one value in many rows on end.
    if (i > 0 && Object.is(value, values[i - 1])) {
      at[i] = at[i - 1] as number;
      continue;
    }
    if (!isKey(value)) return { kind: 'values', values };
    let place = known.get(value);
    if (place === undefined) {
      if (known.size === MOST_REPEATED) return { kind: 'values', values };
      known.set(value, (place = known.size));
    }
    at[i] = place;
  }
  return { kind: 'repeated', values: [...known.keys()], at };
}

/** The list that was packed. */
export function unpackList(packed: PackedList): readonly unknown[] {
  if (packed.kind === 'values') return packed.values;
  if (packed.kind === 'repeated') return Array.from(packed.at, (place) => packed.values[place]);
  const columns = Object.entries(packed.columns).map(([key, column]) => [key, unpackList(column)] as const);
  // A row that has all keys is copied faster than one is made key by key, and what all rows have stands in it.
  const first = Object.fromEntries(columns.map(([key, values]) => [key, values[0]]));
  const varying = columns.filter(([, values]) => values.some((value) => !Object.is(value, values[0])));
  return Array.from({ length: packed.length }, (_, i) => {
    const row = { ...first };
    for (const [key, values] of varying) row[key] = values[i];
    return row;
  });
}

/** True of what a map finds again: no list or object, and no zero with a sign, which it takes for one without. */
function isKey(value: unknown): boolean {
  return value === null || (typeof value !== 'object' && !Object.is(value, -0));
}

function isRow(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function hasKeys(row: Fields, keys: readonly string[]): boolean {
  let i = 0;
  for (const key in row) if (key !== keys[i++]) return false;
  return i === keys.length;
}
