import {
  labelOf,
  type DataPackage,
  type Figure,
  type Measure,
  type Scope,
  type SeizureType,
  type Source,
  type TerritoryCode
} from '../../model/data-package';
import { amountOf, convertAmount, scaleValueOf, type Qualifier, type Quantity } from '../../model/quantity';
import { commonUnit, isUnit, UNITS, type Unit, type UnitName } from '../../model/unit';
import { foldText } from '../search/fold-text';
import { territoriesOf } from '../territories/scope-territories';

/** One statement as a row of text; the figure itself is kept for everything else. */
export interface TableRow {
  readonly figure: Figure;
  readonly operation: string;
  readonly scope: string;
  readonly measure: string;
  readonly type: SeizureType;
  readonly quantity: string;
  readonly qualifier: Qualifier;
  /** Null where the package lacks the source, which a validated one does not. */
  readonly source: Source | null;
  readonly locator: string;
  readonly note: string;
}

/** The columns of the table; the place in a source stands beside its source. */
export type TableColumn = Exclude<keyof TableRow, 'figure' | 'locator'>;

/** How statements are put into words in the reader's language. */
export interface RowWording {
  readonly scope: (scope: Scope) => string;
  readonly figure: (figure: Figure) => string;
}

/** The rows of the figures, in their order; a figure whose measure the package lacks shows the measure's id. */
export function createRows(
  dataPackage: DataPackage,
  figures: readonly Figure[],
  wording: RowWording
): readonly TableRow[] {
  const operations = new Map(dataPackage.operations.map((operation) => [operation.id, operation.name]));
  return figures.map((figure) => {
    const measure: Measure | undefined = dataPackage.measures.get(figure.measure);
    return {
      figure,
      operation: operations.get(figure.operation) ?? figure.operation,
      scope: wording.scope(figure.scope),
      measure: labelOf(dataPackage, figure.measure),
      type: measure?.type ?? 'other',
      quantity: wording.figure(figure),
      qualifier: figure.quantity.qualifier,
      source: dataPackage.sources.get(figure.source) ?? null,
      locator: figure.locator,
      note: figure.note
    };
  });
}

/** The territories of which the rows state something, in the rows' order. */
export function listTerritories(
  rows: readonly TableRow[],
  places: DataPackage['places']
): ReadonlySet<TerritoryCode> {
  return new Set(rows.flatMap(({ figure }) => territoriesOf(figure.scope, places) ?? []));
}

/** The rows that state something of a territory, alone or with others. */
export function rowsOf(
  rows: readonly TableRow[],
  territory: TerritoryCode,
  places: DataPackage['places']
): readonly TableRow[] {
  return rows.filter(({ figure }) => territoriesOf(figure.scope, places)?.includes(territory));
}

const UNIT_NAMES = Object.keys(UNITS) as UnitName[];

function sizeOf(quantity: Quantity): { unit: Unit; value: number | null } {
  const unit = commonUnit(quantity.unit);
  return { unit, value: scaleValueOf(convertAmount(amountOf(quantity), unit)) };
}

/** Units that do not add stand in their own order, and after them what only the source has a word for. */
function compareUnits(a: Unit, b: Unit): number {
  const rank = (unit: Unit) => (isUnit(unit) ? UNIT_NAMES.indexOf(unit) : UNIT_NAMES.length);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/**
 * The rows sorted by a column, as a new array; equal rows keep their order. Amounts are compared within units that convert into each
 * other, the kinds of unit standing one after another in either direction; statements without a number come last in theirs.
 */
export function sortRows(
  rows: readonly TableRow[],
  column: TableColumn,
  direction: 'ascending' | 'descending',
  collator: Pick<Intl.Collator, 'compare'>
): readonly TableRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  if (column === 'quantity') {
    const sized = rows.map((row) => ({ row, size: sizeOf(row.figure.quantity) }));
    sized.sort(({ size: a }, { size: b }) => {
      if (a.unit !== b.unit) return compareUnits(a.unit, b.unit);
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * (a.value - b.value);
    });
    return sized.map(({ row }) => row);
  }
  const textOf = (row: TableRow) => (column === 'source' ? (row.source?.publisher ?? '') : row[column]);
  return [...rows].sort((a, b) => sign * collator.compare(textOf(a), textOf(b)));
}

/** The rows that hold every word of the query somewhere in their text, without regard to case and diacritics. */
export function searchRows(rows: readonly TableRow[], query: string): readonly TableRow[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (!words.length) return rows;
  return rows.filter((row) => {
    const { figure, source } = row;
    const fields = [row.operation, row.scope, row.measure, row.type, row.quantity, row.locator, row.note];
    const more = [figure.limitedTo, figure.subset, figure.quantity.words, source?.publisher, source?.title];
    const text = foldText([...fields, ...more].join(' '));
    return words.every((word) => text.includes(word));
  });
}
