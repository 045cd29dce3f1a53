import { parseAmount, PLAIN_CONTEXT, type CellReading } from '../cells/parse-amount';
import { parseDate } from '../cells/parse-date';
import { readUnit } from '../cells/unit-words';
import type { SheetCell } from '../files/sheet';
import type { TableColumn } from './find-table';
import { readHeaderRole, type HeaderRole } from './header-words';

/** What the cells of a column look like. */
export interface Profile {
  readonly column: TableColumn;
  readonly role: HeaderRole | null;
  readonly filled: readonly SheetCell[];
  /** Cells that only say that nothing is known; they tell nothing about the column. */
  readonly absent: number;
  readonly amounts: number;
  readonly dates: number;
  readonly shares: number;
  readonly units: number;
  readonly distinct: number;
}

const TAG_ROLES: readonly (readonly [tag: RegExp, role: HeaderRole])[] = [
  [/^#country\b.*\+code|^#country\b.*\+v_iso/i, 'code'],
  [/^#country|^#adm0/i, 'territory'],
  [/^#(?:affected|reached|value|indicator\+value|targeted|population)/i, 'amount'],
  [/^#(?:indicator|item|cause|crisis)\b(?!.*\+num)/i, 'measure'],
  [/^#date\b.*\+year/i, 'period'],
  [/^#date/i, 'date'],
  [/^#(?:meta|description|contact|org|status)\b.*\+(?:source|url)/i, 'source'],
  [/^#geo\+/i, 'position'],
  [/^#region/i, 'region']
];

/** The first column of a role that has any cells and passes the test; -1 where there is none. */
export function firstColumn(
  profiles: readonly Profile[],
  role: HeaderRole,
  test: (profile: Profile) => boolean
): number {
  const found = profiles.find((each) => each.role === role && each.filled.length > 0 && test(each));
  return found?.column.column ?? -1;
}

/** Counts what the cells of a column may be. */
export function profileOf(column: TableColumn, cells: readonly SheetCell[]): Profile {
  const filled = cells.filter(({ text }) => text !== '');
  let absent = 0;
  let amounts = 0;
  let dates = 0;
  let shares = 0;
  let units = 0;
  // Long lists repeat their cells: each is looked at once.
  const counts = new Map<SheetCell, number>();
  for (const cell of filled) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  for (const [{ kind, text, format }, count] of counts) {
    if (format?.isShare || (kind === 'text' && /^[<>~≈]?\s?\d+(?:[.,]\d+)?\s?%$/.test(text))) shares += count;
    else if (
      kind === 'date' ||
      (kind === 'text' && !/^\d+$/.test(text) && parseDate(text) !== null) ||
      (kind === 'text' && /^(?:19|20)\d{6}$/.test(text))
    )
      dates += count;
    else {
      const reading = kind === 'text' ? parseAmount(text, PLAIN_CONTEXT).kind : 'amount';
      if (reading === 'absent') absent += count;
      else if (isAmountLike(reading, text)) amounts += count;
    }
    if (kind === 'text' && readUnit(text)) units += count;
  }
  // Among amounts a few dates are slips, and count as such.
  if (amounts > 0 && dates < filled.length * 0.3) amounts += dates;
  const role =
    TAG_ROLES.find(([tag]) => tag.test(column.tag))?.[1] ??
    readHeaderRole(column.lowest) ??
    readHeaderRole(column.header);
  return {
    column,
    role,
    filled,
    absent,
    amounts,
    dates,
    shares,
    units,
    distinct: new Set(Array.from(counts.keys(), ({ text }) => text)).size
  };
}

/** True for what may stand in a column of amounts; a text with a number far behind is none ("road check 5"). */
function isAmountLike(reading: CellReading['kind'], text: string): boolean {
  if (reading === 'amount' || reading === 'words' || reading === 'problem') return true;
  return /^[^\p{L}]*\d/u.test(text) && text.length <= 40;
}
