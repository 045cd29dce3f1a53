import { isAddable } from '../../model/unit';
import { findDateOrder, parseDate } from '../cells/parse-date';
import { isSameAmount, type ResolvedAmount } from '../cells/resolve-cell';
import { readUnit } from '../cells/unit-words';
import { cellAt, isBlankRow, type SheetRow } from '../files/sheet';
import type { Findings } from '../findings';
import type { Statement } from '../result';
import type { AmountColumn, Layout } from './find-columns';
import { isColumnLetter, type FoundTable, type TerritoryReader } from './find-table';
import { createAmountReader, decideUnit, type AmountReader } from './read-amounts';
import { readTerritory, type RowTerritory } from './read-territory';
import { readHeaderRole } from './header-words';

export type RowKind =
  | 'data'
  | 'blank'
  | 'footnote'
  | 'total'
  | 'region'
  | 'no territory'
  | 'header'
  | 'heading'
  | 'gone'
  | 'unnamed';

export interface ReadRow {
  readonly row: SheetRow;
  readonly kind: RowKind;
  readonly territory: RowTerritory;
}

const NOTE_LINE =
  /^[*†‡§¹²³]+\s*\S+|^(?:\d{1,2}[.)]?|\([a-z0-9]{1,3}\)|\[[^\]]{1,3}\]|[a-z][.)])\s*\S+\s+\S+|^[a-z]\s+\S+\s+\S+|^(?:sources?|notes?|nota|fuentes?|quellen?|remarks?|legend|anmerkung(?:en)?|includes|excludes|figures|data)\b.*[:.]|^©/i;

/** What each row of a table is: data, or one of those that are none, which are told with their reason. */
export function readRows(
  table: FoundTable,
  layout: Layout,
  reader: TerritoryReader,
  findings: Findings
): readonly ReadRow[] {
  const headers = table.columns.map(({ lowest }) => lowest);
  const rows = table.rows.map((row): ReadRow => {
    const territory = layout.kind === 'routes' ? EMPTY : readTerritory(row, layout, table, reader, findings);
    return { row, territory, kind: kindOf(row, territory, headers, layout) };
  });
  const lastData = rows.findLastIndex(({ kind }) => kind === 'data');
  const hidden = rows.filter(({ row, kind }) => row.isHidden && kind === 'data');
  const column =
    table.columns[layout.names < 0 ? (layout.codes[0]?.column ?? 0) : layout.names]?.header ?? '';
  let takesHidden = true;
  for (const { row } of hidden)
    takesHidden =
      findings.decide(
        {
          id: 'hidden-rows',
          question:
            hidden.length === 1
              ? '1 row is hidden in the sheet: take it, too?'
              : `${hidden.length} rows are hidden in the sheet: take them, too?`,
          proposal: 'yes',
          options: ['yes', 'no']
        },
        { row: row.row, column }
      ) === 'yes';
  const kept: ReadRow[] = [];
  for (const [i, each] of rows.entries()) {
    const { row, territory } = each;
    const kind = each.kind === 'heading' && i > lastData ? 'footnote' : each.kind;
    if (kind === 'data' && row.isHidden && !takesHidden)
      findings.skipped.push({ row: row.row, reason: 'hidden' });
    else if (kind === 'data') kept.push(each);
    else if (kind === 'gone')
      findings.problems.push({
        row: row.row,
        column: territory.column,
        cell: territory.cell,
        reason: 'a state that exists no more; it is not spread over its successors'
      });
    else if (kind === 'unnamed') {
      // The rows of a group often name their territory once: a person says so.
      const above = kept.at(-1)?.territory.reading;
      findings.asks.push({
        row: row.row,
        column,
        cell: '',
        reason: 'no territory named',
        candidates: above?.kind === 'territory' ? [above.code] : []
      });
    } else findings.skipped.push({ row: row.row, reason: kind });
  }
  const first = rows[0]?.row.row ?? 0;
  const present = new Set(rows.map(({ row }) => row.row));
  const last = rows.findLast(({ kind }) => kind !== 'blank')?.row.row ?? 0;
  // Rows that a workbook leaves out.
  for (let row = first; row < last; row++)
    if (!present.has(row)) findings.skipped.push({ row, reason: 'blank' });
  return kept;
}

const EMPTY: RowTerritory = { reading: { kind: 'blank' }, column: '', cell: '' };

