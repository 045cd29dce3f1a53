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

/** How a column is held; `codes` as narrowly as its dictionary allows in the end, and in 32 bits until that is known. */
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
const NAMES = Object.keys(KINDS) as readonly ColumnName[];

type Width = Uint8ArrayConstructor | Uint16ArrayConstructor | Uint32ArrayConstructor;

/** One batch of rows, by column. `month` is made of the dates once all are known. */
export type PartColumns = Partial<Omit<ColumnArrays, 'month'>>;

/** An array of a column for so many rows, all 0. */
export function createColumn<N extends ColumnName>(name: N, rows: number): ColumnArrays[N] {
  const kind: 'codes' | (new (rows: number) => ColumnArrays[ColumnName]) = KINDS[name];
  return new (kind === 'codes' ? Uint32Array : kind)(rows) as ColumnArrays[N];
}

/** The kept rows of an array, in their order. */
export function takeRows<T extends ColumnArrays[ColumnName]>(column: T, kept: Uint32Array): T {
  const taken = new (column.constructor as new (rows: number) => T)(kept.length);
  for (let i = 0; i < kept.length; i++) taken[i] = column[kept[i] as number] as number;
  return taken;
}

/**
 * Parts one after the other. A part gives up each column once it is taken over, so that no more than one is held twice. `words` is how many different
 * values the dictionary of a column has.
 */
export function joinColumns(
  parts: readonly { readonly rows: number; readonly columns: PartColumns }[],
  words: Readonly<Record<'date' | 'transit' | 'body' | 'source' | 'locator', number>>
): ColumnArrays {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const joined: Partial<Record<ColumnName, ColumnArrays[ColumnName]>> = {};
  for (const name of NAMES) {
    const kind = KINDS[name];
    const column = new (kind === 'codes' ? widthFor(words[name as keyof typeof words]) : kind)(rows);
    let at = 0;
    for (const part of parts) {
      if (name === 'month') break;
      const of = part.columns[name];
      if (of) column.set(of, at);
      at += part.rows;
      Reflect.deleteProperty(part.columns, name);
    }
    joined[name] = column;
  }
  return joined as ColumnArrays;
}

function widthFor(words: number): Width {
  return words <= 2 ** 8 ? Uint8Array : words <= 2 ** 16 ? Uint16Array : Uint32Array;
}
