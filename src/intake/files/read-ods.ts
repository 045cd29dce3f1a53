import { readXml } from './read-xml';
import { RunText } from './run-text';
import {
  BLANK_CELL,
  isBlankRow,
  MAX_CELLS,
  MAX_COLUMNS,
  RefusedFile,
  textCell,
  type MergedCells,
  type Sheet,
  type SheetCell,
  type SheetRow
} from './sheet';
import type { ZipFile } from './unzip';

interface OpenCell {
  readonly attribute: Readonly<Record<string, string | null>>;
  readonly repeat: number;
  readonly spanned: readonly [columns: number, rows: number];
  readonly run: RunText;
  paragraphs: number;
}

const ATTRIBUTES = ['value-type', 'value', 'date-value', 'boolean-value', 'currency', 'formula'] as const;

/**
 * The sheets of an OpenDocument spreadsheet (ISO/IEC 26300), hidden ones too. Comments are no part of a cell. Throws a RefusedFile for one
 * with a password, without content or with too much.
 */
export async function readOds(zip: ZipFile): Promise<readonly Sheet[]> {
  const manifest = await zip.read('META-INF/manifest.xml');
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
    throw new RefusedFile({ code: 'password' });
  const bytes = await zip.read('content.xml');
  if (!bytes) throw new RefusedFile({ code: 'no_content' });
  const sheets: Sheet[] = [];
  const raised = new Set<string>();
  const hiddenTables = new Set<string>();
  let style = '';
  let left = MAX_CELLS;
  let table: {
    name: string;
    isHidden: boolean;
    rows: SheetRow[];
    merges: MergedCells[];
    hiddenColumns: Set<number>;
    column: number;
  } | null = null;
  let row = 0;
  let rowRepeat = 1;
  let isRowHidden = false;
  let cells: SheetCell[] = [];
  let column = 0;
  let cell: OpenCell | null = null;
  let inAnnotation = 0;
  let paragraph = 0;
  const spans: boolean[] = [];
  readXml(bytes, {
    open(name, attribute) {
      if (name === 'style') style = attribute('name') ?? '';
      else if (name === 'text-properties' && (attribute('text-position') ?? '').startsWith('super'))
        raised.add(style);
      else if (name === 'table-properties' && attribute('display') === 'false') hiddenTables.add(style);
      else if (name === 'table') {
        const isHidden = hiddenTables.has(attribute('style-name') ?? '');
        table = {
          name: attribute('name') ?? '',
          isHidden,
          rows: [],
          merges: [],
          hiddenColumns: new Set(),
          column: 0
        };
        row = 0;
      } else if (name === 'table-column' && table) {
        const repeat = Number(attribute('number-columns-repeated') ?? 1);
        if (/collapse|filter/.test(attribute('visibility') ?? ''))
          for (let i = 0; i < Math.min(repeat, MAX_COLUMNS); i++) table.hiddenColumns.add(table.column + i);
        table.column += repeat;
      } else if (name === 'table-row') {
        rowRepeat = Number(attribute('number-rows-repeated') ?? 1);
        isRowHidden = /collapse|filter/.test(attribute('visibility') ?? '');
        row += 1;
        cells = [];
        column = 0;
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = {
          attribute: Object.fromEntries(ATTRIBUTES.map((key) => [key, attribute(key)])),
          repeat: Number(attribute('number-columns-repeated') ?? 1),
          spanned: [
            Number(attribute('number-columns-spanned') ?? 1),
            Number(attribute('number-rows-spanned') ?? 1)
          ],
          run: new RunText(),
          paragraphs: 0
        };
      } else if (name === 'annotation') inAnnotation += 1;
      else if (name === 'p' && cell && inAnnotation === 0) {
        if (cell.paragraphs > 0) cell.run.addRun(' ', false);
        cell.paragraphs += 1;
        paragraph += 1;
      } else if (name === 'span') spans.push(raised.has(attribute('style-name') ?? ''));
      else if ((name === 's' || name === 'tab' || name === 'line-break') && inAnnotation === 0)
        cell?.run.addRun(' ', false);
    },
    close(name) {
      if (name === 'annotation') inAnnotation -= 1;
      else if (name === 'span') spans.pop();
      else if (name === 'p' && inAnnotation === 0 && cell) paragraph -= 1;
      else if ((name === 'table-cell' || name === 'covered-table-cell') && cell) {
        const read = cellOf(cell);
        const [across, down] = cell.spanned;
        if ((across > 1 || down > 1) && table)
          table.merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
        if (read.text !== '' && column < MAX_COLUMNS) {
          const repeat = Math.min(cell.repeat, MAX_COLUMNS - column);
          left -= repeat * Math.min(rowRepeat, 1000);
          if (left < 0) throw new RefusedFile({ code: 'too_many_cells' });
          while (cells.length < column) cells.push(BLANK_CELL);
          for (let i = 0; i < repeat; i++) cells.push(read);
        }
        column += cell.repeat;
        cell = null;
      } else if (name === 'table-row' && table) {
        const added: SheetRow = { row, isHidden: isRowHidden, cells };
        if (!isBlankRow(added))
          for (let i = 0; i < Math.min(rowRepeat, 1000); i++) table.rows.push({ ...added, row: row + i });
        row += rowRepeat - 1;
      } else if (name === 'table' && table) {
        const { name: title, isHidden, rows, merges, hiddenColumns } = table;
        sheets.push({ name: title, isHidden, rows, merges, hiddenColumns });
        table = null;
      }
    },
    text(text) {
      if (cell && paragraph > 0 && inAnnotation === 0) cell.run.addRun(text, spans.includes(true));
    }
  });
  return sheets;
}

function cellOf({ attribute, run }: OpenCell): SheetCell {
  const shown = textCell(run.text, run.note);
  const type = attribute['value-type'];
  if (!type && attribute['formula'])
    return { ...BLANK_CELL, kind: 'formula', text: `=${attribute['formula'].replace(/^\w+:?=/, '')}` };
  if (/^#(?:DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!|N\/A)$|^Err:\d+$/.test(shown.text))
    return { ...shown, kind: 'error' };
  if (type === 'date' && attribute['date-value'])
    return { ...shown, kind: 'date', date: attribute['date-value'].slice(0, 16).replace(/T00:00$/, '') };
  if (type === 'boolean')
    return { ...shown, kind: 'boolean', text: attribute['boolean-value'] === 'true' ? 'TRUE' : 'FALSE' };
  const number = Number(attribute['value'] ?? NaN);
  if (!Number.isFinite(number) || !/^(?:float|percentage|currency)$/.test(type ?? '')) return shown;
  const beside = shown.text.replace(/[\d.,\s'’+-]|e[+-]?\d+/gi, '');
  const unit = attribute['currency'] ?? (beside === '%' ? '' : beside);
  const isShare = type === 'percentage';
  return {
    ...shown,
    kind: 'number',
    text: String(number),
    number,
    format: unit || isShare ? { unit, isShare } : null
  };
}
