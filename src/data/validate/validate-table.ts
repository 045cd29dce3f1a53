import type { Field, Schema } from '../read/descriptor';
import { findNearest } from './find-nearest';
import type { Fault, SwappedPosition } from '../../model/problem';
import type { ReadableResource } from '../read/filter-readable';
import { parseCell } from '../read/parse-cell';
import { parseCsv, parseHeader, type CsvHeader } from '../read/parse-csv';
import type { Consequences, ProblemLog, ReportPlace } from '../read/problem-log';
import { findMarkingColumns, readRowMarking } from '../read/row-marking';
import { addLeftOut, emptyTable, keyOf, type Table } from '../read/table';
import type { CellValue } from '../tables/columns';
import { columnsOf } from '../tables/definitions';
import { findSwap } from './swapped-position';
import { AMOUNTS, findFraction, isCounted } from '../read/whole-counts';

/**
 * Reads a table's text and holds every row against the schema: column names first, so that a file which is no table of this kind costs
 * nothing; then type, required, enum, pattern, bounds, and unique. A row with a fault is left out; each of its faulty cells is told.
 * Of rows with one key the first stays. Spaces around a cell are not part of it. In tables whose rows are sources or name one, columns for a
 * marking are read in any spelling, also those that the schema does not know.
 */
export function validateTable(
  { name, path, dialect, schema }: ReadableResource,
  text: string,
  log: ProblemLog
): Table {
  const header = parseHeader(text, dialect);
  const isMarked = name === 'sources' || schema.fields.some((field) => field.name === 'source');
  const markings = isMarked ? findMarkingColumns(header.columns) : [];
  if (!validateHeader(header, markings, { file: path, schema }, log)) return emptyTable(path, schema, false);
  const table = emptyTable(path, schema, true);
  const missing = new Set(schema.missingValues);
  const [only] = missing;
  const isMissing =
    missing.size === 1 ? (cell: string) => cell === only : (cell: string) => missing.has(cell);
  const empty = Object.fromEntries(
    [...columnsOf(name), ...schema.fields].map((column) => [column.name, null])
  );
  const columns = schema.fields
    .map((field) => ({ field, at: header.columns.indexOf(field.name) }))
    .filter(({ at }) => !markings.includes(at));
  const unique = [
    schema.primaryKey,
    ...schema.fields
      .filter(({ isUnique, name }) => isUnique && schema.primaryKey.join() !== name)
      .map(({ name }) => [name])
  ].map((fields) => ({ fields, seen: new Map<string, number>() }));

  parseCsv(text, header, { file: path, log }, ({ row, cells: texts, isTooLong }) => {
    const cells: Record<string, CellValue> = { ...empty };
    let consequences: Consequences | null = null;
    /** What follows from the row is told with the first of its faults. */
    const report = (problem: Omit<ReportPlace, 'file' | 'row'> & Fault): void => {
      const isFirst = consequences === null;
      consequences ??= new Map();
      log.report({ file: path, row, ...problem, ...(isFirst && { consequences }) });
    };
    const length = { code: 'row_length', cells: texts.length, columns: header.columns.length } as const;
    if (isTooLong) {
      report({ ...length, delimiter: header.delimiter });
      // Other rows may name it.
      const id = texts[header.columns.indexOf('id')]?.trim() ?? '';
      addLeftOut(table, { row, id, cells, marking: null }, consequences ?? new Map());
      return;
    }
    // Cells that a record lacks at its end are empty; where they must not be, the record is told as cut short, once.
    const isShort =
      texts.length < header.columns.length &&
      columns.some(({ field, at }) => at >= texts.length && field.isRequired);
    if (isShort) report({ ...length, delimiter: null });
    for (const { field, at } of columns) {
      const cell = (texts[at] ?? '').trim();
      if (isMissing(cell)) {
        if (!field.isRequired || (isShort && at >= texts.length)) continue;
        report({
          column: field.name,
          value: cell,
          code: 'required',
          words: field.enum,
          example: field.example
        });
        continue;
      }
      const parsed = parseCell(cell, field);
      if ('value' in parsed) {
        cells[field.name] = parsed.value;
        continue;
      }
      const { fault } = parsed;
      // The bounds of one cell cannot tell that it holds its neighbour's value.
      const swapped = field.name === 'lat' && fault.code === 'bounds' && findSwapIn(texts);
      const suggest = suggestWords(fault, cell, field);
      report({ column: field.name, value: cell, suggest, ...fault, ...(swapped && { swapped }) });
    }
    const marking =
      markings.length || name === 'sources'
        ? readRowMarking(
            texts.map((text) => (isMissing(text.trim()) ? '' : text)),
            markings,
            { file: path, row },
            log
          )
        : null;
    if (name === 'sources') cells.marking = marking;
    if (name === 'figures' && isCounted(cells.unit))
      for (const { field, at } of columns) {
        const cell = (texts[at] ?? '').trim();
        const fault =
          AMOUNTS.includes(field.name) && typeof cells[field.name] === 'number' && findFraction(cell, field);
        if (!fault) continue;
        report({ column: field.name, value: cell, ...fault });
      }
    for (const { fields, seen } of unique) {
      if (fields.some((name) => cells[name] === null)) continue;
      const key = keyOf(cells, fields);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, row);
        continue;
      }
      const value = fields.map((name) => String(cells[name])).join(', ');
      report({
        column: fields[0] ?? null,
        value,
        code: 'unique',
        first,
        columns: fields
      });
    }
    const id = keyOf(cells, schema.primaryKey);
    if (consequences) addLeftOut(table, { row, id, cells, marking }, consequences);
    else table.rows.set(id, { row, id, cells, marking });
  });
  return table;

  function findSwapIn(texts: readonly string[]): SwappedPosition | null {
    return findSwap(numberIn('lon', texts), numberIn('lat', texts));
  }

  function numberIn(name: string, texts: readonly string[]): number | null {
    const column = columns.find(({ field }) => field.name === name);
    const parsed =
      column && parseCell((texts[column.at] ?? '').trim(), { ...column.field, minimum: null, maximum: null });
    return parsed && 'value' in parsed && typeof parsed.value === 'number' ? parsed.value : null;
  }
}

