import type { CubeName, LeftOutRule } from '../../register/cubes/cubes';

/** Some cells, by column. */
export interface CellBatch {
  readonly cells: number;
  /** Commodity, unit, and the keys of the cube. */
  readonly words: readonly (readonly string[])[];
  /** The numbers of CELL_FIELDS. */
  readonly numbers: readonly (readonly number[])[];
}

/** What an engine made of a register. */
export interface RolledUp {
  readonly engine: { readonly name: string; readonly version: string };
  /** Counted by itself, not taken from the cubes. */
  readonly rowsRead: number;
  readonly leftOut: Readonly<Partial<Record<LeftOutRule, number>>>;
  /** The cells of a cube in the order of their words. */
  readonly cells: (cube: CubeName) => AsyncIterable<CellBatch>;
  /** Checks what can be told only now, such as a table that has grown. */
  readonly finish: () => Promise<void>;
  /** Always called, also after a failure. */
  readonly close: () => Promise<void>;
}
