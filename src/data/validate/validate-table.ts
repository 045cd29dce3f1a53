import type { Field, Resource, Schema } from '../read/descriptor';
import { findNearest } from './find-nearest';
import { parseCell, type CellValue } from '../read/parse-cell';
import { parseCsv, parseHeader, type CsvHeader } from '../read/parse-csv';
import type { Consequences, FindAliases, ProblemLog, ProblemReport } from '../read/problem-log';
import { findMarkingColumns, readRowMarking } from '../read/row-marking';
import { suggestSwap } from './swapped-position';
import { addLeftOut, emptyTable, keyOf, type Table } from '../read/table';
import { suggestCode } from './validate-places';
import { AMOUNTS, findFraction, isCounted } from '../read/whole-counts';

/**
 * Reads a table's text and holds every row against the schema: column names first, so that a file which is no table of this kind costs
 * nothing; then type, required, enum, pattern, bounds, and unique. A row with a fault is left out; each of its faulty cells is told.
 * Of rows with one key the first stays. Spaces around a cell are not part of it. In tables whose rows are sources or name one, columns for a
 * marking are read in any spelling, also those that the schema does not know.
 */
export function validateTable(
  { name, path, dialect, schema }: Resource,
  text: string,
  log: ProblemLog
): Table {
  const header = parseHeader(text, dialect);
  const isMarked = name === 'sources' || schema.fields.some((field) => field.name === 'source');
  const markings = isMarked ? findMarkingColumns(header.columns) : [];
  if (!validateHeader(header, markings, path, schema, log)) return emptyTable(path, schema, false);
  const table = emptyTable(path, schema, true);
  const missing = new Set(schema.missingValues);
  const columns = schema.fields
    .map((field) => ({ field, at: header.columns.indexOf(field.name) }))
    .filter(({ at }) => !markings.includes(at));
  const unique = [
    schema.primaryKey,
    ...schema.fields
      .filter(({ isUnique, name }) => isUnique && schema.primaryKey.join() !== name)
      .map(({ name }) => [name])
  ].map((fields) => ({ fields, seen: new Map<string, number>() }));

  parseCsv(text, header, path, log, ({ row, cells: texts, isTooLong }) => {
    const cells: Record<string, CellValue> = {};
    let consequences: Consequences | null = null;
    /** What follows from the row is told with the first of its faults. */
    const report = (problem: Omit<ProblemReport, 'file' | 'row'>): void => {
      const isFirst = consequences === null;
      consequences ??= new Map();
      log.report({ file: path, row, ...problem, ...(isFirst && { consequences }) });
    };
    const tellLength = (remedy: string): void =>
      report({
        code: 'row_length',
        message: `The row has ${texts.length} cells, the header has ${header.columns.length}.`,
        remedy
      });
    if (isTooLong) {
      const { delimiter, columns: names } = header;
      tellLength(`Put a cell that contains “${delimiter === '\t' ? 'tab' : delimiter}” in double quotes.`);
      // Other rows may name it.
      cells.id = texts[names.indexOf('id')]?.trim() ?? null;
      addLeftOut(table, { row, cells }, consequences ?? new Map());
      return;
    }
    // Cells that a record lacks at its end are empty; where they must not be, the record is told as cut short, once.
    const isShort = columns.some(({ field, at }) => at >= texts.length && field.isRequired);
    if (isShort) tellLength('Give every column a cell, empty where nothing is known.');
    for (const { field, at } of columns) {
      const cell = (texts[at] ?? '').trim();
      cells[field.name] = null;
      if (missing.has(cell)) {
        if (!field.isRequired || (isShort && at >= texts.length)) continue;
        report({
          column: field.name,
          value: cell,
          code: 'required',
          message: `“${field.name}” is empty.`,
          remedy: field.enum
            ? `Write one of ${field.enum.join(', ')}.`
            : field.example
              ? `Fill it, for instance with ${field.example}.`
              : 'Fill it.'
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
      const remedy = (findAliases: FindAliases) =>
        (field.name === 'lat' && fault.code === 'minimum'
          ? suggestSwap(numberIn('lon', texts), numberIn('lat', texts))
          : null) ??
        suggestAlias(fault.code, cell, field, findAliases) ??
        fault.remedy();
      report({ column: field.name, value: cell, ...fault, remedy });
    }
    if (markings.length || name === 'sources') {
      const given = texts.map((text) => (missing.has(text.trim()) ? '' : text));
      cells.marking = readRowMarking(given, markings, { file: path, row }, log);
    }
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
        message: `Row ${first} has the same “${fields.join('”, “')}”; the first of them is read.`,
        remedy: 'Give this row another one, or delete it.'
      });
    }
    // Rows are known by `id`, whatever their table calls its key.
    cells.id ??= keyOf(cells, schema.primaryKey);
    if (consequences) addLeftOut(table, { row, cells }, consequences);
    else table.rows.set(String(cells.id), { row, cells });
  });
  return table;

  function numberIn(name: string, texts: readonly string[]): number | null {
    const column = columns.find(({ field }) => field.name === name);
    const parsed =
      column && parseCell((texts[column.at] ?? '').trim(), { ...column.field, minimum: null, maximum: null });
    return parsed && 'value' in parsed && typeof parsed.value === 'number' ? parsed.value : null;
  }
}

