import { guessLanguage } from '../table/header-words';
import { dateOfSerial, formatDateAs, parseNumberFormat, type NumberFormat } from './number-format';
import { OnceOf } from '../once';
import { readXml } from './read-xml';
import { RunText } from './run-text';
import {
  BLANK_CELL,
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

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly part: string }[];
  readonly is1904: boolean;
}

interface Shared {
  readonly strings: readonly SheetCell[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
  readonly language: string;
  /** How many cells may still be read, of all sheets together. */
  left: number;
}

/**
 * The sheets of an XLSX workbook (ECMA-376), hidden ones too, in their order. Formulas are read by their stored results. Throws a
 * RefusedFile where a part is missing or there is too much.
 */
export async function readXlsx(zip: ZipFile): Promise<readonly Sheet[]> {
  const workbook = await readWorkbook(zip);
  const strings = await readSharedStrings(zip);
  const shared: Shared = {
    strings,
    formats: await readFormats(zip),
    is1904: workbook.is1904,
    language: guessLanguage(strings.slice(0, 500).map(({ text }) => text)),
    left: MAX_CELLS
  };
  const sheets: Sheet[] = [];
  for (const { name, isHidden, part } of workbook.sheets) {
    const bytes = await zip.read(part);
    if (bytes) sheets.push({ name, isHidden, ...readSheet(bytes, shared) });
  }
  return sheets;
}

async function readWorkbook(zip: ZipFile): Promise<Workbook> {
  const bytes = await zip.read('xl/workbook.xml');
  if (!bytes) throw new RefusedFile({ code: 'no_content' });
  const targets = new Map<string, string>();
  const relations = await zip.read('xl/_rels/workbook.xml.rels');
  if (relations)
    readXml(relations, {
      open(name, attribute) {
        const id = attribute('Id');
        const target = attribute('Target');
        if (name === 'Relationship' && id && target)
          targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
      },
      close: () => undefined,
      text: () => undefined
    });
  const sheets: { name: string; isHidden: boolean; part: string }[] = [];
  let is1904 = false;
  readXml(bytes, {
    open(name, attribute) {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const part = targets.get(attribute('id') ?? '') ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      const isHidden = /hidden/i.test(attribute('state') ?? '');
      if (!part.includes('chartsheets/')) sheets.push({ name: attribute('name') ?? '', isHidden, part });
    },
    close: () => undefined,
    text: () => undefined
  });
  return { sheets, is1904 };
}

async function readSharedStrings(zip: ZipFile): Promise<SheetCell[]> {
  const bytes = await zip.read('xl/sharedStrings.xml');
  const strings: SheetCell[] = [];
  if (!bytes) return strings;
  let run = new RunText();
  readXml(bytes, {
    open(name, attribute) {
      if (name === 'si') run = new RunText();
      run.open(name, attribute);
    },
    close(name) {
      run.close(name);
      if (name === 'si') strings.push(textCell(decodeText(run.text), run.note));
    },
    text: (text) => run.add(text)
  });
  return strings;
}

async function readFormats(zip: ZipFile): Promise<NumberFormat[]> {
  const bytes = await zip.read('xl/styles.xml');
  const formats: NumberFormat[] = [];
  if (!bytes) return formats;
  const custom = new Map<number, string>();
  let isInCells = false;
  readXml(bytes, {
    open(name, attribute) {
      if (name === 'numFmt') custom.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells)
        formats.push(parseNumberFormat(Number(attribute('numFmtId') ?? 0), custom));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
    text: () => undefined
  });
  return formats;
}

function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

function parseRange(reference: string): MergedCells | null {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(reference);
  if (!match) return null;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
}

function readSheet(bytes: Uint8Array, shared: Shared): Omit<Sheet, 'name' | 'isHidden'> {
  const rows: SheetRow[] = [];
  const merges: MergedCells[] = [];
  const hiddenColumns = new Set<number>();
  let row = 0;
  let isHidden = false;
  let cells: SheetCell[] = [];
  let column = -1;
  let cell: WrittenCell | null = null;
  let inside = '';
  // Long lists repeat what they hold: each text and number is one cell, wherever it stands.
  const texts = new OnceOf<SheetCell>();
  const numbers = new OnceOf<SheetCell>();
  readXml(bytes, {
    open(name, attribute) {
      inside = name;
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1);
        isHidden = /^(?:1|true)$/.test(attribute('hidden') ?? '');
        cells = [];
        column = -1;
      } else if (name === 'c') {
        const reference = attribute('r');
        column = reference ? columnOf(reference) : column + 1;
        cell = {
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? 0),
          value: '',
          formula: null,
          run: null
        };
        if (cell.type === 'inlineStr') cell.run = new RunText();
      } else if (name === 'f' && cell) cell.formula = '';
      else if (name === 'col' && /^(?:1|true)$/.test(attribute('hidden') ?? '')) {
        const last = Math.min(Number(attribute('max')), MAX_COLUMNS);
        for (let i = Number(attribute('min')); i <= last; i++) hiddenColumns.add(i - 1);
      } else if (name === 'mergeCell' && merges.length < 10_000) {
        const range = parseRange(attribute('ref') ?? '');
        if (range) merges.push(range);
      } else cell?.run?.open(name, attribute);
    },
    close(name) {
      inside = '';
      cell?.run?.close(name);
      if (name === 'c' && cell && column >= 0 && column < MAX_COLUMNS) {
        const own = cell;
        const { type, style, value, formula, run } = own;
        let read: SheetCell;
        if (run) read = texts.get([run.note, run.text], () => cellOf(own, shared));
        else if (type === 'n' && formula === null)
          read = numbers.get([style, value], () => cellOf(own, shared));
        else read = cellOf(own, shared);
        cell = null;
        if (read.text === '' && read.note === '') return;
        if ((shared.left -= 1) < 0) throw new RefusedFile({ code: 'too_many_cells' });
        while (cells.length < column) cells.push(BLANK_CELL);
        cells[column] = read;
      } else if (name === 'row' && cells.length > 0) rows.push({ row, isHidden, cells });
    },
    text(text) {
      if (!cell) return;
      if (inside === 'v') cell.value += text;
      else if (inside === 'f') cell.formula = (cell.formula ?? '') + text;
      else cell.run?.add(text);
    }
  });
  return { rows, merges, hiddenColumns };
}

