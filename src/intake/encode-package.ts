import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { DESCRIPTOR_PATH } from '../data/read/descriptor';
import { joinBytes } from '../data/read/join-bytes';
import { columnsOf, TABLE_NAMES, type TableName } from '../data/tables/definitions';
import type { Marking } from '../model/briefing';

const CHUNK_LENGTH = 16_384;

type Columns = ReturnType<typeof columnsOf>;

/** The cells of a row by column; what is not given is empty. */
export type RowOf = Readonly<Record<string, string | number | boolean | null>>;

/** What a package says of itself. */
export interface PackageNames {
  readonly title: string;
  readonly marking?: Marking | null;
  readonly briefings?: readonly string[];
}

/** A text as an id: small Latin letters and digits joined by "-"; empty where it has none. */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}

/**
 * The files of a data package by their paths, `datapackage.json` first: all tables of the model, without columns of which they state nothing.
 */
export function encodePackage(
  { title, marking, briefings }: PackageNames,
  tables: Readonly<Record<TableName, readonly RowOf[]>>
): Map<string, Uint8Array> {
  const parts = TABLE_NAMES.map((name) => {
    const rows = tables[name];
    const used = usedColumns(rows);
    const columns = columnsOf(name).filter(
      ({ name: column, isRequired }) => isRequired || !rows.length || used.has(column)
    );
    return { name, columns, bytes: encodeTable(columns, rows) };
  });
  const resources = parts.map(({ name, columns }) => describeResource(name, columns));
  const descriptor = {
    profile: 'tabular-data-package',
    name: slugOf(title) || 'spreadsheet',
    title,
    version: '1',
    ...(marking ? { marking } : {}),
    ...(briefings?.length ? { briefings } : {}),
    resources
  };
  const files = new Map<string, Uint8Array>([
    [DESCRIPTOR_PATH, new TextEncoder().encode(`${JSON.stringify(descriptor, null, 2)}\n`)]
  ]);
  for (const { name, bytes } of parts) files.set(`${name}.csv`, bytes);
  return files;
}

/** The columns of which some row states something. */
function usedColumns(rows: readonly RowOf[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const row of rows) for (const column in row) if ((row[column] ?? null) !== null) used.add(column);
  return used;
}

/** As RFC 4180 has it. Some lines at a time: a long table as one text would be held twice. */
function encodeTable(of: Columns, rows: readonly RowOf[]): Uint8Array {
  const columns = of.map((column) => column.name);
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let text = `${columns.join(',')}\n`;
  for (const row of rows) {
    let isFirst = true;
    for (const column of columns) {
      const cell = row[column];
      if (!isFirst) text += ',';
      isFirst = false;
      if (typeof cell === 'string') text += formatCell(cell);
      else if (cell !== null && cell !== undefined) text += String(cell);
    }
    text += '\n';
    if (text.length < CHUNK_LENGTH) continue;
    chunks.push(encoder.encode(text));
    text = '';
  }
  chunks.push(encoder.encode(text));
  return joinBytes(chunks);
}

/** Signs are looked for one by one: of a hundred thousand rows a pattern takes several times as long. */
function formatCell(text: string): string {
  const hasQuote = text.includes('"');
  if (!hasQuote && !text.includes(',') && !text.includes('\n') && !text.includes('\r')) return text;
  return `"${hasQuote ? text.replaceAll('"', '""') : text}"`;
}

/** What a descriptor says of a table with some columns of the model, or all: where its file is, and what its cells hold. */
export function describeResource(name: TableName, columns: Columns = columnsOf(name)) {
  const foreignKeys = columns.flatMap(({ name: column, target }) =>
    target === ''
      ? []
      : [{ fields: column, reference: { resource: target === name ? '' : target, fields: 'id' } }]
  );
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: columns.map(({ name: column, type, isRequired, words: allowed }) => ({
        name: column,
        type,
        constraints: {
          required: isRequired,
          ...(column === columns[0]?.name ? { unique: true } : {}),
          ...(allowed ? { enum: allowed } : {})
        }
      })),
      missingValues: [''],
      primaryKey: columns[0]?.name,
      // Table Schema knows no list of none.
      ...(foreignKeys.length ? { foreignKeys } : {})
    }
  };
}

/**
 * The files of a package with the size and hash of each table in its descriptor, by which damage is found: for one that is saved, since hashing takes time. Throws where
 * the descriptor is no JSON.
 */
export function stateHashes(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const descriptor = JSON.parse(new TextDecoder().decode(files.get(DESCRIPTOR_PATH))) as {
    readonly resources: readonly { readonly path: string }[];
  };
  const resources = descriptor.resources.map((resource) => {
    const bytes = files.get(resource.path);
    return bytes
      ? { ...resource, bytes: bytes.length, hash: `sha256:${bytesToHex(sha256(bytes))}` }
      : resource;
  });
  const text = `${JSON.stringify({ ...descriptor, resources }, null, 2)}\n`;
  return new Map(files).set(DESCRIPTOR_PATH, new TextEncoder().encode(text));
}
