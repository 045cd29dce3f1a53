import { strictestOf } from '../model/briefing';
import type { DataPackage, Figure, Scope } from '../model/data-package';
import { isUnit, nounOf } from '../model/unit';
import { listCitations, type CitedPlace } from '../query/figures/citations';

export interface FiguresCsvRequest {
  readonly dataPackage: DataPackage;
  /** The rows, in the order in which they are written. */
  readonly figures: readonly Figure[];
  /** The scope's name in the reader's language. */
  readonly nameScope: (scope: Scope) => string;
}

const COLUMNS = [
  'id',
  'operation',
  'operation_name',
  'scope',
  'scope_name',
  'measure',
  'measure_label',
  'type',
  'qualifier',
  'value',
  'low',
  'high',
  'unit',
  'count_noun',
  'words',
  'status',
  'meaning',
  'worth',
  'worth_currency',
  'worth_qualifier',
  'part_of',
  'subset',
  'contradicts',
  'disagreement',
  'preferred',
  'window',
  'limited_to',
  'source',
  'source_publisher',
  'source_title',
  'source_url',
  'source_published',
  'locator',
  'also_stated_in',
  'marking',
  'note',
  'quote'
] as const;

type Cell = string | number | boolean | null;

/** The scope as the data package spells it: `operation`, a territory's code, codes joined by "+", or a place's id. */
function spellScope(scope: Scope): string {
  switch (scope.kind) {
    case 'operation':
      return 'operation';
    case 'territory':
      return scope.territory;
    case 'joint':
      return scope.parts.join('+');
    case 'place':
      return scope.place;
  }
}

/** A further source with its place: "Publisher, title, paragraph 3, https://…" */
function writeSource({ source: id, locator }: CitedPlace, { sources }: DataPackage): string {
  const source = sources.get(id);
  return [source?.publisher ?? id, source?.title, locator, source?.url].filter(Boolean).join(', ');
}

function cellsOf(
  figure: Figure,
  { dataPackage, nameScope }: FiguresCsvRequest
): Record<(typeof COLUMNS)[number], Cell> {
  const { quantity, worth } = figure;
  const measure = dataPackage.measures.get(figure.measure);
  const source = dataPackage.sources.get(figure.source);
  const citations = listCitations(dataPackage, 'figure', figure.id);
  const operation = dataPackage.operations.find(({ id }) => id === figure.operation);
  return {
    id: figure.id,
    operation: figure.operation,
    operation_name: operation?.name ?? null,
    scope: spellScope(figure.scope),
    scope_name: nameScope(figure.scope),
    measure: figure.measure,
    measure_label: measure?.label ?? null,
    type: measure?.type ?? null,
    qualifier: quantity.qualifier,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    unit: isUnit(quantity.unit) ? quantity.unit : 'count',
    count_noun: nounOf(quantity.unit),
    words: quantity.words,
    status: quantity.status,
    meaning: quantity.meaning,
    worth: worth?.value ?? null,
    worth_currency: worth?.currency ?? null,
    worth_qualifier: worth?.qualifier ?? null,
    part_of: figure.partOf,
    subset: figure.subset,
    contradicts: figure.contradicts,
    disagreement: figure.disagreement,
    preferred: figure.preferred,
    window: figure.window,
    limited_to: figure.limitedTo,
    source: figure.source,
    source_publisher: source?.publisher ?? null,
    source_title: source?.title ?? null,
    source_url: source?.url ?? null,
    source_published: source?.published ?? null,
    locator: figure.locator,
    also_stated_in: citations.map((cited) => writeSource(cited, dataPackage)).join('; '),
    marking: strictestOf([
      dataPackage.marking,
      ...[figure, ...citations].map((each) => dataPackage.sources.get(each.source)?.marking ?? null)
    ]),
    note: figure.note,
    quote: figure.quote
  };
}

/**
 * One cell as RFC 4180 has it. Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection");
 * numbers are written bare, with a point.
 */
function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /["\r\n,;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The figures as CSV text: a header, then one statement a row with its qualifier, unit, words, source and place in the text, further sources, and the
 * strictest marking of these and the package. The
 * columns of the data package keep their names, so that a row can be taken back into one. Lines end with CRLF; unknowns are empty.
 */
export function formatFiguresCsv(request: FiguresCsvRequest): string {
  const lines = request.figures.map((figure) => {
    const cells = cellsOf(figure, request);
    return COLUMNS.map((column) => writeCell(cells[column])).join(',');
  });
  return [COLUMNS.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

/** The CSV file: UTF-8 with a byte order mark, without which Excel takes it for the system's own encoding. */
export function exportFiguresCsv(request: FiguresCsvRequest): Blob {
  return new Blob(['\uFEFF', formatFiguresCsv(request)], { type: 'text/csv;charset=utf-8' });
}