/** A cell as it stands in the file; `run` is the text of one that holds it itself. */
interface WrittenCell {
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string | null;
  run: RunText | null;
}

/** A text with the signs that XML cannot hold, which a workbook writes by their numbers (ST_Xstring: ISO/IEC 29500-1, 22.9.2.19). */
function decodeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function cellOf(cell: WrittenCell, { strings, formats, is1904, language }: Shared): SheetCell {
  const { type, value, formula, run } = cell;
  if (type === 's') return strings[Number(value)] ?? BLANK_CELL;
  if (type === 'inlineStr') return run ? textCell(decodeText(run.text), run.note) : BLANK_CELL;
  if (value === '' && formula !== null && type !== 'str')
    return { ...BLANK_CELL, kind: 'formula', text: `=${formula || '…'}` };
  if (type === 'str') return textCell(decodeText(value));
  if (value === '') return BLANK_CELL;
  if (type === 'e') return { ...BLANK_CELL, kind: 'error', text: value };
  if (type === 'b') return { ...BLANK_CELL, kind: 'boolean', text: value === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'd')
    return { ...BLANK_CELL, kind: 'date', text: value.slice(0, 10), date: value.slice(0, 16) };
  const number = Number(value);
  if (!Number.isFinite(number)) return textCell(value);
  const format = formats[cell.style] ?? null;
  const date = format?.isDate ? dateOfSerial(number, is1904) : null;
  if (date !== null && format)
    return { ...BLANK_CELL, kind: 'date', text: formatDateAs(date, format.code, language), date };
  // Binary fractions as 15 significant digits, as spreadsheets show them.
  const rounded = value.length <= 15 ? number : Number(number.toPrecision(15));
  const isPlain = !format || (format.unit === '' && !format.isShare);
  return {
    ...BLANK_CELL,
    kind: 'number',
    text: String(rounded),
    number: rounded,
    format: isPlain ? null : { unit: format.unit, isShare: format.isShare }
  };
}
