import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { csvFormatRows } from 'd3';
import { columnsOf, TABLE_NAMES, type TableName } from '../data/tables/definitions';
import type { Marking } from '../model/briefing';

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
 * The files of a data package by their paths, `datapackage.json` first: all tables of the model, each with all its columns, and with its size and
 * hash in the descriptor.
 */
export function encodePackage(
  { title, marking, briefings }: PackageNames,
  tables: Readonly<Record<TableName, readonly RowOf[]>>
): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const csv = new Map(
    TABLE_NAMES.map((name) => {
      const columns = columnsOf(name).map((column) => column.name);
      const lines = tables[name].map((row) => columns.map((column) => String(row[column] ?? '')));
      return [name, encoder.encode(`${csvFormatRows([columns, ...lines])}\n`)] as const;
    })
  );
  const resources = [...csv].map(([name, bytes]) => describeResource(name, bytes));
  const descriptor = {
    profile: 'tabular-data-package',
    name: slugOf(title) || 'spreadsheet',
    title,
    version: '1',
    ...(marking ? { marking } : {}),
    ...(briefings?.length ? { briefings } : {}),
    resources
  };
  const files = new Map([['datapackage.json', encoder.encode(`${JSON.stringify(descriptor, null, 2)}\n`)]]);
  for (const [name, bytes] of csv) files.set(`${name}.csv`, bytes);
  return files;
}

/** What a descriptor says of a table with all columns of the model: where its file is and how large, and what its cells hold. */
export function describeResource(name: TableName, bytes: Uint8Array) {
  const columns = columnsOf(name);
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${bytesToHex(sha256(bytes))}`,
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
      foreignKeys: columns.flatMap(({ name: column, target }) =>
        target === ''
          ? []
          : [{ fields: column, reference: { resource: target === name ? '' : target, fields: 'id' } }]
      )
    }
  };
}
