import type { TerritoryCode } from '../model/data-package';
import type { Qualifier } from '../model/quantity';
import type { AskReason, QuestionSubject, Refusal, SheetDecision, SheetReason } from '../model/sheet-problem';
import type { Unit } from '../model/unit';

/** One amount that a sheet states of a territory. `row` is the row as a spreadsheet numbers it. */
export interface Statement {
  readonly row: number;
  /** `operation` in a row that a person took for what the whole operation found. */
  readonly territory: TerritoryCode;
  /** The header or cell that names what is counted, without unit and mark; several header rows joined by ": ". */
  readonly measure: string;
  readonly qualifier: Qualifier;
  /** Null for `range` and `words`. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit;
  /** The hedge as written; empty where there is none. */
  readonly words: string;
  /** A footnote mark or flag. */
  readonly note?: string;
  /** What lines above or below the table say of marks at its number, its territory's name and its header. */
  readonly footnotes?: readonly Footnote[];
  /** What columns of remarks say of its row. */
  readonly remark?: string;
  /** The year or span of a column or row. */
  readonly period?: string;
  /** ISO 8601, reduced precision allowed. */
  readonly date?: string;
  readonly source?: string;
  /** The decision that it rests on, by its id. */
  readonly after?: string;
  /** True where a person said that it disagrees with an earlier statement of the same fact. */
  readonly disagrees?: true;
  /** The column of its amount: its header, for the locator. */
  readonly column?: string;
}

/** What a line beside a table says of a mark in it ("*", "a", "1"). */
export interface Footnote {
  readonly mark: string;
  readonly text: string;
}

/** A route of one row. An end is a territory's code, a region's or place's name as written, "lon,lat", or null where it is not stated. */
export interface StatedRoute {
  readonly row: number;
  readonly from: string | null;
  readonly via: readonly string[];
  readonly to: string | null;
  readonly what: string;
  /** Null where no amount is stated. */
  readonly qualifier: Qualifier | null;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly unit: Unit | null;
  readonly words?: string;
  readonly mode: 'road' | 'rail' | 'sea' | 'air' | 'mail' | 'foot' | 'unknown';
  readonly status: 'interdicted' | 'monitored' | 'reported' | 'suspected';
  readonly stoppedIn?: string;
  readonly date?: string;
  readonly source?: string;
  /** As of a statement. */
  readonly note?: string;
  readonly footnotes?: readonly Footnote[];
  readonly remark?: string;
}

/** Something that is asked once for the file, with the answer that is taken until a person gives another. */
export type Decision = SheetDecision & {
  readonly proposal: string;
  readonly options: readonly string[];
  readonly cells: readonly { readonly row: number; readonly column: string }[];
};

/** A cell that needs a person; nothing of it is stated until then. */
export interface Ask {
  readonly reason: AskReason;
  readonly row: number;
  readonly column: string;
  readonly cell: string;
  readonly candidates: readonly string[];
}

/** What is left out and told (`error`), or kept and told (`warning`). */
export type IntakeProblem = SheetReason & {
  readonly row?: number;
  readonly column?: string;
  readonly cell?: string;
  readonly severity?: 'error' | 'warning';
};

export interface SkippedRow {
  readonly row: number;
  readonly reason:
    | 'above the header'
    | 'blank'
    | 'total'
    | 'region'
    | 'footnote'
    | 'HXL tags'
    | 'no territory'
    | 'header'
    | 'hidden'
    | 'heading'
    | 'column numbers'
    | 'left out';
}

/** A territory and measure of which a row states nothing: no statement, never 0. */
export interface NoData {
  readonly row: number;
  readonly territory: TerritoryCode;
  readonly measure: string;
  readonly period?: string;
  readonly after?: string;
}

/** What was found out about the file. */
export interface Reading {
  readonly format: string;
  readonly encoding?: string;
  readonly isEncodingGuessed?: boolean;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly kind?: 'table' | 'statements' | 'routes';
  /** The row with the columns' names; null where there is none. */
  readonly headerRow?: number | null;
  readonly headerRows?: readonly number[];
  readonly tagRow?: number;
  /** True where territories stand side by side; `row` is then the column's number, from 1. */
  readonly isTransposed?: true;
  readonly splitColumn?: string;
  readonly countryColumn?: string;
  readonly nameColumn?: string;
  readonly codeKind?: string;
  readonly measures?: readonly string[];
  readonly measureColumn?: string;
  readonly amountColumn?: string;
  readonly unitColumn?: string;
  readonly dateColumn?: string;
  readonly sourceColumn?: string;
  readonly yearColumns?: readonly string[];
  /** The one of them that a person chose for the map. */
  readonly year?: string;
  readonly decimal?: string;
  readonly language?: string;
  readonly leftOut?: readonly string[];
  readonly title?: string;
}

export interface Question {
  readonly about: 'file' | 'column' | 'names' | 'cells';
  /** Of the file the decision's id, of a column "header: unit" or "header: decimal", of a name the spelling, of a cell "row:header". */
  readonly id: string;
  readonly subject: QuestionSubject;
  readonly proposal: string | null;
  /** True where the cells wait for the answer, though one is proposed: a word of several units may be of any. */
  readonly isAwaited?: true;
  readonly options: readonly string[];
  readonly places: readonly { readonly row: number; readonly column: string; readonly cell: string }[];
}

/** What became of a file. With `refuse` all lists are empty. */
export interface IntakeResult {
  readonly file: string;
  readonly refuse: Refusal | null;
  readonly reading: Reading;
  readonly decisions: readonly Decision[];
  readonly statements: readonly Statement[];
  readonly routes: readonly StatedRoute[];
  readonly asks: readonly Ask[];
  readonly problems: readonly IntakeProblem[];
  readonly skipped: readonly SkippedRow[];
  readonly noData: readonly NoData[];
  /** The decisions and asks, grouped so that they are few. */
  readonly questions: readonly Question[];
  /** The names of further sheets that hold something, but no table that could be read. */
  readonly otherSheets: readonly string[];
}

/**
 * A person's answers, kept as JSON: `file` by a decision's id; `columns` by header (a unit for bare numbers, the decimal sign, or true to leave it
 * out); `names` by spelling (a code, or "none"); `cells` by "row:header" (the text that is read in its place, or "none").
 */
export interface Decisions {
  readonly file?: Readonly<Record<string, string>>;
  readonly columns?: Readonly<
    Record<string, { readonly unit?: string; readonly decimal?: '.' | ','; readonly isLeftOut?: boolean }>
  >;
  readonly names?: Readonly<Record<string, string>>;
  readonly cells?: Readonly<Record<string, string>>;
  /** What a row is, by its number: "data", "none", or "total" for what the whole operation found. */
  readonly rows?: Readonly<Record<string, string>>;
  /** What a person wrote into a cell, by its place: "B7", with several sheets "Results!B7"; also beyond the last row. */
  readonly edits?: Readonly<Record<string, string>>;
}
