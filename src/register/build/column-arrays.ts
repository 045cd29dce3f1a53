/** The codes of a dictionary, as narrow as it allows. */
export type CodeArray = Uint8Array | Uint16Array | Uint32Array;

/** The columns of a register but for the ids of its records: see register.ts. */
export interface ColumnArrays {
  date: CodeArray;
  month: Uint16Array;
  territory: Uint16Array;
  lon: Float32Array;
  lat: Float32Array;
  precision: Uint8Array;
  commodity: Uint16Array;
  qualifier: Uint8Array;
  low: Float64Array;
  high: Float64Array;
  unit: Uint8Array;
  statedUnit: Uint8Array;
  origin: Uint16Array;
  transit: CodeArray;
  destination: Uint16Array;
  mode: Uint8Array;
  body: CodeArray;
  source: CodeArray;
  locator: CodeArray;
}

export type ColumnName = keyof ColumnArrays;

/** How a column is held; `codes` as narrowly as its dictionary allows. */
const KINDS = {
  date: 'codes',
  month: Uint16Array,
  territory: Uint16Array,
  lon: Float32Array,
  lat: Float32Array,
  precision: Uint8Array,
  commodity: Uint16Array,
  qualifier: Uint8Array,
  low: Float64Array,
  high: Float64Array,
  unit: Uint8Array,
  statedUnit: Uint8Array,
  origin: Uint16Array,
  transit: 'codes',
  destination: Uint16Array,
  mode: Uint8Array,
  body: 'codes',
  source: 'codes',
  locator: 'codes'
} as const satisfies Readonly<Record<ColumnName, unknown>>;
export const COLUMN_NAMES = Object.keys(KINDS) as readonly ColumnName[];

type Width = Uint8ArrayConstructor | Uint16ArrayConstructor | Uint32ArrayConstructor;

/** One batch of rows, by column. `month` is made of the dates once all are known. */
export type PartColumns = Partial<Omit<ColumnArrays, 'month'>>;

/** An array of a column for so many rows, all 0. Codes are as wide as so many words need. */
export function createColumn<N extends ColumnName>(name: N, rows: number, words = Infinity): ColumnArrays[N] {
  const kind: 'codes' | (new (rows: number) => ColumnArrays[ColumnName]) = KINDS[name];
  return new (kind === 'codes' ? widthFor(words) : kind)(rows) as ColumnArrays[N];
}

/** The kept rows of an array, in their order. */
export function takeRows<T extends ColumnArrays[ColumnName]>(column: T, kept: Uint32Array): T {
  const taken = new (column.constructor as new (rows: number) => T)(kept.length);
  const [to, from] = [bitsOf(taken), bitsOf(column)];
  for (let i = 0; i < kept.length; i++) to[i] = from[kept[i] as number] as number;
  return taken;
}

/** An array with each value at the place that `places` has for it. */
export function placeColumn<T extends ColumnArrays[ColumnName]>(values: T, places: Uint32Array): T {
  const column = new (values.constructor as new (rows: number) => T)(values.length);
  putRows(column, values, { places, at: 0 });
  return column;
}

/** Puts values where `places` has them, from its element `at` on. To read them in their order, in place of writing them so, takes five times as long. */
function putRows(
  column: ColumnArrays[ColumnName],
  values: ColumnArrays[ColumnName],
  { places, at }: { readonly places: Uint32Array; readonly at: number }
): void {
  const [to, from] = [bitsOf(column), bitsOf(values)];
  for (let i = 0; i < from.length; i++) to[places[at + i] as number] = from[i] as number;
}

/** The same array; one of 32-bit floats as whole numbers. A loop that meets more than four kinds of arrays takes ten times as long. */
function bitsOf(column: ColumnArrays[ColumnName]): CodeArray | Float64Array {
  return column instanceof Float32Array
    ? new Uint32Array(column.buffer, column.byteOffset, column.length)
    : column;
}

/** One batch of rows on its way into a register. */
export interface Part {
  readonly rows: number;
  readonly columns: PartColumns;
}

/** How many different values the dictionaries of some columns have. */
export type WordCounts = Readonly<Record<'date' | 'transit' | 'body' | 'source' | 'locator', number>>;

/**
 * A column of all parts, which give it up, so that no more than one is held twice. The rows lie one part after the other, or each at the place that `places`
 * has for it.
 */
export function joinColumn<N extends Exclude<ColumnName, 'month'>>(
  name: N,
  parts: readonly Part[],
  words: WordCounts,
  places: Uint32Array | null = null
): ColumnArrays[N] {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const column = createColumn(name, rows, words[name as keyof WordCounts]);
  let at = 0;
  for (const part of parts) {
    const of = part.columns[name];
    if (of && places) putRows(column, of, { places, at });
    else if (of) column.set(of, at);
    at += part.rows;
    Reflect.deleteProperty(part.columns, name);
  }
  return column;
}

function widthFor(words: number): Width {
  return words <= 2 ** 8 ? Uint8Array : words <= 2 ** 16 ? Uint16Array : Uint32Array;
}
