import { rollup } from 'd3-array';
import { convertAmount, exceeds, hasNumber, isFound, scaleValueOf } from '../../model/quantity';
import { commonUnit, type Unit } from '../../model/unit';
import { amountIn, quantityIn } from '../read/amount-in';
import { findHedgeWithin } from '../read/hedge-phrases';
import { keyOf, listOf, textOf, type Inspection, type Row, type Table } from '../read/table';

/** How many times its peers' greatest a country's figure must be to be told, and how many peers that takes. */
const FAR_ABOVE = 10;
const MIN_PEERS = 3;

type Warn = (
  row: Row,
  warning: { column: string; code: WarningCode; message: string; remedy: string }
) => void;
type WarningCode = 'part_exceeds' | 'part_of' | 'duplicate' | 'above_total' | 'outlier' | 'hedge';

/**
 * Warns of figures that are kept but may be wrong, or may be counted twice or not at all. To be called once, when no more rows are left
 * out.
 */
export function warnOfFigures(inspection: Inspection): void {
  const { tables, log } = inspection;
  const { figures } = tables;
  const warn: Warn = (row, { column, ...warning }) =>
    log.report({
      file: figures.file,
      row: row.row,
      column,
      value: textOf(row, column),
      severity: 'warning',
      ...warning
    });
  warnOfParts(inspection, warn);
  warnOfDuplicates(figures, warn);
  warnOfLargeCountries(figures, warn);
  for (const row of figures.rows.values()) {
    warnOfHedge(row, warn);
  }
}

/** True where a figure enters sums. */
function isCounted(row: Row): boolean {
  const isWithinWindow = (textOf(row, 'window') ?? 'within') === 'within';
  return (
    row.cells.preferred !== false &&
    isWithinWindow &&
    textOf(row, 'subset') === null &&
    isFound(quantityIn(row))
  );
}

/** Figures that are larger than their whole, though neither is approximate, or that lie elsewhere. */
function warnOfParts({ tables: { figures, places } }: Inspection, warn: Warn): void {
  for (const row of figures.rows.values()) {
    const whole = figures.rows.get(textOf(row, 'part_of') ?? '');
    if (!whole) continue;
    if (exceeds(amountIn(row), amountIn(whole)))
      warn(row, {
        column: 'part_of',
        code: 'part_exceeds',
        message: `The figure is larger than its whole in row ${whole.row}.`,
        remedy: 'Mend the number or the unit, or empty the cell if it is not a part.'
      });
    const [inner, outer] = [textOf(row, 'scope') ?? '', textOf(whole, 'scope') ?? ''];
    if (!isWithin(inner, outer, places))
      warn(row, {
        column: 'part_of',
        code: 'part_of',
        message: `A figure of ${inner} is no part of one of ${outer} (row ${whole.row}), so a sum lacks it.`,
        remedy: 'Name the figure that contains it, or empty the cell.'
      });
  }
}

/** True unless a scope is known to reach beyond another: a place without members may hold anything, and lie anywhere. */
function isWithin(inner: string, outer: string, places: Table): boolean {
  if (outer === 'operation' || inner === outer) return true;
  if (inner === 'operation') return false;
  /** The territories and the places without members of which a scope is made up. */
  const partsOf = (scope: string): readonly string[] =>
    scope.split('+').flatMap((part) => {
      const members = listMembers(places.rows.get(part.trim()));
      return members.length ? members : [part.trim()];
    });
  const isOpen = (part: string): boolean => places.rows.has(part);
  const container = partsOf(outer);
  return container.some(isOpen) || partsOf(inner).every((part) => isOpen(part) || container.includes(part));
}

function listMembers(place: Row | undefined): readonly string[] {
  return place ? listOf(place, 'members') : [];
}

