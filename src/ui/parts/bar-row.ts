/** What every row of a list of bars has. */
export interface BarRow {
  readonly id: string;
  readonly name: string;
  readonly amount: string;
  /** True while it is pointed at, here or on the map. */
  readonly isLit: boolean;
}
