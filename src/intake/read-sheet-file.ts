import type { Refusal } from '../model/sheet-problem';
import { editSheet } from './edit-sheet';
import { openFile } from './files/open-file';
import { isBlankRow, RefusedFile, type OpenedFile, type Sheet } from './files/sheet';
import { Findings } from './findings';
import { groupQuestions } from './group-questions';
import type { Decisions, IntakeResult, Reading } from './result';
import { describeColumns, type ColumnGuess } from './table/describe-columns';
import { findColumns, type Layout } from './table/find-columns';
import { ROUTE_ANSWER } from './table/find-places';
import { findTable, withRowsAbove, type FoundTable } from './table/find-table';
import { TerritoryReader } from './table/find-territory-columns';
import { guessLanguage } from './table/header-words';
import { readRoutes } from './table/read-routes';
import { readStatements } from './table/read-statements';
import { splitFirstColumn } from './table/split-column';
import { isTransposed, transposeSheet } from './table/transpose';

/**
 * Reads a spreadsheet as people have it: what it states, what must be asked, what is left out and why. `decisions` are answers to the questions
 * of an earlier reading. Never throws for what a file holds: one that cannot be read at all has `refuse`.
 */
export async function readSheetFile(
  name: string,
  bytes: Uint8Array,
  decisions: Decisions = {}
): Promise<IntakeResult> {
  try {
    return readOpenedFile(name, await openFile(bytes), decisions).result;
  } catch (error) {
    if (error instanceof RefusedFile) return refusedResult(name, error.refusal);
    throw error;
  }
}

/** What becomes of a file that cannot be read. */
export function refusedResult(file: string, refuse: Refusal): IntakeResult {
  return {
    file,
    refuse,
    reading: { format: '' },
    decisions: [],
    statements: [],
    routes: [],
    asks: [],
    problems: [],
    skipped: [],
    noData: [],
    questions: [],
    otherSheets: []
  };
}

interface Candidate {
  readonly table: FoundTable;
  readonly layout: Layout;
  readonly splitColumn: string | null;
  readonly isTransposed: boolean;
  readonly hits: number;
}

/** What a sheet looks like to whoever reads it: its rows, edits among them, and what each column was taken for. */
export interface SheetView {
  readonly sheet: Sheet;
  /** All sheets that could be read in its place. */
  readonly sheets: readonly string[];
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnGuess[];
}

/** Reads a file that was opened, as `readSheetFile` does. Throws a RefusedFile where it holds no table that can be read. */
export function readOpenedFile(
  file: string,
  opened: OpenedFile,
  answers: Decisions
): { readonly result: IntakeResult; readonly view: SheetView } {
  const name = file.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const reader = new TerritoryReader();
  const findings = new Findings(answers);
  for (const { row, cell } of opened.faults)
    findings.problems.push({ ...(row === null ? {} : { row }), cell, reason: 'quote' });
  const isShown = opened.sheets.filter(
    ({ isHidden, rows }) => !isHidden && rows.some((row) => !isBlankRow(row))
  );
  const candidates = isShown.flatMap((sheet) => findCandidate(sheet, reader, name, answers) ?? []);
  const chosen = chooseSheet(candidates, findings);
  if (!chosen) {
    const isOnlyHidden = opened.sheets.some(
      (sheet) => sheet.isHidden && findCandidate(sheet, reader, name, answers)
    );
    throw new RefusedFile(isOnlyHidden ? { code: 'only_hidden' } : { code: 'no_table' });
  }
  const table = withRowsAbove(chosen.table, (row) => answers.rows?.[row] === 'data');
  const found = chooseColumn(chosen, reader, findings);
  const isLeftOut = (header: string) => answers.columns?.[header]?.isLeftOut === true;
  const layout = {
    ...found,
    amounts: found.amounts.filter(({ header }) => !isLeftOut(header)),
    remarks: found.remarks.filter((column) => !isLeftOut(table.columns[column]?.header ?? ''))
  };
  for (const problem of layout.problems) findings.problems.push(problem);
  for (const skipped of table.skipped) findings.skipped.push(skipped);
  tellHiddenColumns(chosen, findings);
  const { amounts, rows } =
    layout.kind === 'routes'
      ? { amounts: readRoutes({ table, layout, reader }, findings), rows: [] }
      : readStatements(table, layout, reader, findings);
  if (layout.kind !== 'routes' && layout.hasRoutes) readRoutes({ table, layout, reader }, findings, rows);
  const { decisions, asks } = findings;
  const result: IntakeResult = {
    file,
    refuse: null,
    reading: describeTerritory(
      opened,
      { ...chosen, layout },
      { decimal: amounts.fileDecimal, year: findings.answerTo('years') }
    ),
    decisions,
    statements: findings.statements,
    routes: findings.routes,
    asks,
    problems: findings.problems,
    skipped: [...findings.skipped].sort((a, b) => a.row - b.row),
    noData: findings.noData,
    questions: groupQuestions(decisions, asks),
    otherSheets: opened.sheets
      .filter(({ rows }) => rows.some((row) => !isBlankRow(row)))
      .map((sheet) => sheet.name)
      .filter((name) => !candidates.some(({ table: { sheet } }) => sheet.name === name))
  };
  const view = {
    sheet: table.sheet,
    sheets: candidates.map((each) => each.table.sheet.name),
    headerRows: table.headerRows,
    columns: describeColumns(table, layout, amounts.decimalOf, isLeftOut)
  };
  return { result, view };
}

