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
const FOREIGN: readonly (readonly [start: string, reason: string])[] = [
  ['%PDF', 'This is a PDF: put its table into a spreadsheet.'],
  ['\x1f\x8b', 'This is a packed file (gzip): unpack it first.'],
  ['7z\xbc\xaf', 'This is a packed file (7z): unpack it first.'],
  ['Rar!', 'This is a packed file (RAR): unpack it first.'],
  ['PAR1', 'This is a Parquet file: save the table as CSV.'],
  ['SQLite', 'This is a database (SQLite): save the table as CSV.'],
  ['\x89PNG', 'This is a picture: type its table into a spreadsheet.'],
  ['\xff\xd8\xff', 'This is a picture: type its table into a spreadsheet.'],
  ['GIF8', 'This is a picture: type its table into a spreadsheet.'],
  ['{\\rtf', 'This is a text document (RTF): put its table into a spreadsheet.']
];

/** Opens a file of any name by what it holds. Throws a RefusedFile that names what cannot be read, and what to do. */
export function openFile(bytes: Uint8Array): OpenedFile {
  if (bytes.length > MAX_SHEET_BYTES)
    throw new RefusedFile(
      `The file has ${Math.round(bytes.length / 1048576)} MB; a table of at most ${MAX_SHEET_BYTES / 1048576} MB is read. Leave out rows and sheets that are not needed.`
    );
  if (bytes.length === 0) throw new RefusedFile('The file is empty.');
  const start = String.fromCharCode(...bytes.subarray(0, 8));
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
      ? 'The workbook is protected by a password: open it, take the password off, and save it as XLSX.'
      : text.includes('WordDocument')
        ? 'This is a text document of Word: put its table into a spreadsheet.'
        : 'This is a workbook in the old format (.xls): open it and save it as XLSX or CSV.'
  );
}

function openArchive(zip: ZipFile): OpenedFile {
  const has = (name: string) => zip.names.includes(name);
  const reading = { encoding: '', isEncodingGuessed: false, delimiter: '' };
  if (has('xl/workbook.xml'))
    return { reading: { format: 'xlsx', ...reading }, sheets: readXlsx(zip), faults: [] };
  if (has('xl/workbook.bin'))
    throw new RefusedFile('This is a binary workbook (.xlsb): open it and save it as XLSX or CSV.');
  if (zip.names.some((name) => name.startsWith('word/')))
    throw new RefusedFile('This is a text document of Word: put its table into a spreadsheet.');
  if (zip.names.some((name) => name.startsWith('ppt/')))
    throw new RefusedFile('This is a presentation: put its table into a spreadsheet.');
  if (zip.names.some((name) => /^Index\/.*\.iwa$|^index\.(?:xml|apxl)$/.test(name)))
    throw new RefusedFile('This is a file of Apple Numbers: export it as XLSX or CSV.');
  if (has('content.xml')) {
    const type = new TextDecoder().decode(zip.read('mimetype') ?? new Uint8Array());
    if (type && !type.includes('spreadsheet'))
      throw new RefusedFile('This is an OpenDocument file, but no spreadsheet: put its table into one.');
    return { reading: { format: 'ods', ...reading }, sheets: readOds(zip), faults: [] };
  }
  const tables = zip.names.filter(
    (name) => /\.(?:csv|tsv|txt|xlsx|json|ods)$/i.test(name) && !/(^|\/)(?:__MACOSX|\.)/.test(name)
  );
  const [only] = tables;
  if (tables.length === 1 && only !== undefined) return openFile(zip.read(only) ?? new Uint8Array());
  throw new RefusedFile(
    tables.length === 0
      ? 'This ZIP file holds no table that can be read.'
      : `This ZIP file holds several tables (${tables.slice(0, 5).join(', ')}): unpack it and open one.`
  );
}

function openText(bytes: Uint8Array): OpenedFile {
  const decoded = decodeSheetText(bytes);
  if (!decoded) throw new RefusedFile('The file holds binary data, no table: save the table as XLSX or CSV.');
  const { text, encoding, isGuessed } = decoded;
  const reading = { encoding, isEncodingGuessed: isGuessed };
  const start = text.slice(0, 2000).trimStart();
  if (!start) throw new RefusedFile('The file is empty.');
  if (/^<\?xml[\s\S]*(?:urn:schemas-microsoft-com:office:spreadsheet|<Workbook)/.test(start))
    throw new RefusedFile('This is a workbook as XML of 2003: open it and save it as XLSX or CSV.');
  if (/^(?:<!doctype\s+html|<html|<table|<\?xml[^>]*>\s*<(?:!doctype\s+)?html)/i.test(start))
    throw new RefusedFile(
      'This is a web page, whatever its name says: open it in a spreadsheet, and save it as XLSX or CSV.'
    );
  if (start.startsWith('version https://git-lfs'))
    throw new RefusedFile('This is a pointer to a file (Git LFS), not the file itself.');
  if (start.startsWith('<')) throw new RefusedFile('This is XML, no table: save the table as XLSX or CSV.');
  if (/^[[{]/.test(start))
    return {
      reading: { format: 'json', ...reading, delimiter: '' },
      sheets: [parseJsonSheet(text)],
      faults: []
    };
  const parsed = parseDelimited(text);
  if (!parsed)
    throw new RefusedFile('The file has more than 200,000 rows, too many for a table of countries.');
  const { delimiter, faults, ...sheet } = parsed;
  return { reading: { format: 'csv', ...reading, delimiter }, sheets: [sheet], faults };
}
