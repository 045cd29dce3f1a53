import type { Marking } from './briefing';
import type { Qualifier } from './quantity';
import type { Dimension } from './unit';
import type { ViewNoticeReason } from './view-parameters';

/** How much a problem cost: an error left the row (or file) out, a warning kept it; `info` is only to be known, and nothing is wrong. */
export type Severity = 'error' | 'warning' | 'info';

/** A cell's form that a column asks for, as Table Schema names it. */
export type CellType = 'integer' | 'number' | 'boolean' | 'date' | 'yearmonth' | 'year';

/** How a cell that is not of its column's type can be mended. */
export type TypeAdvice =
  /** The descriptor names other signs than a point. */
  | { readonly do: 'use_signs'; readonly decimalChar: string; readonly groupChar: string }
  /** One comma before three digits: it may be either sign. */
  | { readonly do: 'choose'; readonly grouped: string; readonly decimal: string }
  | { readonly do: 'write_point'; readonly number: string }
  | { readonly do: 'join_digits'; readonly number: string }
  | { readonly do: 'move_words' }
  | { readonly do: 'follow_example'; readonly example: string }
  | { readonly do: 'follow_type' };

/** Why a resource of the descriptor cannot be read. */
export type ResourceFault =
  | 'object'
  | 'name'
  | 'path'
  | 'schema'
  | 'field_name'
  | 'field_pattern'
  | 'primary_key'
  | 'foreign_key'
  | 'paths'
  | 'register_format';

/** A position whose two numbers stand in each other's place: what belongs into “lon” and “lat”. */
export interface SwappedPosition {
  readonly lon: number;
  readonly lat: number;
}

type None = Record<never, never>;
/** A row's number in a file: the header is row 1. */
type RowNumber = number;

/**
 * What each kind of problem is told with, beside its place. `src/i18n/en/problems.ts` has the words. Rows are numbers of rows in the
 * problem's own file; names of files are from the package's folder; an empty `example` is none.
 */
export interface ProblemParameters {
  // A file
  file_missing: { readonly isDescriptor: boolean };
  briefing_missing: None;
  file_too_large: { readonly megabytes: number; readonly most: number };
  file_empty: None;
  file_size: { readonly stated: number };
  file_hash: { readonly algorithm: string };
  not_text: { readonly kind: 'workbook' | 'old_workbook' | 'pdf' | 'other' };
  encoding_named: { readonly encoding: string };
  encoding_guessed: None;
  more: { readonly count: number };
  not_checked: None;

  // The descriptor
  descriptor_json: None;
  descriptor_empty: None;
  descriptor_twice: { readonly resource: string };
  descriptor_briefing: { readonly path: string };
  descriptor_resource: { readonly resource: string; readonly fault: ResourceFault; readonly field: string };
  descriptor_ignored: { readonly table: string; readonly properties: readonly string[] };
  table_unknown: { readonly table: string; readonly known: readonly string[] };
  table_key: { readonly table: string; readonly field: string };
  table_lacks: { readonly table: string; readonly field: string };
  table_optional: { readonly table: string; readonly field: string };
  table_type: { readonly table: string; readonly field: string; readonly type: string };
  table_foreign_key: { readonly table: string; readonly field: string; readonly target: string };
  table_enum: { readonly table: string; readonly field: string; readonly words: readonly string[] };

  // The form of a table
  quote: None;
  /** A cell of several lines, so many of which could be rows of their own. */
  rows_in_cell: { readonly lines: number };
  last_row_short: { readonly cells: number; readonly columns: number };
  header: { readonly columns: readonly string[] };
  column_missing: { readonly near: string | null };
  column_unnamed: { readonly number: number };
  column_twice: None;
  column_unknown: None;
  /** `delimiter` where there are too many cells; null where there are too few. */
  row_length: { readonly cells: number; readonly columns: number; readonly delimiter: string | null };

  // A cell
  required: { readonly words: readonly string[] | null; readonly example: string };
  type: { readonly type: CellType; readonly advice: TypeAdvice };
  day: None;
  number_too_large: None;
  enum: { readonly words: readonly string[] };
  pattern: { readonly example: string };
  bounds: {
    readonly least: number | null;
    readonly most: number | null;
    readonly swapped: SwappedPosition | null;
  };
  /** `digits` are the number's without its point, where that may group thousands; else null. */
  count_fraction: { readonly digits: string | null };
  date_form: None;
  date_century: { readonly year: number };
  web_address: None;
  marking_unreadable: None;
  marking_elsewhere: { readonly marking: Marking };

  // Rows that name others
  unique: { readonly first: RowNumber; readonly columns: readonly string[] };
  file_unread: { readonly rows: number; readonly cause: string };
  foreign_key: { readonly id: string; readonly target: string };
  row_missing: { readonly id: string; readonly target: string; readonly rows: number };
  territory_unknown: { readonly territory: string };
  place_unknown: { readonly place: string; readonly places: string; readonly isRead: boolean };
  cycle: { readonly path: readonly string[] };
  contradicts_itself: { readonly kind: 'figure' | 'route' };
  other_operation: { readonly kind: 'figure' | 'route'; readonly id: string; readonly operation: string };

