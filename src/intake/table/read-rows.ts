import { cellAt, type SheetCell, type SheetRow } from '../files/sheet';
import type { Findings } from '../findings';
import type { Layout } from './find-columns';
import { readTerritory, type RowTerritory, type TableReading } from './read-territory';

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
  | 'left out'
  | 'unnamed';

export interface ReadRow {
  readonly row: SheetRow;
  readonly kind: RowKind;
  readonly territory: RowTerritory;
  /** The text alone in a row above that names what the rows below it count; empty where there is none. */
  readonly heading: string;
}

const NOTE_LINE =
  /^[*†‡§¹²³]+\s*\S+|^(?:\d{1,2}[.)]?|\([a-z0-9]{1,3}\)|\[[^\]]{1,3}\]|[a-z][.)])\s*\S+\s+\S+|^[a-z]\s+\S+\s+\S+|^(?:sources?|notes?|nota|fuentes?|quellen?|remarks?|legend|anmerkung(?:en)?|includes|excludes|figures|data)\b.*[:.]|^©/i;

/** What each row of a table is: data, or one of those that are none, which are told with their reason. */
export function readRows(reading: TableReading, findings: Findings): readonly ReadRow[] {
  const { table, layout } = reading;
  const headers = table.columns.map(({ lowest }) => lowest);
  const rows = table.rows.map((row): ReadRow => {
    const territory = layout.kind === 'routes' ? EMPTY : readTerritory(row, reading, findings);
    const answer = findings.answers.rows?.[row.row];
    if (answer === 'none') return { row, territory, kind: 'left out', heading: '' };
    if (answer === 'total')
      return { row, territory: { ...territory, reading: OPERATION }, kind: 'total', heading: '' };
    const kind = kindOf(row, territory, headers, layout);
    if (answer !== 'data' || kind === 'data') return { row, territory, kind, heading: '' };
    // A person says that it is data: then it is to be asked of where.
    const isNamed = territory.reading.kind === 'territory' || territory.reading.kind === 'ask';
    const named: RowTerritory = isNamed ? territory : { ...territory, reading: { kind: 'unknown' } };
    return { row, territory: named, kind: 'data', heading: '' };
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
          count: hidden.length,
          proposal: 'yes',
          options: ['yes', 'no']
        },
        { row: row.row, column }
      ) === 'yes';
  const kept: ReadRow[] = [];
  let heading = '';
  for (const [i, each] of rows.entries()) {
    const { row, territory } = each;
    const kind = each.kind === 'heading' && i > lastData ? 'footnote' : each.kind;
    if (kind === 'heading') heading = row.cells.find(({ text }) => text !== '')?.text ?? '';
    if (kind === 'data' && row.isHidden && !takesHidden)
      findings.skipped.push({ row: row.row, reason: 'hidden' });
    else if (kind === 'data' || territory.reading === OPERATION)
      kept.push(heading === '' ? each : { ...each, heading });
    else if (kind === 'gone')
      findings.problems.push({
        row: row.row,
        column: territory.column,
        cell: territory.cell,
        reason: 'gone'
      });
    else if (kind === 'unnamed') {
      // The rows of a group often name their territory once: a person says so.
      const above = kept.at(-1)?.territory.reading;
      findings.asks.push({
        row: row.row,
        column,
        cell: '',
        reason: 'no_territory',
        candidates: above?.kind === 'territory' ? [above.code] : []
      });
    } else findings.skipped.push({ row: row.row, reason: kind });
  }
  const last = rows.findLastIndex(({ kind }) => kind !== 'blank');
  // Rows that a workbook leaves out.
  for (let i = 1; i <= last; i++) {
    const next = rows[i]?.row.row ?? 0;
    for (let row = (rows[i - 1]?.row.row ?? 0) + 1; row < next; row++)
      findings.skipped.push({ row, reason: 'blank' });
  }
  return kept;
}

/** Stands for the territory of what the whole operation found. */
const OPERATION = { kind: 'territory', code: 'operation' } as const;

const EMPTY: RowTerritory = { reading: { kind: 'blank' }, column: '', cell: '' };

function kindOf(
  row: SheetRow,
  { reading, cell }: RowTerritory,
  headers: readonly string[],
  layout: Layout
): RowKind {
  const isFilled = ({ text }: SheetCell) => text !== '';
  const at = row.cells.findIndex(isFilled);
  const first = row.cells[at];
  if (!first) return 'blank';
  const isAlone = row.cells.findLastIndex(isFilled) === at;
  if (!isAlone && row.cells.every(({ text }) => text === '' || headers.includes(text))) return 'header';
  if (isAlone && (NOTE_LINE.test(first.text) || first.text.length > 60)) return 'footnote';
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
      const isTotal = row.cells.some(({ text }) =>
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