function findCandidate(
  given: Sheet,
  reader: TerritoryReader,
  name: string,
  { edits }: Decisions
): Candidate | null {
  const split = splitFirstColumn(given);
  const sheet = editSheet(split?.sheet ?? given, edits);
  const upright = findUpright(sheet, reader, name);
  if (upright && (upright.hits > 1 || !isTransposed(sheet, reader)))
    return { ...upright, splitColumn: split?.header ?? null, isTransposed: false };
  if (!isTransposed(sheet, reader)) return null;
  const turned = findUpright(editSheet(transposeSheet(split?.sheet ?? given), edits), reader, name);
  return turned && { ...turned, splitColumn: null, isTransposed: true };
}

function findUpright(
  sheet: Sheet,
  reader: TerritoryReader,
  name: string
): Pick<Candidate, 'table' | 'layout' | 'hits'> | null {
  const table = findTable(sheet, reader, name);
  if (!table) return null;
  const layout = findColumns(table, reader);
  if (layout.kind !== 'routes' && layout.amounts.length === 0) return null;
  return { table, layout, hits: table.territoryColumns[0]?.hits ?? 0 };
}

/** The sheet with most territories; where several hold a table, the file's owner chooses. */
function chooseSheet(candidates: readonly Candidate[], findings: Findings): Candidate | null {
  const [first, ...others] = candidates;
  if (!first || others.length === 0) return first ?? null;
  const best = candidates.reduce((a, b) => (b.hits > a.hits ? b : a));
  const options = candidates.map(({ table }) => table.sheet.name);
  const name = findings.decide(
    {
      id: 'sheet',
      count: candidates.length,
      proposal: best.table.sheet.name,
      options
    },
    null
  );
  return candidates.find(({ table }) => table.sheet.name === name) ?? best;
}

/** Where two columns name different countries, the file's owner says which counts. */
function chooseColumn({ table, layout }: Candidate, reader: TerritoryReader, findings: Findings): Layout {
  if (layout.rival === null) return layout;
  const own = table.columns[layout.names]?.header ?? '';
  const answer = findings.decide(
    {
      id: 'country-column',
      own,
      rival: layout.rival,
      proposal: own,
      options: [own, layout.rival, ROUTE_ANSWER]
    },
    null
  );
  return answer === own ? layout : findColumns(table, reader, answer);
}

/** A hidden column of amounts is read like any other, which is said. */
function tellHiddenColumns(
  { table, layout, isTransposed: isTurned }: Candidate,
  { problems }: Findings
): void {
  if (isTurned) return;
  for (const { column, header } of layout.amounts)
    if (table.sheet.hiddenColumns.has(column))
      problems.push({
        column: header,
        reason: 'hidden_column',
        severity: 'warning'
      });
}

function describeTerritory(
  opened: OpenedFile,
  { table, layout, splitColumn, isTransposed: isTurned }: Candidate,
  { decimal, year }: { readonly decimal: string | null; readonly year: string | null }
): Reading {
  const { format, encoding, isEncodingGuessed, delimiter } = opened.reading;
  const header = (column: number) => (column < 0 ? undefined : table.columns[column]?.header);
  const code = layout.codes[0];
  const headers = table.headerRows;
  const named: Record<string, unknown> = {
    format,
    encoding: encoding || undefined,
    isEncodingGuessed: isEncodingGuessed || undefined,
    delimiter: delimiter || undefined,
    sheet: table.sheet.name || undefined,
    kind: layout.kind,
    headerRow: headers.at(-1) ?? null,
    headerRows: headers.length > 1 ? headers : undefined,
    tagRow: table.tagRow ?? undefined,
    isTransposed: isTurned || undefined,
    splitColumn: splitColumn ?? undefined,
    countryColumn: header(code?.column ?? layout.names),
    nameColumn: code ? header(layout.names) : undefined,
    codeKind: code?.kind,
    measures: layout.amounts.filter(({ period }) => period === null).map(({ label }) => label),
    measureColumn: header(layout.measures[0] ?? -1),
    amountColumn: layout.measures.length > 0 ? layout.amounts[0]?.header : undefined,
    unitColumn: header(layout.unit),
    dateColumn: header(layout.date),
    sourceColumn: header(layout.source),
    yearColumns: layout.amounts.some(({ period }) => period !== null)
      ? layout.amounts.flatMap(({ period }) => period ?? [])
      : undefined,
    year: layout.amounts.find(({ period }) => period !== null && period === year)?.period ?? undefined,
    decimal: decimal ?? undefined,
    language: guessLanguage(table.columns.map(({ lowest }) => lowest)),
    leftOut: [...layout.leftOut],
    title: table.title
  };
  return Object.fromEntries(
    Object.entries(named).filter(([, value]) => value !== undefined)
  ) as unknown as Reading;
}
