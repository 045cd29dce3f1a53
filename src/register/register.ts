import type { Mode } from '../model/data-package';
import type { PlacePrecision, RegisterQualifier } from '../model/register';
import type { UnitName } from '../model/unit';
import type { ColumnArrays } from './build/column-arrays';
import type { TextColumn } from './build/text-column';

/** The values that occur in a column, by code; the first is '' and stands for nothing stated. */
export type Dictionary<T extends string = string> = readonly (T | '')[];

/**
 * Seizures row by row, one array a column: row i of the register is item i of each. They lie by commodity, unit and month (see build/sort-rows.ts). Text is
 * coded by a dictionary. Amounts are whole numbers of base units (see base-unit.ts): [low, high] in `unit`, with high Infinity for “at least”; NaN in both where a row has no number.
 */
export interface Register {
  readonly rows: number;
  /**
   * `month` is that of the date: see month.ts; 0 where the date is missing, or only a year. `unit` is that in which the row adds up, `statedUnit` that in
   * which it was stated.
   */
  readonly columns: Readonly<ColumnArrays> & { readonly record: TextColumn };
  readonly dictionaries: {
    readonly date: Dictionary;
    readonly territory: Dictionary;
    readonly precision: Dictionary<PlacePrecision>;
    readonly commodity: Dictionary;
    readonly qualifier: Dictionary<RegisterQualifier>;
    readonly unit: Dictionary<UnitName>;
    readonly transit: Dictionary;
    readonly mode: Dictionary<Mode>;
    readonly body: Dictionary;
    readonly source: Dictionary;
    readonly locator: Dictionary;
  };
}