/** Figures of one operation, scope and measure that a sum takes side by side, although nothing says that they differ. Parts are told with their wholes. */
function warnOfDuplicates(figures: Table, warn: Warn): void {
  const groups = new Map<string, Row[]>();
  for (const row of figures.rows.values()) {
    if (!isCounted(row)) continue;
    const key = keyOf(row.cells, ['operation', 'scope', 'measure', 'limited_to', 'count_noun']);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const all of groups.values()) {
    const among = new Set(all);
    const group = all.filter((row) => !listChain(row, 'part_of', figures).some((whole) => among.has(whole)));
    for (const row of group) {
      const other = group.find((each) => each === row || !contradict(row, each, figures));
      const first = other === row ? null : other;
      if (!first) continue;
      warn(row, {
        column: 'measure',
        code: 'duplicate',
        message: `Row ${first.row} has the same operation, scope and measure, and sums count both.`,
        remedy:
          'Delete one, name the other in “part_of” or “contradicts”, or say in “limited_to” what each is of.'
      });
    }
  }
}

function contradict(a: Row, b: Row, figures: Table): boolean {
  return listChain(a, 'contradicts', figures).includes(b) || listChain(b, 'contradicts', figures).includes(a);
}

/** The rows to which a column leads from one, the nearest first, without itself. */
function listChain(from: Row, column: 'part_of' | 'contradicts', figures: Table): readonly Row[] {
  const passed = new Set([from]);
  let row = figures.rows.get(textOf(from, column) ?? '');
  while (row && !passed.has(row)) {
    passed.add(row);
    row = figures.rows.get(textOf(row, column) ?? '');
  }
  return [...passed].slice(1);
}

/** Figures of a territory that are above the stated total, or far above those of all others where no total holds them. */
function warnOfLargeCountries(figures: Table, warn: Warn): void {
  const groups = new Map<string, { unit: Unit; totals: Row[]; countries: Row[] }>();
  for (const row of figures.rows.values()) {
    const scope = textOf(row, 'scope') ?? '';
    const isTotal = scope === 'operation' && textOf(row, 'part_of') === null && !textOf(row, 'limited_to');
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
      (rows) => Math.max(...rows.map((row) => sizeOf(row, unit))),
      (row) => textOf(row, 'scope')
    );
    const falling = [...sizes].sort(([, a], [, b]) => b - a);
    const [total] = totals;
    for (const row of countries) {
      if (total && isAbove(row, total))
        warn(row, {
          column: columnOf(row),
          code: 'above_total',
          message: `The figure is larger than the operation’s total in row ${total.row}.`,
          remedy: 'Leave it if the sources say so; otherwise mend the number or the unit.'
        });
      if ((total && amountIn(total).high < Infinity) || sizes.size <= MIN_PEERS) continue;
      const size = sizeOf(row, unit);
      const [, most = 0] = falling.find(([scope]) => scope !== textOf(row, 'scope')) ?? [];
      if (most <= 0 || size < FAR_ABOVE * most) continue;
      warn(row, {
        column: columnOf(row),
        code: 'outlier',
        message: `The figure is ${Math.floor(size / most)} times that of any other territory.`,
        remedy: 'Leave it if the source says so; otherwise mend the number or the unit.'
      });
    }
  }
}

/** A part that contradicts its whole is told as such; an approximate total may be a tenth too small. */
function isAbove(row: Row, total: Row): boolean {
  const [part, whole] = [amountIn(row), amountIn(total)];
  if (textOf(row, 'part_of') === textOf(total, 'id') && exceeds(part, whole)) return false;
  const { low } = convertAmount(part, whole.unit);
  const most = whole.high === Infinity ? whole.low : whole.high;
  return low > (whole.approximate ? 1.1 * most : most);
}

function sizeOf(row: Row, unit: Unit): number {
  return scaleValueOf(convertAmount(amountIn(row), unit)) ?? 0;
}

function columnOf(row: Row): string {
  return textOf(row, 'qualifier') === 'range' ? 'high' : 'value';
}

/** Words, in any language, that take back what `exact` says. */
function warnOfHedge(row: Row, warn: Warn): void {
  const words = textOf(row, 'words');
  if (textOf(row, 'qualifier') !== 'exact' || words === null) return;
  const hedge = findHedgeWithin(words);
  if (hedge === null) return;
  warn(row, {
    column: 'words',
    code: 'hedge',
    message: 'The qualifier is exact, but the words are not.',
    remedy: `Write ${hedge} in “qualifier”, or empty “words”.`
  });
}
