import { group, max, rollup } from 'd3-array';
import { convertAmount, exceeds, hasNumber, isFound, scaleValueOf } from '../../model/quantity';
import { commonUnit, type Unit } from '../../model/unit';
import { amountIn, quantityIn } from '../read/amount-in';
import { findHedgeWithin } from '../read/hedge-phrases';
import {
  keyOf,
  splitList,
  warnOfRow,
  type Inspection,
  type RowFault,
  type RowOf,
  type TableOf
} from '../read/table';

/** How many times its peers' greatest a country's figure must be to be told, and how many peers that takes. */
const FAR_ABOVE = 10;
const MIN_PEERS = 3;

/** How far a row is followed from part to whole, or from statement to statement. */
const MAX_CHAIN = 20;

type FigureRow = RowOf<'figures'>;
type Warn = (row: FigureRow, fault: RowFault) => void;

/**
 * Warns of figures that are kept but may be wrong, or may be counted twice or not at all. To be called once, when no more rows are left
 * out.
 */
export function warnOfFigures(inspection: Inspection): void {
  const { tables, log } = inspection;
  const { figures } = tables;
  const warn: Warn = (row, fault) => warnOfRow(log, figures, row, fault);
  warnOfParts(inspection, warn);
  warnOfDuplicates(figures, warn);
  warnOfLargeCountries(figures, warn);
  for (const row of figures.rows.values()) {
    warnOfHedge(row, warn);
  }
}

/** True where a figure enters sums. */
function isCounted(row: FigureRow): boolean {
  const { preferred, window, subset } = row.cells;
  return (
    preferred !== false && (window ?? 'within') === 'within' && subset === null && isFound(quantityIn(row))
  );
}

/** Figures that are larger than their whole, though neither is approximate, or that lie elsewhere. */
function warnOfParts({ tables: { figures, places } }: Inspection, warn: Warn): void {
  for (const row of figures.rows.values()) {
    const whole = figures.rows.get(row.cells.part_of ?? '');
    if (!whole) continue;
    if (exceeds(amountIn(row), amountIn(whole)))
      warn(row, { column: 'part_of', code: 'part_exceeds', whole: whole.row });
    const [inner, outer] = [row.cells.scope, whole.cells.scope];
    if (!isWithin(inner, outer, places))
      warn(row, { column: 'part_of', code: 'part_elsewhere', inner, outer, whole: whole.row });
  }
}

/** True unless a scope is known to reach beyond another: a place without members may hold anything, and lie anywhere. */
function isWithin(inner: string, outer: string, places: TableOf<'places'>): boolean {
  if (outer === 'operation' || inner === outer) return true;
  if (inner === 'operation') return false;
  /** The territories and the places without members of which a scope is made up. */
  const partsOf = (scope: string): readonly string[] =>
    scope.split('+').flatMap((part) => {
      const members = splitList(places.rows.get(part.trim())?.cells.members ?? null);
      return members.length ? members : [part.trim()];
    });
  const isOpen = (part: string): boolean => places.rows.has(part);
  const container = partsOf(outer);
  return container.some(isOpen) || partsOf(inner).every((part) => isOpen(part) || container.includes(part));
}

/** Figures of one operation, scope and measure that a sum takes side by side, although nothing says that they differ. Parts are told with their wholes. */
function warnOfDuplicates(figures: TableOf<'figures'>, warn: Warn): void {
  const alike = group([...figures.rows.values()].filter(isCounted), ({ cells }) =>
    keyOf(cells, ['operation', 'scope', 'measure', 'limited_to', 'count_noun'])
  );
  for (const all of alike.values()) {
    const among = new Set(all);
    const wholes = all.filter((row) => !listChain(row, 'part_of', figures).some((whole) => among.has(whole)));
    for (const row of wholes) {
      const first = wholes.find((each) => each === row || !contradict(row, each, figures));
      if (first && first !== row) warn(row, { column: 'measure', code: 'duplicate', first: first.row });
    }
  }
}

function contradict(a: FigureRow, b: FigureRow, figures: TableOf<'figures'>): boolean {
  return listChain(a, 'contradicts', figures).includes(b) || listChain(b, 'contradicts', figures).includes(a);
}

