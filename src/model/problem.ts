/** How much a problem cost: an error left the row (or file) out, a warning kept it; `info` is only to be known, and nothing is wrong. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One thing wrong with the input, told so that its author can mend it. `row` is the row's line in the file as a spreadsheet
 * numbers it (the header is row 1; null for the whole file; the first where several rows have the same problem); `column` is null where no one column is at fault.
 * `message` says what is wrong, `remedy` what would be right; both are plain text, in English.
 */
export interface Problem {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
}

export type ProblemCode =
  | 'file_missing'
  | 'file_too_large'
  | 'file_empty'
  | 'not_text'
  | 'encoding'
  | 'descriptor'
  | 'column_missing'
  | 'column_unknown'
  | 'row_length'
  | 'quote'
  | 'required'
  | 'type'
  | 'enum'
  | 'pattern'
  | 'minimum'
  | 'unique'
  | 'foreign_key'
  | 'scope'
  | 'territory_unknown'
  | 'unit_dimension'
  | 'qualifier_fields'
  | 'range_reversed'
  | 'part_of'
  | 'cycle'
  | 'contradicts'
  | 'part_exceeds'
  | 'duplicate'
  | 'above_total'
  | 'outlier'
  | 'hedge'
  | 'not_preferred'
  | 'locator'
  | 'after_stop'
  | 'commodity'
  | 'date'
  | 'id'
  | 'not_checked'
  | 'leg_chain'
  | 'coordinates'
  | 'front_matter'
  | 'step'
  | 'view'
  | 'more';
