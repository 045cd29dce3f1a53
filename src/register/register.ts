import type { Mode } from '../model/data-package';
import type { PlacePrecision, RegisterQualifier } from '../model/register';
import type { UnitName } from '../model/unit';
import type { TextColumn } from './text-column';

/** The values that occur in a column, by code; the first is '' and stands for nothing stated. */
export type Dictionary<T extends string = string> = readonly (T | '')[];

/**
 * Seizures row by row, one array a column: row i of the register is item i of each. Text is coded by a dictionary. Amounts are whole numbers of
 * base units (see base-unit.ts): [low, high] in `unit`, with high Infinity for “at least”; NaN in both where a row has no number.
 */
export interface Register {
  readonly rows: number;
  readonly columns: {
    readonly record: TextColumn;
    readonly date: Uint32Array;
    /** Of the date: see month.ts; 0 where the date is missing, or only a year. */
    readonly month: Uint16Array;
    readonly territory: Uint16Array;
    readonly lon: Float32Array;
    readonly lat: Float32Array;
    readonly precision: Uint8Array;
    readonly commodity: Uint16Array;
    readonly qualifier: Uint8Array;
    readonly low: Float64Array;
    readonly high: Float64Array;
    /** The unit in which the row adds up; and that in which it was stated. */
    readonly unit: Uint8Array;
    readonly statedUnit: Uint8Array;
    readonly origin: Uint16Array;
    readonly transit: Uint32Array;
    readonly destination: Uint16Array;
    readonly mode: Uint8Array;
    readonly body: Uint32Array;
    readonly source: Uint32Array;
    readonly locator: Uint32Array;
  };
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
