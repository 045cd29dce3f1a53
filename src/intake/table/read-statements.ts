import { readUnit } from '../cells/unit-words';
import { cellAt, type SheetRow } from '../files/sheet';
import type { Findings } from '../findings';
import type { Statement } from '../result';
import type { AmountColumn } from './amount-column';
import type { Layout } from './find-columns';
import { isColumnLetter, type FoundTable } from './find-table';
import type { TerritoryReader } from './find-territory-columns';
import { createFootnotes, type Footnotes } from './footnotes';
import { readHeaderRole } from './header-words';
import { keepOnce, type ReadCell } from './keep-once';
import { once, OnceOf } from '../once';
import { parseHeader } from './parse-header';
import { createAmountReader, decideUnit, type AmountReader } from './read-amounts';
import { createDateReader } from './read-dates';
import { readRows, type ReadRow } from './read-rows';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads the statements of all rows. */
export function readStatements(
  table: FoundTable,
  layout: Layout,
  reader: TerritoryReader,
  findings: Findings
): { amounts: AmountReader; rows: readonly ReadRow[] } {
  const rows = readRows({ table, layout, reader }, findings);
  const kinds = new Map<SheetRow, string>();
  for (const { row, kind } of rows) kinds.set(row, kind);
  const skipped = new Map(findings.skipped.map(({ row, reason }) => [row, reason]));
  for (const row of skipped.size ? table.rows : []) {
    const reason = skipped.get(row.row);
    if (reason) kinds.set(row, reason);
  }
  const footnotes = createFootnotes(table, findings);
  const nameColumns = [layout.names];
  const amounts = createAmountReader(table, layout, findings, (row) => kinds.get(row) ?? 'blank');
  const textOf = (row: SheetRow, column: number) => (column < 0 ? '' : cellAt(row, column).text);
  const dates = createDateReader(table, layout, findings);
  const cells: ReadCell[] = [];
  const labels = new OnceOf<string>();
  const isAll = new Map<string, boolean>();
  /** The texts of a row that name what is counted, without those that say "all of them". */
  const namesOf = (row: SheetRow) =>
    layout.measures
      .map((column) => cellAt(row, column).text)
      .filter((text, i) => text !== '' && (i === 0 || !once(isAll, text, () => ALL.test(text))));
  const years = layout.amounts.filter(({ period }) => period !== null);
  const latest =
    years
      .map(({ period }) => period ?? '')
      .sort()
      .at(-1) ?? '';
  if (
    years.length > 1 &&
    !layout.amounts.some(({ header }) => /time_period/i.test(header)) &&
    !table.columns.some(({ header }) => /^geo$/i.test(header))
  )
    findings.decide(
      {
        id: 'years',
        latest,
        proposal: latest,
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
        reason: isAsk ? reading.reason : 'unknown_name',
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
    const heading = each.heading === '' ? null : parseHeader(each.heading);
    const named = namesOf(row);
    const date = dates(row);
    const period = textOf(row, layout.period);
    const source = textOf(row, layout.source);
    const remark = readRemark(row, layout);
    for (const column of layout.amounts) {
      const names = heading ? [heading.label, ...named] : named;
      const label = labels.get([column, names.length, ...names], () =>
        measureOf(column, names, layout, table)
      );
      const when = column.period ?? period;
      const resolved = amounts.read(
        row,
        column,
        named.length > 0 || layout.measures.length > 0 || heading ? label : null,
        heading
      );
      const cell = cellAt(row, column.column);
      const at = { row: row.row, column: column.header, cell: cell.text };
      if (resolved.kind === 'absent') {
        const dash = resolved.isDash ? decideDash(cell.text, at, footnotes, findings) : null;
        if (dash === 'zero') {
          const explained = footnotes.of(row, { names: nameColumns, amount: column.column, note: '' });
          findings.statements.push({
            row: row.row,
            territory: reading.code,
            measure: label,
            qualifier: 'exact',
            value: 0,
            low: null,
            high: null,
            unit: column.guess.unit ?? 'count',
            words: cell.text,
            after: 'dash',
            column: column.header,
            ...(explained.length ? { footnotes: explained } : {}),
            ...(when ? { period: when } : {})
          });
        } else if (!resolved.isBlank || column.period === null)
          findings.noData.push({
            row: row.row,
            territory: reading.code,
            measure: label,
            ...(when && (column.period !== null || period) ? { period: when } : {}),
            ...(dash ? { after: 'dash' } : {})
          });
      } else if (resolved.kind === 'ask') {
        const isUnit =
          resolved.reason === 'unknown_unit' &&
          column.unitColumn >= 0 &&
          cellAt(row, column.unitColumn).text !== '';
        findings.asks.push({
          ...(isUnit
            ? {
                row: row.row,
                column: table.columns[column.unitColumn]?.header ?? '',
                cell: cellAt(row, column.unitColumn).text
              }
            : at),
          reason: resolved.reason,
          candidates: resolved.candidates
        });
      } else if (resolved.kind === 'unsure') {
        const isUnit = column.unitColumn >= 0 && cellAt(row, column.unitColumn).text === resolved.word;
        const where = isUnit
          ? { row: row.row, column: table.columns[column.unitColumn]?.header ?? '', cell: resolved.word }
          : at;
        findings.asks.push({ ...where, reason: 'unsure_unit', candidates: resolved.candidates });
        decideUnit(resolved.id, resolved.word, { row: where.row, column: where.column }, findings);
      } else if (resolved.kind === 'problem') findings.problems.push({ ...at, reason: resolved.reason });
      else {
        const flag = textOf(row, layout.flag);
        const note = resolved.note && flag ? `${resolved.note} ${flag}` : resolved.note || flag;
        const { qualifier, value, low, high, unit, words } = resolved;
        // One literal, and no spreads: of a hundred thousand statements these would take most of the time.
        const statement: Writable<Statement> = {
          row: row.row,
          territory: reading.code,
          measure: label,
          qualifier,
          value,
          low,
          high,
          unit,
          words,
          column: column.header
        };
        if (note) statement.note = note;
        const explained = footnotes.of(row, { names: nameColumns, amount: column.column, note });
        if (explained.length) statement.footnotes = explained;
        if (remark) statement.remark = remark;
        if (when) statement.period = when;
        if (date) statement.date = date;
        if (source) statement.source = source;
        if (row.isHidden) statement.after = 'hidden-rows';
        cells.push({
          row: each,
          column,
          statement,
          amount: resolved
        });
      }
    }
  }
  for (const statement of keepOnce(cells, layout, findings)) findings.statements.push(statement);
  findings.statements.sort((a, b) => a.row - b.row);
  return { amounts, rows };
}

/** What the columns of remarks say in a row. */
export function readRemark(row: SheetRow, { remarks }: Layout): string {
  return remarks
    .map((column) => cellAt(row, column).text)
    .join(' ')
    .trim();
}

const ALL = /^(?:total|all|both|_t|t|all ages)$/i;

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
): { column: string; cell: string; reason: 'rate' } | null {
  if (layout.unit < 0) return null;
  const cell = cellAt(row, layout.unit).text;
  const isRate =
    readUnit(cell)?.kind === 'rate' ||
    /\b(?:per|je|pour|por(?: cada)?) 1(?:00)?[ ,.]?000|\brate\b|\bpercent|%/i.test(cell);
  return isRate
    ? {
        column: columns[layout.unit]?.header ?? '',
        cell,
        reason: 'rate'
      }
    : null;
}

/** What the sheet itself says of its dashes is proposed. */
function decideDash(
  mark: string,
  at: { row: number; column: string },
  { dash }: Footnotes,
  findings: Findings
): string {
  return findings.decide(
    {
      id: 'dash',
      mark,
      ...(dash ? { says: dash.says } : {}),
      proposal: dash?.means ?? 'no data',
      options: ['no data', 'zero']
    },
    { row: at.row, column: at.column }
  );
}
