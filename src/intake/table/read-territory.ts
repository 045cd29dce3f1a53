import type { SheetRow } from '../files/sheet';
import { cellAt } from '../files/sheet';
import type { Findings } from '../findings';
import type { TerritorySummary } from '../names/find-territory';
import type { FoundTable } from './find-table';
import type { TerritoryReader } from './find-territory-columns';
import type { Layout } from './find-columns';

/** A table, what its columns hold, and what reads its names. */
export interface TableReading {
  readonly table: FoundTable;
  readonly layout: Layout;
  readonly reader: TerritoryReader;
}

/** What a row's names and codes together say, and the cell that says it. */
export interface RowTerritory {
  readonly reading: TerritorySummary;
  readonly column: string;
  readonly cell: string;
}

/**
 * The territory of a row: its name, or its code where it has none. A code settles a name that is not sure, if it is one of those that the name
 * may mean; where the two are of different territories the name counts, and that is told. A person's answer to the name comes before all.
 */
export function readTerritory(
  row: SheetRow,
  { table, layout, reader }: TableReading,
  findings: Findings
): RowTerritory {
  const header = (column: number) => table.columns[column]?.header ?? '';
  const name = layout.names < 0 ? '' : cellAt(row, layout.names).text;
  const codes = layout.codes.length > 0 ? readCodes(row, layout, reader) : [];
  const byCode = codes.find(({ reading }) => reading.kind === 'territory') ?? codes[0];
  const cell = name !== '' ? name : (byCode?.cell ?? '');
  const column = header(name !== '' ? layout.names : (byCode?.column ?? layout.names));
  const tell = (reading: TerritorySummary): RowTerritory => ({ reading, column, cell });
  const answer = findings.answers.names?.[cell];
  if (answer !== undefined)
    return tell(
      /^[A-Z]{3}(?:\+[A-Z]{3})*$/.test(answer) ? { kind: 'territory', code: answer } : { kind: 'none' }
    );
  if (codes.length === 0) return tell(name === '' ? { kind: 'blank' } : reader.read(name, 'name'));
  const different = new Set(
    codes.flatMap(({ reading }) => (reading.kind === 'territory' ? [reading.code] : []))
  );
  if (name === '') {
    if (different.size > 1) return tell({ kind: 'ask', reason: 'ambiguous', candidates: [...different] });
    return tell(byCode?.reading ?? { kind: 'blank' });
  }
  const reading = reader.read(name, 'name');
  if (byCode?.reading.kind !== 'territory')
    return tell(reading.kind === 'unknown' && byCode?.reading.kind === 'region' ? byCode.reading : reading);
  const { code } = byCode.reading;
  if (reading.kind === 'unknown') return tell(byCode.reading);
  if (reading.kind === 'ask' && reading.candidates.includes(code) && reading.reason !== 'part')
    return tell(byCode.reading);
  if (reading.kind === 'territory' && reading.code !== code)
    findings.problems.push({
      row: row.row,
      column: header(byCode.column),
      cell: byCode.cell,
      reason: 'code_differs',
      code,
      named: reading.code,
      severity: 'warning'
    });
  return tell(reading);
}

/** What the codes of a row say, without empty cells. */
function readCodes(row: SheetRow, layout: Layout, reader: TerritoryReader) {
  return layout.codes
    .map(({ column, kind }) => ({
      column,
      cell: cellAt(row, column).text,
      reading: reader.read(cellAt(row, column).text, kind)
    }))
    .filter(({ cell }) => cell !== '');
}
