import type { UnitName } from '../../model/unit';

/**
 * The cubes of a register that an engine rolls up, each with what its cells are told apart by beside commodity and unit. Several narrow ones: with all
 * of these at once nine cells in ten would hold a single row.
 */
export const CUBES = {
  months: ['month', 'territory'],
  'months-by-mode': ['month', 'territory', 'mode'],
  'pairs-by-year': ['year', 'origin', 'destination']
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type CubeName = keyof typeof CUBES;
export const CUBE_NAMES = Object.keys(CUBES) as readonly CubeName[];

/** The cube that sums by territory are taken from: the narrowest that knows what is chosen. */
export function cubeOf({ modes }: { readonly modes: readonly unknown[] }): CubeName {
  return modes.length ? 'months-by-mode' : 'months';
}

/** Why rows are in no cube: the rules that cost a row, in the order in which a row is counted by the first that it breaks. */
export const LEFT_OUT_RULES = [
  'record_missing',
  'commodity_missing',
  'commodity_unknown',
  'source_missing',
  'source_unknown',
  'body_missing'
] as const;
export type LeftOutRule = (typeof LEFT_OUT_RULES)[number];

/** The numbers of a cell as files of cubes hold them: those of SUM_FIELDS, and the largest single least amount among its rows, all in base units. */
export const CELL_FIELDS = [
  'low',
  'high',
  'open',
  'approximate',
  'with_number',
  'without_number',
  'largest'
] as const;

/** What `--few` may be: below it nothing is withheld, and far above it nothing is left. */
export const FEW = { least: 2, most: 100 } as const;

/** What a register was rolled up to. Beside it lie the files of the cubes. */
export interface CubeManifest {
  readonly format: 1;
  readonly engine: { readonly name: string; readonly version: string };
  /** Later dates were not taken. */
  readonly today: string;
  readonly rowsRead: number;
  /** Rows that are in no cube, each counted once. */
  readonly leftOut: Readonly<Partial<Record<LeftOutRule, number>>>;
  /** Of cells with fewer records none is in a file, and no size of a single seizure. Not there where nothing is withheld. */
  readonly fewerThan?: number;
  readonly cubes: readonly Cube[];
}

export interface Cube {
  readonly name: CubeName;
  readonly keys: readonly string[];
  /** Rows in its cells: those read less those left out and those withheld. */
  readonly rows: number;
  /** Of all commodities and units together. Not there where nothing was to be withheld. */
  readonly withheld?: { readonly cells: number; readonly rows: number };
  readonly files: readonly CubeFile[];
}

/** The cells of one commodity in one unit. */
export interface CubeFile {
  readonly commodity: string;
  /** '' for rows without one, or one that is not known. */
  readonly unit: UnitName | '';
  /** From the manifest's folder. */
  readonly path: string;
  readonly cells: number;
  readonly rows: number;
  /** The territories of which any cell is withheld, but not the months; of cubes that have territories. */
  readonly withheld?: readonly string[];
}
