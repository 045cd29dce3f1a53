import type { Qualifier } from './quantity';

/** How precisely a seizure's position is known: the spot, a town or port, an administrative area. */
export const PLACE_PRECISIONS = ['point', 'place', 'area'] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

/** How a row of a register hedges its amount. A range is closed; "between 5 and more than 20" is `at_least` 5. */
export const REGISTER_QUALIFIERS = [
  'exact',
  'at_least',
  'at_most',
  'approximately',
  'range',
  'words'
] as const satisfies readonly Qualifier[];
export type RegisterQualifier = (typeof REGISTER_QUALIFIERS)[number];

/** What the files of a register's rows may be; each also packed with gzip but for Parquet, which is packed within. */
export const REGISTER_FORMATS = ['parquet', 'arrow', 'csv'] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number];

/**
 * A register of seizures as the descriptor of a data package declares it: the resource `seizures` is its rows, the resource `register` what an engine has
 * summed. Paths are from the package's folder and never leave it. At least one of the two is not null.
 */
export interface DeclaredRegister {
  readonly rows: DeclaredRows | null;
  /** The path of a manifest, beside which the files of its cubes lie. */
  readonly cubes: { readonly path: string } | null;
}

export interface DeclaredRows {
  /** One or more, in the order in which they are read. */
  readonly paths: readonly string[];
  /** Null where it is not stated; what a file is shows from its first bytes in any case. */
  readonly format: RegisterFormat | null;
  /** The size that is stated of the one file; null for several, or where it is not stated. */
  readonly bytes: number | null;
  /** What the one file is stated to hash to, with the algorithm before a colon; empty for several, or where it is not stated. */
  readonly hash: string;
}

/** What a broken rule costs: the row, the cell alone (the row is kept without it), or nothing. */
export type RuleCost = 'row' | 'cell' | 'nothing';

/** What is looked for in every row of a register, in the order in which it is told. `src/i18n/en/register.ts` has the words. */
export const REGISTER_RULES = {
  record_missing: 'row',
  commodity_missing: 'row',
  commodity_unknown: 'row',
  source_missing: 'row',
  source_unknown: 'row',
  body_missing: 'row',
  row_length: 'row',
  record_twice: 'nothing',
  date_unreadable: 'cell',
  date_future: 'cell',
  date_missing: 'nothing',
  territory_unknown: 'cell',
  territory_missing: 'nothing',
  origin_unknown: 'cell',
  transit_unknown: 'cell',
  destination_unknown: 'cell',
  position_zero: 'cell',
  position_half: 'cell',
  position_outside: 'cell',
  precision_unknown: 'cell',
  qualifier_unknown: 'cell',
  amount_missing: 'cell',
  amount_unreadable: 'cell',
  amount_negative: 'cell',
  amount_fraction: 'cell',
  amount_too_large: 'cell',
  range_reversed: 'cell',
  unit_unknown: 'cell',
  unit_missing: 'cell',
  mode_unknown: 'cell'
} as const satisfies Readonly<Record<string, RuleCost>>;

export type RegisterRule = keyof typeof REGISTER_RULES;
export const REGISTER_RULE_NAMES = Object.keys(REGISTER_RULES) as readonly RegisterRule[];

/** One row that breaks a rule. `row` counts from 1, the header of a CSV file not counted; `value` is the cell, empty where there is none. */
export interface BrokenRow {
  readonly file: string;
  readonly row: number;
  readonly value: string;
}

/** How many rows break a rule, and the first hundred of them. */
export interface BrokenRule {
  readonly rule: RegisterRule;
  readonly count: number;
  readonly first: readonly BrokenRow[];
}

/** What is wrong with a file of a register as a whole. `lost` rows could not be read, null where nobody can say how many. */
export type RegisterFault =
  | { readonly code: 'file_missing'; readonly file: string }
  | { readonly code: 'format_unknown'; readonly file: string }
  | { readonly code: 'columns_missing'; readonly file: string; readonly columns: readonly string[] }
  | {
      readonly code: 'damaged' | 'cut_off';
      readonly file: string;
      readonly lost: number | null;
      readonly detail: string;
    };

/** What is wrong with the manifest of a register that was rolled up, which is then not shown at all, or with a file of its cubes, which is left out. */
export type CubeFault =
  | { readonly code: 'manifest_json' | 'manifest_form' }
  | { readonly code: 'cube_rows'; readonly cube: string; readonly held: number; readonly wanted: number }
  | { readonly code: 'cube_missing' }
  | { readonly code: 'cube_damaged'; readonly detail: string }
  | { readonly code: 'cube_column'; readonly column: string }
  | { readonly code: 'cube_other'; readonly rows: number; readonly stated: number };

/** What an answer could not take into account, or not as it was asked, since the sums that it is made of do not tell it apart. */
export type AnswerNote =
  /** Sums of fewer records are in no file: of so many records, of all commodities and units. */
  | { readonly code: 'withheld'; readonly fewerThan: number; readonly records: number }
  /** Flows are of the whole years that the months lie in. */
  | { readonly code: 'flows_by_year'; readonly from: number; readonly to: number }
  /** Flows are not told apart by mode of transport, and none is given where one is chosen. */
  | { readonly code: 'flows_of_all_modes' }
  /** The file of the flows could not be read. */
  | { readonly code: 'flows_unread' }
  | { readonly code: 'bodies_unknown' }
  | { readonly code: 'duplicates_unknown' }
  | { readonly code: 'positions_unknown' };
