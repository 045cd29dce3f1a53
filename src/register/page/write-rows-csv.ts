import { REGISTER_COLUMN_NAMES, type RegisterColumn } from '../../data/tables/register-columns';
import { formatCsv } from '../../export/data/csv';
import type { Cell } from '../../export/data/data-table';
import { readRow, type SeizureRow } from '../read-rows';
import type { Register } from '../register';

const CELLS: Readonly<Record<RegisterColumn, (row: SeizureRow) => Cell>> = {
  record: ({ record }) => record,
  date: ({ date }) => date,
  territory: ({ territory }) => territory,
  lon: ({ position }) => position && position[0],
  lat: ({ position }) => position && position[1],
  place_precision: ({ precision }) => precision,
  commodity: ({ commodity }) => commodity,
  qualifier: ({ quantity }) => quantity?.qualifier ?? 'words',
  value: ({ quantity }) => quantity && quantity.value,
  low: ({ quantity }) => quantity && quantity.low,
  high: ({ quantity }) => quantity && quantity.high,
  unit: ({ quantity }) => quantity && quantity.unit,
  origin: ({ origin }) => origin,
  transit: ({ transit }) => transit.join(';') || null,
  destination: ({ destination }) => destination,
  mode: ({ mode }) => mode,
  body: ({ body }) => body,
  source: ({ source }) => source,
  locator: ({ locator }) => locator
};

/** Rows are written so many at a time: no text is longer than that, and whoever asks for something else meanwhile waits no longer. */
const PART = 2000;

/** Rows as a CSV file that can be opened as a register again: UTF-8 with a byte order mark, lines that end with CRLF. */
export async function writeRowsCsv(register: Register, rows: Uint32Array): Promise<Blob> {
  const write = (part: readonly (readonly Cell[])[], columns: readonly string[]): string =>
    formatCsv({ name: 'seizures', columns, rows: part });
  const parts = [`\uFEFF${write([], REGISTER_COLUMN_NAMES)}`];
  for (let from = 0; from < rows.length; from += PART) {
    const cells = Array.from(rows.subarray(from, from + PART), (row) => {
      const seizure = readRow(register, row);
      return REGISTER_COLUMN_NAMES.map((name) => CELLS[name](seizure));
    });
    const [first, ...others] = cells;
    if (first) parts.push(write(others, first as readonly string[]));
    await new Promise((done) => setTimeout(done));
  }
  return new Blob(parts, { type: 'text/csv' });
}
