import { BLANK_CELL, RefusedFile, textCell, type Sheet, type SheetCell } from './sheet';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of records, wherever it stands in the file; with several, the longest. */
function findRecords(value: Json, depth = 0): readonly Json[] | null {
  if (Array.isArray(value)) {
    const rows = value as readonly Json[];
    return rows.length > 0 && rows.every((row) => isObject(row) || Array.isArray(row)) ? rows : null;
  }
  if (!isObject(value) || depth > 4) return null;
  let longest: readonly Json[] | null = null;
  for (const child of Object.values(value)) {
    const found = findRecords(child, depth + 1);
    if (found && found.length > (longest?.length ?? 0)) longest = found;
  }
  return longest;
}

/**
 * Records of JSON, or of one JSON object a line, as a sheet whose first row is the keys; record 1 is row 2. Objects inside a record become
 * columns "outer.inner", lists one cell with "; ". Throws a RefusedFile where there is no list of records.
 */
export function parseJsonSheet(text: string): Sheet {
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    try {
      json = text
        .split(/\r?\n/)
        .filter((line) => line.trim())
        .map((line) => JSON.parse(line) as Json);
    } catch {
      throw new RefusedFile({ code: 'json' });
    }
  }
  const records = findRecords(json);
  if (!records) throw new RefusedFile({ code: 'json_without_records' });
  const isOfLists = records.every((record) => Array.isArray(record));
  const columns: string[] = [];
  const known = new Map<string, number>();
  const rows = records.map((record) => {
    if (isOfLists) return (record as readonly Json[]).map(cellOf);
    const cells: SheetCell[] = [];
    for (const [key, value] of flatten(
      isObject(record) && isObject(record.properties) ? record.properties : record
    )) {
      let at = known.get(key);
      if (at === undefined) {
        known.set(key, (at = columns.length));
        columns.push(key);
      }
      cells[at] = cellOf(value);
    }
    return Array.from(cells, (cell) => (cell as SheetCell | undefined) ?? BLANK_CELL);
  });
  const all = isOfLists ? rows : [columns.map((column) => textCell(column)), ...rows];
  return {
    name: '',
    isHidden: false,
    rows: all.map((cells, i) => ({ row: i + 1, isHidden: false, cells })),
    hiddenColumns: new Set(),
    merges: []
  };
}

function flatten(value: Json, prefix = ''): [string, Json][] {
  if (!isObject(value)) return prefix ? [[prefix, value]] : [];
  return Object.entries(value).flatMap(([key, child]): [string, Json][] =>
    isObject(child) && prefix.split('.').length < 3
      ? flatten(child, prefix ? `${prefix}.${key}` : key)
      : [[prefix ? `${prefix}.${key}` : key, child]]
  );
}

function cellOf(value: Json): SheetCell {
  if (value === null) return BLANK_CELL;
  if (typeof value === 'number') return { ...BLANK_CELL, kind: 'number', text: String(value), number: value };
  if (typeof value === 'boolean') return { ...BLANK_CELL, kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string') return textCell(value);
  return textCell(Array.isArray(value) ? value.map(String).join('; ') : JSON.stringify(value));
}
