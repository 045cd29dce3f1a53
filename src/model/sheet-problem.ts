type None = Record<never, never>;

/** What a column is taken for. */
export type ColumnRole =
  | 'territory'
  | 'code'
  | 'amount'
  | 'measure'
  | 'unit'
  | 'date'
  | 'period'
  | 'source'
  | 'flag'
  | 'remark'
  | 'from'
  | 'via'
  | 'to'
  | 'path'
  | 'mode'
  | 'status'
  | 'left_out'
  | 'unused';

/** Why a name of a territory needs a person. */
export const NAME_REASONS = [
  'ambiguous',
  'part',
  'several',
  'spelling',
  'several_lists',
  'unknown_name'
] as const;
export type NameReason = (typeof NAME_REASONS)[number];

/** Why a cell needs a person. */
export type AskReason =
  | NameReason
  | 'not_understood'
  | 'unknown_unit'
  | 'unsure_unit'
  | 'other_dimension'
  | 'no_unit'
  | 'count_fraction'
  | 'yes_no'
  | 'none_or_zero'
  | 'date_for_amount'
  | 'date_or_numbers'
  | 'hedge_and_range'
  | 'two_hedges'
  | 'years'
  | 'several_numbers'
  | 'reversed_range'
  | 'decimal_or_groups'
  | 'day_or_month'
  | 'not_a_date'
  | 'no_territory'
  | 'twice'
  | 'off_globe';

/** Why something is left out, or kept and told. */
export type LeftOutReason =
  | 'error_value'
  | 'share'
  | 'negative'
  | 'formula'
  | 'rate'
  | 'gone'
  | 'no_ends'
  | 'quote'
  | 'hidden_column'
  | 'second_amount'
  | 'position'
  | 'running_number'
  | 'bound'
  | 'second_years'
  | 'nationality';

/**
 * What a cell, column or row of a spreadsheet is asked or told about, and what that is told with. `src/i18n/en/own-data/sheets.ts` has the words. Rows are
 * numbered as a spreadsheet numbers them.
 */
export type SheetReason =
  | { readonly reason: AskReason | LeftOutReason }
  /** The row says what an earlier one says. */
  | { readonly reason: 'same_row'; readonly first: number }
  /** A row's code and its name are of different territories. */
  | { readonly reason: 'code_differs'; readonly code: string; readonly named: string };

/** What is asked once for a file, by its id, and what the question is told with. */
export interface SheetDecisionParameters {
  sheet: { readonly count: number };
  'country-column': { readonly own: string; readonly rival: string };
  /** `latest` is the year that is taken. */
  years: { readonly latest: string };
  'hidden-rows': { readonly count: number };
  'repeated-rows': None;
  /** `says` is the sheet's own word on it. */
  dash: { readonly mark: string; readonly says?: string };
  tons: { readonly word: string };
  dollar: { readonly word: string };
  yen: { readonly word: string };
  m: { readonly word: string };
  'date-order': None;
}

/** Units whose words mean several things. */
export const UNSURE_UNITS = ['tons', 'dollar', 'yen', 'm'] as const;
export type UnsureUnit = (typeof UNSURE_UNITS)[number];

export type SheetDecisionId = keyof SheetDecisionParameters;
export type SheetDecision<I extends SheetDecisionId = SheetDecisionId> = {
  readonly [K in I]: { readonly id: K } & SheetDecisionParameters[K];
}[I];

/** What a question is about: the whole file, or cells that a reason was found in; `cell` is the text of the first. */
export type QuestionSubject =
  | ({ readonly kind: 'decision' } & SheetDecision)
  | ({ readonly kind: 'reason'; readonly cell: string } & SheetReason);

/** Why a file cannot be read at all. */
export interface RefusalParameters {
  empty: None;
  too_large: { readonly megabytes: number; readonly most: number };
  unpacks_too_large: None;
  too_many_rows: None;
  too_many_cells: None;
  damaged: None;
  password: None;
  packing: None;
  packed: { readonly kind: 'gzip' | '7z' | 'RAR' };
  document: { readonly kind: 'pdf' | 'rtf' | 'word' | 'slides' | 'opendocument' };
  picture: None;
  database: { readonly kind: 'Parquet' | 'SQLite' };
  other_workbook: { readonly kind: 'xls' | 'xlsb' | 'xml' };
  numbers: None;
  zip_without_table: None;
  zip_of_tables: { readonly tables: readonly string[] };
  binary: None;
  web_page: None;
  pointer: None;
  xml: None;
  json: None;
  json_without_records: None;
  no_content: None;
  only_hidden: None;
  no_table: None;
}

export type RefusalCode = keyof RefusalParameters;
export type Refusal<C extends RefusalCode = RefusalCode> = {
  readonly [K in C]: { readonly code: K } & RefusalParameters[K];
}[C];