/** The code of a territory that was meant by a cell which is none by its form: "PK", "pak", "004". Null where none is known. */
function suggestAlias(code: string, cell: string, { example }: Field, findAliases: FindAliases) {
  const codes = code === 'pattern' && /^[A-Z]{3}$/.test(example) ? findAliases(cell) : [];
  return codes.length ? suggestCode(codes) : null;
}

/** False where a required column is missing; columns that the schema does not know, but for `markings`, are only warned of. */
function validateHeader(
  { columns, row }: CsvHeader,
  markings: readonly number[],
  file: string,
  schema: Schema,
  log: ProblemLog
): boolean {
  const known = schema.fields.map(({ name }) => name);
  const missing = schema.fields.filter(({ name, isRequired }) => isRequired && !columns.includes(name));
  if (missing.length && !columns.some((name) => known.includes(name))) {
    log.report({
      file,
      row,
      value: columns.join(', '),
      code: 'column_missing',
      message: 'The first row has none of this table’s columns.',
      remedy: `It must name the columns ${known.join(', ')}.`
    });
    return false;
  }
  const unknown = columns.filter((name) => name !== '' && !known.includes(name));
  for (const { name } of missing) {
    const [near] = findNearest(name, unknown);
    log.report({
      file,
      row,
      column: name,
      code: 'column_missing',
      message: `The column “${name}” is missing, so the table cannot be read.`,
      remedy: near === undefined ? `Add a column named ${name}.` : `Rename the column “${near}” to ${name}.`
    });
  }
  for (const [i, name] of columns.entries()) {
    if (name === '') {
      log.report({
        file,
        row,
        code: 'column_unknown',
        severity: 'warning',
        message: `Column ${i + 1} has no name and is not read.`,
        remedy: 'Name it in the first row, or delete it.'
      });
      continue;
    }
    if (markings.includes(i) || (known.includes(name) && columns.indexOf(name) === i)) continue;
    const isTwice = known.includes(name);
    log.report({
      file,
      row,
      column: name,
      code: 'column_unknown',
      severity: 'warning',
      message: isTwice
        ? `The column “${name}” occurs twice; the first is read.`
        : `The column “${name}” is not part of this table and is not read.`,
      remedy: () => {
        const [near] = isTwice
          ? []
          : findNearest(
              name,
              known.filter((column) => !columns.includes(column))
            );
        return near === undefined
          ? 'Delete the column, or describe it in datapackage.json.'
          : `Rename it to ${near}.`;
      }
    });
  }
  return missing.length === 0;
}
