import type { CubeName, LeftOutRule } from '../../register/cubes/cubes';

/** A cell: commodity, unit, the keys of its cube, and the numbers of CELL_FIELDS. */
export type EngineCell = readonly (string | number)[];

/** What an engine made of a register. */
export interface RolledUp {
  readonly engine: { readonly name: string; readonly version: string };
  /** Counted by itself, not taken from the cubes. */
  readonly rowsRead: number;
  readonly leftOut: Readonly<Partial<Record<LeftOutRule, number>>>;
  /** The cells of a cube in the order of commodity and unit. */
  readonly cells: (cube: CubeName) => AsyncIterable<EngineCell>;
  readonly close: () => Promise<void>;
}