function kindOf(
  row: SheetRow,
  { reading, cell }: RowTerritory,
  headers: readonly string[],
  layout: Layout
): RowKind {
  if (isBlankRow(row)) return 'blank';
  const filled = row.cells.filter(({ text }) => text !== '');
  const [first] = filled;
  const isRepeated = filled.length > 1 && filled.every(({ text }) => headers.includes(text));
  if (isRepeated) return 'header';
  const isAlone = filled.length === 1;
  if (isAlone && first && (NOTE_LINE.test(first.text) || first.text.length > 60)) return 'footnote';
  if (layout.kind === 'routes') return isAlone && headers.length > 1 ? 'footnote' : 'data';
  const hasAmounts = layout.amounts.some(({ column }) => cellAt(row, column).text !== '');
  switch (reading.kind) {
    case 'territory':
    case 'ask':
      return reading.kind === 'ask' && isAlone && headers.length > 1 && reading.reason === 'spelling'
        ? 'footnote'
        : 'data';
    case 'gone':
      return 'gone';
    case 'total':
      return 'total';
    case 'region':
      return 'region';
    case 'none':
      return isAlone && cell.length > 30 ? 'footnote' : 'no territory';
    case 'blank': {
      if (!hasAmounts) return 'footnote';
      const isTotal = filled.some(({ text }) =>
        /^(?:grand |sub-?)?totals?\b|^summe|^gesamt|^всего|^итого/i.test(text)
      );
      return isTotal ? 'total' : 'unnamed';
    }
    case 'unknown':
      if (hasAmounts) return 'data';
      return isAlone || cell.length > 40
        ? isAlone && cell.split(/\s+/).length < 4
          ? 'heading'
          : 'footnote'
        : 'footnote';
  }
}

interface Cell {
  readonly row: ReadRow;
  readonly column: AmountColumn;
  readonly statement: Statement;
  readonly amount: ResolvedAmount;
  readonly key: string;
}