/** What finds the word of a list that was meant, or the code of a territory by a cell which is none by its form: "PK", "pak", "004". */
function suggestWords(fault: Fault, cell: string, { example }: Field): ReportPlace['suggest'] {
  if (fault.code === 'enum') return () => findNearest(cell, fault.words);
  return fault.code === 'pattern' && /^[A-Z]{3}$/.test(example)
    ? (findAliases) => findAliases(cell)
    : undefined;
}

/** False where a required column is missing; columns that the schema does not know, but for `markings`, are only warned of. */
function validateHeader(
  { columns, row }: CsvHeader,
  markings: readonly number[],
  { file, schema }: { readonly file: string; readonly schema: Schema },
  log: ProblemLog
): boolean {
  const known = schema.fields.map(({ name }) => name);
  const missing = schema.fields.filter(({ name, isRequired }) => isRequired && !columns.includes(name));
  if (missing.length && !columns.some((name) => known.includes(name))) {
    log.report({ file, row, value: columns.join(', '), code: 'header', columns: known });
    return false;
  }
  const unknown = columns.filter((name) => name !== '' && !known.includes(name));
  for (const { name } of missing) {
    const [near = null] = findNearest(name, unknown);
    log.report({ file, row, column: name, code: 'column_missing', near });
  }
  for (const [i, name] of columns.entries()) {
    if (name === '') {
      log.report({ file, row, severity: 'warning', code: 'column_unnamed', number: i + 1 });
      continue;
    }
    if (markings.includes(i) || (known.includes(name) && columns.indexOf(name) === i)) continue;
    const at = { file, row, column: name, severity: 'warning' } as const;
    const free = () => known.filter((column) => !columns.includes(column));
    if (known.includes(name)) log.report({ ...at, code: 'column_twice' });
    else log.report({ ...at, code: 'column_unknown', suggest: () => findNearest(name, free()) });
  }
  return missing.length === 0;
}