  // Operations and sources
  operation_reversed: { readonly start: string };
  operation_named_all: None;
  place_named_operation: None;
  announced_early: { readonly start: string };
  event_outside: { readonly start: string | null; readonly end: string | null };
  published_early: { readonly operation: string; readonly start: string };
  participant_twice: { readonly first: RowNumber };
  citation_of: { readonly named: readonly string[]; readonly columns: readonly string[] };
  citation_twice: { readonly of: 'operation' | 'figure' | 'route' };
  variant_count: None;
  variant_same: { readonly field: string };
  locator: { readonly rows: number };

  // Figures and measures
  qualifier_needs: { readonly qualifier: Qualifier };
  qualifier_excludes: { readonly qualifier: Qualifier };
  words_missing: None;
  range_reversed: { readonly high: number };
  worth_incomplete: { readonly filled: string; readonly columns: readonly string[] };
  measure_unit: { readonly unit: string; readonly of: Dimension; readonly dimension: Dimension };
  unit_dimension: {
    readonly unit: string;
    readonly of: Dimension;
    readonly measure: string;
    readonly dimension: Dimension;
  };
  count_noun: { readonly unit: string };
  scope: None;
  subset_of_nothing: None;
  part_of_other_measure: { readonly measure: string; readonly whole: string };
  part_exceeds: { readonly whole: RowNumber };
  part_elsewhere: { readonly inner: string; readonly outer: string; readonly whole: RowNumber };
  duplicate: { readonly first: RowNumber };
  above_total: { readonly total: RowNumber };
  outlier: { readonly times: number };
  hedge: { readonly stated: Qualifier | 'not_stated'; readonly qualifier: Qualifier };
  both_preferred: { readonly kind: 'figure' | 'route'; readonly other: RowNumber };
  none_preferred: { readonly kind: 'figure' | 'route' };

  // Routes and places
  route_without_legs: { readonly legs: string };
  leg_number: { readonly expected: number; readonly number: number };
  leg_gap: { readonly end: string; readonly start: string; readonly before: RowNumber };
  leg_nowhere: { readonly end: string; readonly isOpen: boolean; readonly events: string };
  leg_role: { readonly end: string; readonly before: string; readonly here: string };
  leg_after_stop: { readonly stop: RowNumber };
  route_returns: { readonly to: string; readonly earlier: RowNumber };
  route_commodity: { readonly commodity: string; readonly measure: string };
  route_figure_operation: { readonly operation: string };
  position_half: None;
  position_missing: None;
  longitude: None;
  latitude: { readonly swapped: SwappedPosition | null };

  // A briefing
  front_matter_missing: None;
  front_matter_open: None;
  front_matter_line: None;
  front_matter_twice: { readonly key: string };
  /** `detail` is the YAML reader's own sentence, in English; empty for the others. */
  entries_unreadable: {
    readonly fault: 'syntax' | 'separator' | 'no_entries';
    readonly detail: string;
    readonly isFrontMatter: boolean;
  };
  entry_twice: { readonly key: string };
  entry_type: { readonly key: string; readonly wanted: 'text' | 'entries' };
  entry_unknown: {
    readonly key: string;
    readonly of: 'briefing' | 'step';
    readonly known: readonly string[];
  };
  briefing_date: None;
  briefing_marking_unreadable: None;
  briefing_marking_several: { readonly marking: Marking };
  briefing_marking_elsewhere: { readonly marking: Marking };
  step_open: { readonly title: string };
  step_time: None;
  step_reveal: None;
  view: { readonly step: number; readonly key: string; readonly reason: ViewNoticeReason };
}

export type ProblemCode = keyof ProblemParameters;

/** A kind of problem with what it is told with. */
export type Fault<C extends ProblemCode = ProblemCode> = {
  [Code in C]: { readonly code: Code } & ProblemParameters[Code];
}[C];

/** Where a problem stands, and what it cost. */
export interface ProblemPlace {
  readonly file: string;
  /** The row's line as a spreadsheet numbers it (the header is row 1); null for the whole file; the first where several rows have the same. */
  readonly row: number | null;
  /** Null where no one column is at fault. */
  readonly column: string | null;
  readonly value: string | null;
  readonly severity: Severity;
  /** What its writer may have meant instead, the likeliest first; empty where nothing is near. */
  readonly suggestions: readonly string[];
  /** Further rows with the same, in order, and how many more there are beside them. */
  readonly otherRows: readonly number[];
  readonly moreRows: number;
  /** What else was left out because of it, by file. */
  readonly leftOut: readonly { readonly file: string; readonly rows: number }[];
}

/**
 * One thing wrong with the input, told so that its author can mend it: a code, its parameters and its place. `describeProblem` (`src/i18n`) puts it
 * into words.
 */
export type Problem<C extends ProblemCode = ProblemCode> = {
  [Code in C]: ProblemPlace & Fault<Code>;
}[C];

/** A problem of the place, an error of the whole file where nothing else is said. */
export function createProblem(problem: Pick<ProblemPlace, 'file'> & Partial<ProblemPlace> & Fault): Problem {
  return {
    row: null,
    column: null,
    value: null,
    severity: 'error',
    suggestions: [],
    otherRows: [],
    moreRows: 0,
    leftOut: [],
    ...problem
  };
}