/** Reads the statements of all rows. */
export function readStatements(
  table: FoundTable,
  layout: Layout,
  reader: TerritoryReader,
  findings: Findings
): { amounts: AmountReader; rows: readonly ReadRow[] } {
  const rows = readRows(table, layout, reader, findings);
  const kinds = new Map(rows.map(({ row, kind }) => [row, kind as string]));
  for (const { row, reason } of findings.skipped) {
    const found = table.rows.find((each) => each.row === row);
    if (found) kinds.set(found, reason);
  }
  const amounts = createAmountReader(table, layout, findings, (row) => kinds.get(row) ?? 'blank');
  const textOf = (row: SheetRow, column: number) => (column < 0 ? '' : cellAt(row, column).text);
  const dates = createDateReader(table, layout, findings);
  const cells: Cell[] = [];
  const years = layout.amounts.filter(({ period }) => period !== null);
  if (
    years.length > 1 &&
    !layout.amounts.some(({ header }) => /time_period/i.test(header)) &&
    !table.columns.some(({ header }) => /^geo$/i.test(header))
  )
    findings.decide(
      {
        id: 'years',
        question: 'Years are columns: take which?',
        proposal: `the latest year of the table (${years
          .map(({ period }) => period ?? '')
          .sort()
          .at(-1)}); all years remain statements with a period`,
        options: years.map(({ period }) => period ?? '')
      },
      null
    );
  for (const each of rows) {
    const { row, territory } = each;
    const { reading } = territory;
    if (reading.kind === 'ask' || reading.kind === 'unknown') {
      const isAsk = reading.kind === 'ask';
      findings.asks.push({
        row: row.row,
        column: territory.column,
        cell: territory.cell,
        reason: isAsk ? reading.reason : 'not a name of a territory',
        candidates: isAsk ? reading.candidates : []
      });
      continue;
    }
    if (reading.kind !== 'territory') continue;
    const unitProblem = rateOfRow(row, table, layout);
    if (unitProblem) {
      findings.problems.push({ row: row.row, ...unitProblem });
      continue;
    }
    const named = layout.measures
      .map((column) => cellAt(row, column).text)
      .filter((text, i) => text !== '' && (i === 0 || !/^(?:total|all|both|_t|t|all ages)$/i.test(text)));
    const date = dates(row);
    const period = textOf(row, layout.period);
    const source = textOf(row, layout.source);
    for (const column of layout.amounts) {
      const label = measureOf(column, named, layout, table);
      const base = { row: row.row, territory: reading.code, measure: label };
      const when = column.period ?? period;
      const resolved = amounts.read(
        row,
        column,
        named.length > 0 || layout.measures.length > 0 ? label : null
      );
      const cell = cellAt(row, column.column);
      const at = { row: row.row, column: column.header, cell: cell.text };
      if (resolved.kind === 'absent') {
        const dash = resolved.isDash ? decideDash(cell.text, at, findings) : null;
        if (dash === 'zero') {
          const guess = column.guess.unit ?? 'count';
          findings.statements.push({
            ...base,
            qualifier: 'exact',
            value: 0,
            low: null,
            high: null,
            unit: guess,
            words: cell.text,
            after: 'dash',
            column: column.header,
            ...(when ? { period: when } : {})
          });
        } else if (!resolved.isBlank || column.period === null)
          findings.noData.push({
            ...base,
            ...(when && (column.period !== null || period) ? { period: when } : {}),
            ...(dash ? { after: 'dash' } : {})
          });
      } else if (resolved.kind === 'ask') {
        const isUnit =
          resolved.reason === 'unit that the package does not know' &&
          layout.unit >= 0 &&
          cellAt(row, layout.unit).text !== '';
        findings.asks.push({
          ...(isUnit
            ? {
                row: row.row,
                column: table.columns[layout.unit]?.header ?? '',
                cell: cellAt(row, layout.unit).text
              }
            : at),
          reason: resolved.reason,
          candidates: resolved.candidates
        });
      } else if (resolved.kind === 'unsure') {
        const isUnit = layout.unit >= 0 && cellAt(row, layout.unit).text === resolved.word;
        const where = isUnit
          ? { row: row.row, column: table.columns[layout.unit]?.header ?? '', cell: resolved.word }
          : at;
        findings.asks.push({ ...where, reason: 'unit', candidates: resolved.candidates });
        decideUnit(resolved.id, resolved.word, { row: where.row, column: where.column }, findings);
      } else if (resolved.kind === 'problem') findings.problems.push({ ...at, reason: resolved.reason });
      else {
        const flag = textOf(row, layout.flag);
        const note = [resolved.note, flag].filter(Boolean).join(' ');
        const { qualifier, value, low, high, unit, words } = resolved;
        const statement: Statement = {
          ...base,
          qualifier,
          value,
          low,
          high,
          unit,
          words,
          column: column.header,
          ...(note ? { note } : {}),
          ...(when ? { period: when } : {}),
          ...(date ? { date } : {}),
          ...(source ? { source } : {}),
          ...(row.isHidden ? { after: 'hidden-rows' } : {})
        };
        cells.push({
          row: each,
          column,
          statement,
          amount: resolved,
          key: JSON.stringify([reading.code, label, when, date, layout.kind === 'statements' ? source : ''])
        });
      }
    }
  }
  findings.statements.push(...keepOnce(cells, layout, findings));
  findings.statements.sort((a, b) => a.row - b.row);
  return { amounts, rows };
}

function measureOf(
  column: AmountColumn,
  named: readonly string[],
  layout: Layout,
  table: FoundTable
): string {
  const isGeneric =
    column.label === '' ||
    readHeaderRole(column.label) === 'amount' ||
    (layout.amounts.length === 1 && layout.measures.length > 0) ||
    column.period !== null;
  const parts = [...named, ...(isGeneric ? [] : [column.label])];
  if (parts.length > 0) return parts.join(': ');
  const isNamed = column.label !== '' && !(isColumnLetter(column.label) && layout.amounts.length === 1);
  return (isNamed ? column.label : table.title) || column.header;
}

/** A unit column's word that makes the whole row a rate. */
function rateOfRow(
  row: SheetRow,
  { columns }: FoundTable,
  layout: Layout
): { column: string; cell: string; reason: string } | null {
  if (layout.unit < 0) return null;
  const cell = cellAt(row, layout.unit).text;
  const isRate = readUnit(cell)?.kind === 'rate' || /\bper 100[ ,.]?000|\brate\b|\bpercent|%/i.test(cell);
  return isRate
    ? {
        column: columns[layout.unit]?.header ?? '',
        cell,
        reason: 'a rate, not an amount; not mixed with counts'
      }
    : null;
}

function decideDash(dash: string, at: { row: number; column: string }, findings: Findings): string {
  return findings.decide(
    {
      id: 'dash',
      question: `What does “${dash}” mean: no data, or zero?`,
      proposal: 'no data',
      options: ['no data', 'zero']
    },
    { row: at.row, column: at.column }
  );
}

