import type { Refusal } from '../../model/sheet-problem';
import { decodeSheetText } from './decode-sheet-text';
import { parseDelimited } from './parse-delimited';
import { parseJsonSheet } from './parse-json';
import { readOds } from './read-ods';
import { readXlsx } from './read-xlsx';
import { RefusedFile, type OpenedFile } from './sheet';
import { openZip, type ZipFile } from './unzip';

/** The largest file that is opened. A table of countries is far smaller, and a browser holds its text several times. */
export const MAX_SHEET_BYTES = 48 * 1024 * 1024;

/** Kinds of file that are no table, by their first bytes. */
const FOREIGN: readonly (readonly [start: string, refusal: Refusal])[] = [
  ['%PDF', { code: 'document', kind: 'pdf' }],
  ['\x1f\x8b', { code: 'packed', kind: 'gzip' }],
  ['7z\xbc\xaf', { code: 'packed', kind: '7z' }],
  ['Rar!', { code: 'packed', kind: 'RAR' }],
  ['PAR1', { code: 'database', kind: 'Parquet' }],
  ['SQLite', { code: 'database', kind: 'SQLite' }],
  ['\x89PNG', { code: 'picture' }],
  ['\xff\xd8\xff', { code: 'picture' }],
  ['GIF8', { code: 'picture' }],
  ['{\\rtf', { code: 'document', kind: 'rtf' }]
];

/** Opens a file of any name by what it holds. Rejects with a RefusedFile that names what cannot be read, and what to do. */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile> {
  if (bytes.length > MAX_SHEET_BYTES)
    throw new RefusedFile({
      code: 'too_large',
      megabytes: Math.round(bytes.length / 1048576),
      most: MAX_SHEET_BYTES / 1048576
    });
  if (bytes.length === 0) throw new RefusedFile({ code: 'empty' });
  const start = Array.from(bytes.subarray(0, 8), (byte) => String.fromCharCode(byte)).join('');
  const foreign = FOREIGN.find(([signature]) => start.startsWith(signature));
  if (foreign) throw new RefusedFile(foreign[1]);
  if (start.startsWith('\xd0\xcf\x11\xe0')) refuseCompound(bytes);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return openArchive(openZip(bytes));
  return openText(bytes);
}

/** The container of Office before 2007 also holds a workbook of today that has a password. */
function refuseCompound(bytes: Uint8Array): never {
  const text = new TextDecoder('latin1').decode(bytes).replace(/\0/g, '');
  throw new RefusedFile(
    text.includes('EncryptedPackage')
      ? { code: 'password' }
      : text.includes('WordDocument')
        ? { code: 'document', kind: 'word' }
        : { code: 'other_workbook', kind: 'xls' }
  );
}

async function openArchive(zip: ZipFile): Promise<OpenedFile> {
  const has = (name: string) => zip.names.includes(name);
  const reading = { encoding: '', isEncodingGuessed: false, delimiter: '' };
  if (has('xl/workbook.xml'))
    return { reading: { format: 'xlsx', ...reading }, sheets: await readXlsx(zip), faults: [] };
  if (has('xl/workbook.bin')) throw new RefusedFile({ code: 'other_workbook', kind: 'xlsb' });
  if (zip.names.some((name) => name.startsWith('word/')))
    throw new RefusedFile({ code: 'document', kind: 'word' });
  if (zip.names.some((name) => name.startsWith('ppt/')))
    throw new RefusedFile({ code: 'document', kind: 'slides' });
  if (zip.names.some((name) => /^Index\/.*\.iwa$|^index\.(?:xml|apxl)$/.test(name)))
    throw new RefusedFile({ code: 'numbers' });
  if (has('content.xml')) {
    const type = new TextDecoder().decode((await zip.read('mimetype')) ?? new Uint8Array());
    if (type && !type.includes('spreadsheet'))
      throw new RefusedFile({ code: 'document', kind: 'opendocument' });
    return { reading: { format: 'ods', ...reading }, sheets: await readOds(zip), faults: [] };
  }
  const tables = zip.names.filter(
    (name) => /\.(?:csv|tsv|txt|xlsx|json|ods)$/i.test(name) && !/(^|\/)(?:__MACOSX|\.)/.test(name)
  );
  const [only] = tables;
  if (tables.length === 1 && only !== undefined) return openFile((await zip.read(only)) ?? new Uint8Array());
  throw new RefusedFile(
    tables.length === 0 ? { code: 'zip_without_table' } : { code: 'zip_of_tables', tables }
  );
}

function openText(bytes: Uint8Array): OpenedFile {
  const decoded = decodeSheetText(bytes);
  if (!decoded) throw new RefusedFile({ code: 'binary' });
  const { text, encoding, isGuessed } = decoded;
  const reading = { encoding, isEncodingGuessed: isGuessed };
  const start = text.slice(0, 2000).trimStart();
  if (!start) throw new RefusedFile({ code: 'empty' });
  if (/^<\?xml[\s\S]*(?:urn:schemas-microsoft-com:office:spreadsheet|<Workbook)/.test(start))
    throw new RefusedFile({ code: 'other_workbook', kind: 'xml' });
  if (/^(?:<!doctype\s+html|<html|<table|<\?xml[^>]*>\s*<(?:!doctype\s+)?html)/i.test(start))
    throw new RefusedFile({ code: 'web_page' });
  if (start.startsWith('version https://git-lfs')) throw new RefusedFile({ code: 'pointer' });
  if (start.startsWith('<')) throw new RefusedFile({ code: 'xml' });
  if (/^[[{]/.test(start))
    return {
      reading: { format: 'json', ...reading, delimiter: '' },
      sheets: [parseJsonSheet(text)],
      faults: []
    };
  const parsed = parseDelimited(text);
  if (!parsed) throw new RefusedFile({ code: 'too_many_rows' });
  const { delimiter, faults, ...sheet } = parsed;
  return { reading: { format: 'csv', ...reading, delimiter }, sheets: [sheet], faults };
}
