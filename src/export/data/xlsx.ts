import { escapeXml, OfficeParts, XML_HEAD } from '../office-parts';
import type { Cell, DataTable } from './data-table';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The most characters that Excel takes in a cell; a longer text is cut, and says so. */
export const MOST_CHARACTERS = 32_767;
const CUT = ' […]';

/** The styles of writeStyles, by their places there. */
const STYLE = { plain: 0, header: 1, quoted: 2 } as const;

/**
 * Tables as an Excel workbook (ISO/IEC 29500-1, SpreadsheetML), a sheet each. Numbers are numbers, and every text is a text: none is run as a formula, also
 * not where a reader opens the cell and closes it again, and all read back as they were.
 */
export function exportXlsx(tables: readonly DataTable[], title: string): Uint8Array<ArrayBuffer> {
  const parts = new OfficeParts();
  const sheets = tables.map(({ name }, i) => ({
    name,
    id: `rId${i + 1}`,
    path: `worksheets/sheet${i + 1}.xml`
  }));
  tables.forEach((table, i) => parts.set(`xl/worksheets/sheet${i + 1}.xml`, writeSheet(table)));
  parts.set('xl/styles.xml', writeStyles());
  const list = sheets.map(
    ({ name, id }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="${id}"/>`
  );
  parts.set(
    'xl/workbook.xml',
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${list.join('')}</sheets></workbook>`
  );
  parts.relate('xl/workbook.xml', [
    ...sheets.map(({ id, path }) => ({ id, type: 'worksheet', target: path })),
    { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' }
  ]);
  return parts.zip(
    'xl/workbook.xml',
    [
      [/^xl\/workbook\.xml$/, `${SHEET_TYPE}.sheet.main+xml`],
      [/^xl\/worksheets\/[^/]+$/, `${SHEET_TYPE}.worksheet+xml`],
      [/^xl\/styles\.xml$/, `${SHEET_TYPE}.styles+xml`]
    ],
    { title, description: '' }
  );
}

function writeSheet({ columns, rows }: DataTable): string {
  const widths = columns.map((column, i) => widthOf(column, rows, i));
  const lines = [columns, ...rows].map((row, r) => {
    const cells = row.map((cell, c) => writeCell(cell, `${nameColumn(c)}${r + 1}`, r === 0));
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  const range = `A1:${nameColumn(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><dimension ref="${range}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${lines.join('')}</sheetData><autoFilter ref="${range}"/></worksheet>`
  );
}

function writeCell(cell: Cell, at: string, isHeader: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  const style = isHeader ? STYLE.header : /^[=+\-@'\t\r\n＝＋－＠]/.test(cell) ? STYLE.quoted : STYLE.plain;
  return `<c r="${at}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${writeText(cell)}</t></is></c>`;
}

/**
 * Text as ST_Xstring has it (ISO/IEC 29500-1, 22.9.2.19): what XML cannot hold, or would change, is written by its number, and so is the sign that begins
 * such a number.
 */
function writeText(text: string): string {
  const whole = text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS - CUT.length) + CUT : text;
  const escaped = whole
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
    );
  return escapeXml(escaped);
}

/** Wide enough for most of a column's texts, in characters. */
function widthOf(column: string, rows: readonly (readonly Cell[])[], i: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[i] ?? '').length), column.length);
  return Math.min(60, longest + 3);
}

/** "A", "Z", "AA". */
function nameColumn(i: number): string {
  const letter = String.fromCharCode(65 + (i % 26));
  return i < 26 ? letter : nameColumn(Math.floor(i / 26) - 1) + letter;
}

function writeStyles(): string {
  const font = (bold: boolean): string =>
    `<font>${bold ? '<b/>' : ''}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const format = (of: string): string => `<xf numFmtId="0" fillId="0" borderId="0" ${of}/>`;
  return (
    `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2">${font(false)}${font(true)}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs count="1">${format('fontId="0"')}</cellStyleXfs>` +
    `<cellXfs count="3">${format('fontId="0" xfId="0"')}${format('fontId="1" xfId="0" applyFont="1"')}${format('fontId="0" xfId="0" quotePrefix="1"')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
