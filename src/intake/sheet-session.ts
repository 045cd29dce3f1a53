import type { Refusal, SheetReason } from '../model/sheet-problem';
import { formatAmount } from './cells/format-amount';
import { findPackage } from './find-package';
import { openFile } from './files/open-file';
import { RefusedFile, type OpenedFile, type SheetRow } from './files/sheet';
import { readOpenedFile, refusedResult, type SheetView } from './read-sheet-file';
import type {
  Decisions,
  IntakeProblem,
  IntakeResult,
  Question,
  Reading,
  SkippedRow,
  Statement
} from './result';
import type { ColumnGuess } from './table/describe-columns';
import { writePackage, type PackageOptions } from './write-package';

/** What became of one file, as far as it is shown: its rows are asked for when they are looked at. */
export interface SheetReport {
  readonly file: string;
  readonly refuse: Refusal | null;
  readonly reading: Reading;
  /** How many of each the file states. */
  readonly counts: {
    readonly territories: number;
    readonly measures: number;
    readonly figures: number;
    readonly routes: number;
    readonly noData: number;
    readonly leftOut: number;
  };
  readonly questions: readonly Question[];
  /** The first of what is left out, or kept and told. */
  readonly problems: readonly IntakeProblem[];
  readonly moreProblems: number;
  readonly columns: readonly ColumnGuess[];
  /** The sheets of a workbook that hold a table. */
  readonly sheets: readonly string[];
  /** Its further sheets, of which nothing is read. */
  readonly otherSheets: readonly string[];
  /** Of rows that are shown; a sheet's last row may have a greater number. */
  readonly rowCount: number;
  readonly lastRow: number;
}

/** A row of the preview. */
export interface SheetReportRow {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Why it is no data; `header` for one that names the columns. */
  readonly state: 'data' | SkippedRow['reason'];
  readonly marks: readonly CellMark[];
}

/** What is asked or told of a cell; the column is -1 where it is of the whole row. */
export interface CellMark {
  readonly column: number;
  readonly kind: 'ask' | 'error' | 'warning';
  readonly told: SheetReason;
}

export interface SessionReading {
  readonly reports: readonly SheetReport[];
  /** The data package made of all files that could be read; null where none could. */
  readonly files: ReadonlyMap<string, Uint8Array> | null;
}

/** What a text in a cell would be read as. */
export interface CellCheck {
  readonly amount: string | null;
  readonly territory: string | null;
  readonly marks: readonly CellMark[];
}

const MOST_PROBLEMS = 200;
/** Longer sheets are not read again at every letter. */
const MOST_CHECKED_ROWS = 3000;

interface OpenSheet {
  readonly name: string;
  readonly opened: OpenedFile | Refusal;
  view: SheetView | null;
  result: IntakeResult | null;
  marks: ReadonlyMap<number, readonly CellMark[]>;
  states: ReadonlyMap<number, SheetReportRow['state']>;
}

/** Files that stay open while a person answers what is asked and mends cells: they are unpacked once, and read again after every change. */
export class SheetSession {
  #sheets: OpenSheet[] = [];

