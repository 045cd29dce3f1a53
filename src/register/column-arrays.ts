import type { Register } from './register';

/** The columns of a register but for the ids of its records. */
export type ColumnArrays = Omit<Register['columns'], 'record'>;
type Name = keyof ColumnArrays;

/** Columns for so many rows, all 0. */
export function createColumns(rows: number): ColumnArrays {
  return {
    date: new Uint32Array(rows),
    month: new Uint16Array(rows),
    territory: new Uint16Array(rows),
    lon: new Float32Array(rows),
    lat: new Float32Array(rows),
    precision: new Uint8Array(rows),
    commodity: new Uint16Array(rows),
    qualifier: new Uint8Array(rows),
    low: new Float64Array(rows),
    high: new Float64Array(rows),
    unit: new Uint8Array(rows),
    statedUnit: new Uint8Array(rows),
    origin: new Uint16Array(rows),
    transit: new Uint32Array(rows),
    destination: new Uint16Array(rows),
    mode: new Uint8Array(rows),
    body: new Uint32Array(rows),
    source: new Uint32Array(rows),
    locator: new Uint32Array(rows)
  };
}

/** Parts one after the other, of each of which the first `rows` are taken. */
export function joinColumns(
  parts: readonly { readonly rows: number; readonly columns: ColumnArrays }[]
): ColumnArrays {
  const joined = createColumns(parts.reduce((sum, { rows }) => sum + rows, 0));
  for (const name of Object.keys(joined) as Name[]) {
    let at = 0;
    for (const { rows, columns } of parts) {
      joined[name].set(columns[name].subarray(0, rows), at);
      at += rows;
    }
  }
  return joined;
}
