import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { dsvFormat } from 'd3-dsv';
import { decodeText } from '../data/read/decode-text';
import { DESCRIPTOR_PATH, parseDescriptor } from '../data/read/descriptor';
import { parseHeader, parseRecords, type CsvHeader } from '../data/read/parse-csv';
import { createProblemLog } from '../data/read/problem-log';
import { columnsOf, type TableName } from '../data/tables/definitions';
import { describeResource } from './encode-package';

export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** A change of a table's file; rows are numbered as a spreadsheet shows them, the header's first. */
export type TableEdit =
  | { readonly kind: 'cell'; readonly row: number; readonly column: string; readonly text: string }
  | { readonly kind: 'add'; readonly cells: Readonly<Record<string, string>> }
  | { readonly kind: 'remove'; readonly row: number };

export interface TableRow {
  readonly row: number;
  /** As many as there are columns, as the file has them. */
  readonly cells: readonly string[];
}

/** A table as its file has it, whatever its cells hold. */
export interface RawTable {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

interface OpenTable {
  readonly path: string;
  readonly text: string;
  readonly header: CsvHeader;
  /** By their numbers from 1: where each record begins, its end without the end of its line, and where the next begins. */
  readonly records: readonly (readonly [start: number, end: number, next: number])[];
}

/** The table of a name, empty where the package has none; null where its file cannot be changed row by row, because it cannot be read or a quote in it is never closed. */
export function readRawTable(files: PackageFiles, name: TableName): RawTable | null {
  const opened = openTable(files, name);
  if (opened === undefined)
    return { path: `${name}.csv`, columns: columnsOf(name).map((column) => column.name), rows: [] };
  if (!opened) return null;
  const { path, text, header, records } = opened;
  const { parseRows } = dsvFormat(header.delimiter);
  const rows = records.slice(header.row).flatMap(([start, end], i): TableRow[] => {
    const [cells = []] = parseRows(text.slice(start, end));
    const isComment = header.commentChar !== '' && cells[0]?.startsWith(header.commentChar);
    if (isComment || cells.every((cell) => cell.trim() === '')) return [];
    return [{ row: header.row + 1 + i, cells: header.columns.map((_, at) => cells[at] ?? '') }];
  });
  return { path, columns: header.columns, rows };
}

/**
 * The files after a change of a table; all of the file but the row itself stays as it is written, and the descriptor tells its new size and hash. A table or a column that
 * the package has not got is added. Throws where the file cannot be changed, or has no such row.
 */
export function editTable(files: PackageFiles, name: TableName, edit: TableEdit): PackageFiles {
  const opened = openTable(files, name);
  if (opened === null) throw new Error(`The table ${name} cannot be changed.`);
  if (opened === undefined) return editTable(addTable(files, name), name, edit);
  const missing = columnsIn(edit).find((column) => !opened.header.columns.includes(column));
  if (missing !== undefined) return editTable(addColumn(files, name, opened, missing), name, edit);
  return writeTable(files, name, opened.path, changeText(opened, edit));
}

/** The columns that a change writes into. */
function columnsIn(edit: TableEdit): readonly string[] {
  if (edit.kind === 'cell') return [edit.column];
  return edit.kind === 'add' ? Object.keys(edit.cells) : [];
}

function changeText({ text, header, records }: OpenTable, edit: TableEdit): string {
  const { parseRows, formatRow } = dsvFormat(header.delimiter);
  if (edit.kind === 'add') {
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const before = /[\r\n]$/.test(text) ? text : text + newline;
    return before + formatRow(header.columns.map((each) => edit.cells[each] ?? '')) + newline;
  }
  const record = records[edit.row - 1];
  if (!record || edit.row <= header.row) throw new Error(`There is no row ${edit.row}.`);
  const [start, end, next] = record;
  if (edit.kind === 'remove') return text.slice(0, start) + text.slice(next);
  const [cells = []] = parseRows(text.slice(start, end));
  const at = header.columns.indexOf(edit.column);
  const written = Array.from({ length: Math.max(cells.length, at + 1) }, (_, i) =>
    i === at ? edit.text : (cells[i] ?? '')
  );
  return text.slice(0, start) + formatRow(written) + text.slice(end);
}

/** Undefined where the package has no such table; null where it cannot be changed. */
function openTable(files: PackageFiles, name: TableName): OpenTable | null | undefined {
  const resource = resourceOf(files, name);
  const bytes = resource && files.get(resource.path);
  if (!resource || !bytes) return undefined;
  const log = createProblemLog();
  const text = decodeText(bytes, resource.path, log, resource.encoding);
  if (text === null) return null;
  const header = parseHeader(text, resource.dialect);
  const records = findRecords(text, header.delimiter);
  let count = 0;
  parseRecords(text, header.delimiter, { file: resource.path, log }, () => count++);
  const isWhole = count === records.length && !log.list([]).some(({ code }) => code === 'quote');
  return isWhole ? { path: resource.path, text, header, records } : null;
}

function resourceOf(files: PackageFiles, name: TableName) {
  const log = createProblemLog();
  const bytes = files.get(DESCRIPTOR_PATH);
  const text = bytes ? decodeText(bytes, DESCRIPTOR_PATH, log) : null;
  return text === null
    ? undefined
    : parseDescriptor(text, log)?.resources.find((resource) => resource.name === name);
}

/** As RFC 4180 has it: only a quote at the beginning of a cell opens it, and one that is not doubled closes it. */
function findRecords(text: string, delimiter: string): OpenTable['records'] {
  const records: (readonly [number, number, number])[] = [];
  let start = 0;
  let isCellStart = true;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    if (isCellStart && letter === '"') {
      do i = text.indexOf('"', i + 1);
      while (i !== -1 && text.charAt(i + 1) === '"' && i++);
      if (i === -1) break;
      isCellStart = false;
    } else if (letter === '\n' || letter === '\r') {
      const next = letter === '\r' && text.charAt(i + 1) === '\n' ? i + 2 : i + 1;
      records.push([start, i, next]);
      start = next;
      i = next - 1;
      isCellStart = true;
    } else isCellStart = letter === delimiter;
  }
  if (start < text.length) records.push([start, text.length, text.length]);
  return records;
}