  /** Opens files by name, in the place of those before; the files of a data package, in a folder or a ZIP, come back as they are. */
  async open(given: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array> | null> {
    this.#sheets = [];
    const own = await findPackage(given);
    if (own) return own;
    for (const [name, bytes] of given)
      this.#sheets.push({
        name,
        opened: await openOrRefuse(bytes),
        view: null,
        result: null,
        marks: new Map(),
        states: new Map()
      });
    return null;
  }

  /** Reads all files with the answers to each, by its name, and makes a data package of them. */
  read(decisions: Readonly<Record<string, Decisions>>, options: PackageOptions): SessionReading {
    for (const sheet of this.#sheets) readInto(sheet, decisions[sheet.name] ?? {});
    const results = this.#sheets.flatMap(({ result }) => (result && result.refuse === null ? [result] : []));
    return {
      reports: this.#sheets.map(report),
      files: results.length ? writePackage(results, options) : null
    };
  }

  /**
   * What would become of a cell with another text: the amount that it would state, as text, and what would be asked or told of it. Nothing is changed.
   * Null for a sheet so long that it is only read when the text stands.
   */
  check(file: string, decisions: Decisions, column: number, row: number): CellCheck | null {
    const sheet = this.#sheets.find(({ name }) => name === file);
    if (!sheet?.view || 'code' in sheet.opened || sheet.view.sheet.rows.length > MOST_CHECKED_ROWS)
      return null;
    const tried: OpenSheet = { ...sheet };
    readInto(tried, decisions);
    if (!tried.view) return null;
    const header = tried.view.columns.find((each) => each.column === column)?.header;
    const stated = tried.result?.statements.find((each) => each.row === row && each.column === header);
    return {
      amount: stated ? showAmount(stated) : null,
      territory: tried.result?.statements.find((each) => each.row === row)?.territory ?? null,
      marks: (tried.marks.get(row) ?? []).filter((mark) => mark.column === column || mark.column < 0)
    };
  }

  /** The rows of a file's preview from one place to another, from 0. */
  rows(file: string, from: number, to: number): readonly SheetReportRow[] {
    const sheet = this.#sheets.find(({ name }) => name === file);
    if (!sheet?.view) return [];
    return sheet.view.sheet.rows.slice(from, to).map(({ row, cells }) => ({
      row,
      cells: Array.from(cells, ({ text }) => text),
      state: sheet.states.get(row) ?? 'data',
      marks: sheet.marks.get(row) ?? []
    }));
  }
}

function showAmount({ qualifier, unit, ...amount }: Statement): string {
  if (qualifier === 'words') return amount.words;
  return formatAmount({ ...amount, qualifier, unit: unit === 'count' ? '' : unit });
}

async function openOrRefuse(bytes: Uint8Array): Promise<OpenedFile | Refusal> {
  try {
    return await openFile(bytes);
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal;
    throw error;
  }
}

function readInto(sheet: OpenSheet, decisions: Decisions): void {
  const { name, opened } = sheet;
  sheet.view = null;
  sheet.marks = sheet.states = new Map();
  if ('code' in opened) {
    sheet.result = refusedResult(name, opened);
    return;
  }
  try {
    ({ result: sheet.result, view: sheet.view } = readOpenedFile(name, opened, decisions));
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    sheet.result = refusedResult(name, error.refusal);
    return;
  }
  const { asks, problems, skipped } = sheet.result;
  const columns = new Map(sheet.view.columns.map(({ header, column }) => [header, column]));
  const marks = new Map<number, CellMark[]>();
  const mark = (row: number, header: string | undefined, kind: CellMark['kind'], told: SheetReason) =>
    marks.set(row, [...(marks.get(row) ?? []), { column: columns.get(header ?? '') ?? -1, kind, told }]);
  for (const { row, column, reason } of asks) mark(row, column, 'ask', { reason });
  for (const { row, column, severity, ...told } of problems)
    if (row !== undefined) mark(row, column, severity ?? 'error', told);
  sheet.marks = marks;
  sheet.states = new Map<number, SheetReportRow['state']>([
    ...skipped.map(({ row, reason }) => [row, reason] as const),
    ...sheet.view.headerRows.map((row) => [row, 'header'] as const)
  ]);
}

function report({ name, result, view }: OpenSheet): SheetReport {
  const { refuse, reading, statements, routes, questions, problems, otherSheets } =
    result ?? refusedResult(name, { code: 'empty' });
  const rows: readonly SheetRow[] = view?.sheet.rows ?? [];
  const noData = new Set(
    (result?.skipped ?? []).flatMap(({ row, reason }) => (reason === 'blank' ? [] : [row]))
  );
  return {
    file: name,
    refuse,
    reading,
    counts: {
      territories: new Set(
        [...new Set(statements.map(({ territory }) => territory))].flatMap(
          (codes) => codes.match(/[A-Z]{3}/g) ?? []
        )
      ).size,
      measures: new Set(statements.map(({ measure }) => measure)).size,
      figures: statements.length,
      routes: routes.length,
      noData: rows.filter(({ row }) => noData.has(row)).length,
      leftOut: problems.filter(({ severity }) => severity !== 'warning').length
    },
    questions,
    problems: problems.slice(0, MOST_PROBLEMS),
    moreProblems: Math.max(0, problems.length - MOST_PROBLEMS),
    columns: view?.columns ?? [],
    sheets: view?.sheets ?? [],
    otherSheets,
    rowCount: rows.length,
    lastRow: rows.at(-1)?.row ?? 0
  };
}