/** The date of a row; one that may be two days is asked. */
export function createDateReader(
  table: FoundTable,
  layout: Layout,
  findings: Findings
): (row: SheetRow) => string {
  const { date: column } = layout;
  if (column < 0) return () => '';
  const header = table.columns[column]?.header ?? '';
  const answered = findings.answerTo('date-order');
  const order =
    answered === 'day' || answered === 'month'
      ? answered
      : findDateOrder(table.rows.map((row) => cellAt(row, column).text));
  return (row) => {
    const cell = cellAt(row, column);
    if (cell.text === '') return '';
    if (cell.kind === 'date') return (cell.date ?? '').slice(0, 10);
    const text = findings.answers.cells?.[`${row.row}:${header}`] ?? cell.text;
    const reading = parseDate(text, order);
    if (reading && 'date' in reading) return reading.date;
    findings.asks.push({
      row: row.row,
      column: header,
      cell: cell.text,
      reason: reading ? 'day or month first' : 'not a date',
      candidates: reading ? reading.either : []
    });
    return '';
  };
}

/**
 * Of one territory, measure, period and date one statement stays. The same amount again is read once, and said; different ones are asked, since
 * they may be parts, corrections or a disagreement.
 */
function keepOnce(cells: readonly Cell[], layout: Layout, findings: Findings): Statement[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(cell.key);
    if (group) group.push(cell);
    else groups.set(cell.key, [cell]);
  }
  const statements: Statement[] = [];
  const conflicts = [...groups.values()].filter(
    (group) =>
      group.length > 1 && !group.every((cell) => isSameAmount(cell.amount, (group[0] as Cell).amount))
  );
  const inConflict = conflicts.reduce((sum, group) => sum + group.length, 0);
  // A list of single seizures has many rows of one territory and measure: they are parts, not a disagreement.
  const isList = layout.kind === 'statements' && inConflict > cells.length * 0.3 && inConflict > 6;
  const takesAll =
    isList &&
    findings.decide(
      {
        id: 'repeated-rows',
        question:
          'Many rows state the same measure of one territory: are they single seizures, each to be kept?',
        proposal: 'keep each',
        options: ['keep each', 'ask']
      },
      null
    ) === 'keep each';
  const told = new Set<string>();
  for (const group of groups.values()) {
    const [first, ...others] = group as [Cell, ...Cell[]];
    if (takesAll || others.length === 0) {
      statements.push(...group.map(({ statement }) => statement));
      continue;
    }
    if (others.every((cell) => isSameAmount(cell.amount, first.amount))) {
      statements.push(first.statement);
      for (const { row } of others) {
        const at = `${row.row.row}`;
        if (told.has(at)) continue;
        told.add(at);
        findings.problems.push({
          row: row.row.row,
          column: row.territory.column,
          cell: row.territory.cell,
          reason: `the same as row ${first.row.row.row}; read once`,
          severity: 'warning'
        });
      }
      continue;
    }
    const isComparable = group.every((cell) => isAddable(cell.amount.unit, first.amount.unit));
    if (!isComparable) {
      statements.push(...group.map(({ statement }) => statement));
      continue;
    }
    const answer = group
      .map(({ row }) => findings.answers.cells?.[`${row.row.row}:${row.territory.column}`])
      .find((each) => each !== undefined);
    if (answer?.startsWith('both'))
      statements.push(
        first.statement,
        ...others.map(({ statement }) => ({ ...statement, disagrees: true as const }))
      );
    const chosen =
      answer === undefined ? undefined : group.find(({ row }) => answer.includes(`(row ${row.row.row})`));
    if (chosen) statements.push(chosen.statement);
    if (answer !== undefined) continue;
    const candidates = [
      ...group.map(({ amount, row }) => `${showAmount(amount)} (row ${row.row.row})`),
      'both, as disagreeing statements'
    ];
    for (const { row } of group)
      findings.asks.push({
        row: row.row.row,
        column: row.territory.column,
        cell: row.territory.cell,
        reason: 'the same territory twice with different amounts',
        candidates
      });
  }
  return statements;
}

function showAmount({ qualifier, value, low, high, unit, words }: ResolvedAmount): string {
  const number =
    qualifier === 'range'
      ? `${low} to ${high}`
      : qualifier === 'words'
        ? words
        : [words, value].filter((part) => part !== '').join(' ');
  return unit === 'count' ? number : `${number} ${unit}`;
}