interface DescriptorJson {
  resources: (Record<string, unknown> & {
    name?: unknown;
    path?: unknown;
    schema?: { fields?: unknown[] };
  })[];
}

function changeDescriptor(files: PackageFiles, change: (descriptor: DescriptorJson) => void): Uint8Array {
  const bytes = files.get(DESCRIPTOR_PATH);
  const text = bytes ? decodeText(bytes, DESCRIPTOR_PATH, createProblemLog()) : null;
  const descriptor = JSON.parse(text ?? '') as DescriptorJson;
  change(descriptor);
  return new TextEncoder().encode(`${JSON.stringify(descriptor, null, 2)}\n`);
}

/** Writes a table's file as UTF-8, and in the descriptor what it says of the file's size, hash and encoding. */
function writeTable(files: PackageFiles, name: TableName, path: string, text: string): PackageFiles {
  const bytes = new TextEncoder().encode(text);
  const descriptor = changeDescriptor(files, ({ resources }) => {
    const resource = resources.find((each) => each.name === name);
    if (!resource) return;
    if ('bytes' in resource) resource['bytes'] = bytes.length;
    if ('hash' in resource) resource['hash'] = `sha256:${bytesToHex(sha256(bytes))}`;
    if ('encoding' in resource) resource['encoding'] = 'utf-8';
  });
  return new Map([...files, [DESCRIPTOR_PATH, descriptor], [path, bytes]]);
}

function addTable(files: PackageFiles, name: TableName): PackageFiles {
  const listed = resourceOf(files, name);
  const columns =
    listed?.schema.fields.map((field) => field.name) ?? columnsOf(name).map((column) => column.name);
  let path = listed?.path ?? `${name}.csv`;
  for (let n = 2; !listed && files.has(path); n++) path = `${name}-${n}.csv`;
  const bytes = new TextEncoder().encode(`${columns.join(listed?.dialect.delimiter || ',')}\n`);
  if (listed) return new Map([...files, [path, bytes]]);
  const descriptor = changeDescriptor(files, ({ resources }) => {
    resources.push({ ...describeResource(name), path });
  });
  return new Map([...files, [DESCRIPTOR_PATH, descriptor], [path, bytes]]);
}

function addColumn(
  files: PackageFiles,
  name: TableName,
  { path, text, header, records }: OpenTable,
  column: string
): PackageFiles {
  const [start, end] = records[header.row - 1] as readonly [number, number, number];
  const names = dsvFormat(header.delimiter).formatRow([...header.columns, column]);
  const [known] = describeResource(name).schema.fields.filter((field) => field.name === column);
  const descriptor = changeDescriptor(files, ({ resources }) => {
    resources
      .find((each) => each.name === name)
      ?.schema?.fields?.push(known ?? { name: column, type: 'string' });
  });
  return writeTable(
    new Map([...files, [DESCRIPTOR_PATH, descriptor]]),
    name,
    path,
    text.slice(0, start) + names + text.slice(end)
  );
}

/** The path of a table's file, as the descriptor has it; as it would be written where there is none. */
export function pathOfTable(files: PackageFiles, name: TableName): string {
  return resourceOf(files, name)?.path ?? `${name}.csv`;
}

/** An id that no row of the table has: the table's name and a number. */
export function freeId({ columns, rows }: RawTable, name: TableName): string {
  const at = columns.indexOf('id');
  const taken = new Set(rows.map(({ cells }) => cells[at]));
  let n = rows.length + 1;
  while (taken.has(`${name}-${n}`)) n++;
  return `${name}-${n}`;
}

/** What a descriptor says of each column, by table and column; nothing where it is no descriptor. */
export function readColumnNotes(descriptor: Uint8Array): ReadonlyMap<string, ReadonlyMap<string, string>> {
  try {
    const { resources } = JSON.parse(new TextDecoder().decode(descriptor)) as DescriptorJson;
    return new Map(
      resources.map(({ name, schema }) => [
        String(name),
        new Map(
          (schema?.fields ?? []).flatMap((field) => {
            const { name: column, description } = field as { name?: unknown; description?: unknown };
            return typeof description === 'string' ? [[String(column), description] as const] : [];
          })
        )
      ])
    );
  } catch {
    return new Map();
  }
}