/** The rows to which a column leads from one, the nearest first, without itself; no further than `MAX_CHAIN`. */
function listChain(
  from: FigureRow,
  column: 'part_of' | 'contradicts',
  figures: TableOf<'figures'>
): readonly FigureRow[] {
  const passed = new Set([from]);
  let row = figures.rows.get(from.cells[column] ?? '');
  while (row && !passed.has(row) && passed.size <= MAX_CHAIN) {
    passed.add(row);
    row = figures.rows.get(row.cells[column] ?? '');
  }
  return [...passed].slice(1);
}

/** Figures of a territory that are above the stated total, or far above those of all others where no total holds them. */
function warnOfLargeCountries(figures: TableOf<'figures'>, warn: Warn): void {
  const groups = new Map<string, { unit: Unit; totals: FigureRow[]; countries: FigureRow[] }>();
  for (const row of figures.rows.values()) {
    const { scope, part_of: partOf, limited_to: limitedTo } = row.cells;
    const isTotal = scope === 'operation' && partOf === null && !limitedTo;
    if (!isCounted(row) || !hasNumber(amountIn(row)) || !(isTotal || /^[A-Z]{3}$/.test(scope))) continue;
    const { unit } = amountIn(row);
    const key = `${commonUnit(unit)} ${keyOf(row.cells, ['operation', 'measure'])}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { unit, totals: [], countries: [] }));
    (isTotal ? group.totals : group.countries).push(row);
  }
  for (const { unit, totals, countries } of groups.values()) {
    const sizes = rollup(
      countries,
      (rows) => max(rows, (row) => sizeOf(row, unit)) ?? 0,
      ({ cells }) => cells.scope
    );
    const falling = [...sizes].sort(([, a], [, b]) => b - a);
    const [total] = totals;
    for (const row of countries) {
      if (total && isAbove(row, total))
        warn(row, { column: columnOf(row), code: 'above_total', total: total.row });
      if ((total && amountIn(total).high < Infinity) || sizes.size <= MIN_PEERS) continue;
      const size = sizeOf(row, unit);
      const [, most = 0] = falling.find(([scope]) => scope !== row.cells.scope) ?? [];
      if (most <= 0 || size < FAR_ABOVE * most) continue;
      warn(row, { column: columnOf(row), code: 'outlier', times: Math.floor(size / most) });
    }
  }
}

/** A part that contradicts its whole is told as such; an approximate total may be a tenth too small. */
function isAbove(row: FigureRow, total: FigureRow): boolean {
  const [part, whole] = [amountIn(row), amountIn(total)];
  if (row.cells.part_of === total.id && exceeds(part, whole)) return false;
  const { low } = convertAmount(part, whole.unit);
  const most = whole.high === Infinity ? whole.low : whole.high;
  return low > (whole.approximate ? 1.1 * most : most);
}

function sizeOf(row: FigureRow, unit: Unit): number {
  return scaleValueOf(convertAmount(amountIn(row), unit)) ?? 0;
}

function columnOf({ cells }: FigureRow): string {
  return cells.high === null ? 'value' : 'high';
}

/** Words, in any language, that take back what the qualifier says: of an amount or a worth that is `exact`, and of the end of a range. */
function warnOfHedge(row: FigureRow, warn: Warn): void {
  const { qualifier, words, worth_qualifier: ofWorth, worth_words: wordsOfWorth } = row.cells;
  const hedge = findHedgeWithin(words ?? '');
  if (hedge && qualifier === 'exact')
    warn(row, { column: 'words', code: 'hedge', stated: qualifier, qualifier: hedge });
  if (hedge === 'at_least' && qualifier === 'range')
    warn(row, { column: 'words', code: 'hedge', stated: qualifier, qualifier: 'open_range' });
  const worthHedge = findHedgeWithin(wordsOfWorth ?? '');
  if (worthHedge && (ofWorth === 'exact' || ofWorth === 'not_stated'))
    warn(row, { column: 'worth_words', code: 'hedge', stated: ofWorth, qualifier: worthHedge });
}
