import { tableFromIPC } from '@uwdata/flechette';
import { joinBytes } from '../../data/read/join-bytes';
import type { CellPlace, CellSource } from '../cells-of-rows';
import { CELL_FIELDS, CUBES, type CubeName } from './cubes';
import { CubeError } from './parse-manifest';
import { monthOf, NO_MONTH } from '../month';
import { isArrow } from '../read/file-kind';
import { unpackGzip } from '../read/unpack-gzip';
import { FIELDS } from '../sums';

/** The cells of one commodity and unit, as MonthIndex and sumPairs take them. */
export interface CubeCells extends CellSource {
  readonly cells: number;
  readonly rows: number;
  /** By cell, in base units: the largest least amount of one of its rows. More than half of the cell's low, and one seizure is most of it. */
  readonly largest: Float64Array;
  /** By cell, of `months-by-mode`: the code of the mode in `modes`. Null for other cubes. */
  readonly mode: Uint32Array | null;
  readonly modes: readonly string[];
  /** By cell, of `pairs-by-year`: the year; 0 for none. Null for other cubes. */
  readonly year: Uint32Array | null;
}

/** Narrows cells to those that are wanted, by their positions. */
export function takeCells(source: CubeCells, isWanted: (cell: number) => boolean): CellSource {
  return {
    territories: source.territories,
    each: (visit) =>
      source.each((place, sums, cell) => {
        if (isWanted(cell)) visit(place, sums, cell);
      })
  };
}

/** Reads a file of a cube: an Arrow IPC stream, packed with gzip. Rejects with a CubeError where it is damaged, or not of that cube. */
export async function readCube(
  name: CubeName,
  packed: Uint8Array,
  stated: { readonly cells: number; readonly rows: number }
): Promise<CubeCells> {
  const bytes = await unpack(packed);
  let table: ReturnType<typeof tableFromIPC>;
  try {
    table = tableFromIPC(bytes, { useBigInt: false });
  } catch (error) {
    throw new CubeError({
      code: 'cube_damaged',
      detail: error instanceof Error ? error.message : String(error)
    });
  }
  const column = (key: string): ArrayLike<unknown> => {
    const found = table.getChild(key) as { toArray: () => ArrayLike<unknown> } | undefined | null;
    if (!found) throw new CubeError({ code: 'cube_column', column: key });
    return found.toArray();
  };
  const cells = table.numRows;
  const keys: readonly string[] = CUBES[name];
  const territories = new Map<string, number>([['', 0]]);
  const modes = new Map<string, number>([['', 0]]);
  const code = (codes: Map<string, number>, key: string): Uint32Array => {
    if (!keys.includes(key)) return new Uint32Array(cells);
    return Uint32Array.from(column(key) as ArrayLike<string>, (word) => {
      let known = codes.get(word);
      if (known === undefined) codes.set(word, (known = codes.size));
      return known;
    });
  };
  const territory = code(territories, 'territory');
  const origin = code(territories, 'origin');
  const destination = code(territories, 'destination');
  const mode = code(modes, 'mode');
  const month = keys.includes('month')
    ? Uint32Array.from(column('month') as ArrayLike<string>, (word) => (word ? monthOf(word) : NO_MONTH))
    : new Uint32Array(cells);
  const numbers = CELL_FIELDS.map((field) => column(field) as ArrayLike<number>);
  const sums = new Float64Array(cells * FIELDS);
  for (let cell = 0; cell < cells; cell++)
    for (let field = 0; field < FIELDS; field++)
      sums[cell * FIELDS + field] = numbers[field]?.[cell] as number;
  let rows = 0;
  for (let cell = 0; cell < cells; cell++)
    rows += (sums[cell * FIELDS + 4] as number) + (sums[cell * FIELDS + 5] as number);
  if (cells !== stated.cells || rows !== stated.rows)
    throw new CubeError({ code: 'cube_other', rows, stated: stated.rows });
  return {
    territories: [...territories.keys()],
    cells,
    rows,
    largest: Float64Array.from(numbers[FIELDS] ?? []),
    mode: keys.includes('mode') ? mode : null,
    modes: [...modes.keys()],
    year: keys.includes('year')
      ? Uint32Array.from(column('year') as ArrayLike<string>, (word) => Number(word))
      : null,
    each: (visit) => {
      const place: CellPlace = { month: 0, territory: 0, origin: 0, destination: 0 };
      for (let cell = 0; cell < cells; cell++) {
        place.month = month[cell] as number;
        place.territory = territory[cell] as number;
        place.origin = origin[cell] as number;
        place.destination = destination[cell] as number;
        visit(place, sums, cell);
      }
    }
  };
}

/** Many servers say of a packed file that its packing is the way's alone, and browsers take it off. */
async function unpack(packed: Uint8Array): Promise<Uint8Array> {
  if (isArrow(packed)) return packed;
  const parts: Uint8Array[] = [];
  let stopped: string | null = null;
  const pieces = unpackGzip(
    async function* () {
      yield await Promise.resolve(packed);
    },
    (reason) => (stopped = reason)
  );
  for await (const part of pieces) parts.push(part);
  if (stopped !== null) throw new CubeError({ code: 'cube_damaged', detail: stopped });
  return joinBytes(parts);
}
