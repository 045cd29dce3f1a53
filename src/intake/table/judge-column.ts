import type { SheetCell } from '../files/sheet';
import { isShareHeader, readYearHeader } from './header-words';
import { guessMeasure } from './measure-words';
import { parseHeader } from './parse-header';
import type { Profile } from './profile-column';

/** Why a column is not read. */
export type LeftOutReason =
  'share' | 'position' | 'running_number' | 'bound' | 'second_years' | 'nationality';

/** What a column may be for: amounts, the names of what is counted (`measure`), words that may tell rows apart (`category`), or none of them. */
export type ColumnUse = 'amount' | 'measure' | 'category' | 'none' | LeftOutReason;

/** Which part of the cells that state anything are of a kind, of which there are `count`. */
export function share(count: number, { filled, absent }: Profile): number {
  return filled.length > absent ? count / (filled.length - absent) : 0;
}

/** True where most cells are years, months, quarters or halves. */
export function isPeriod({ filled }: Profile): boolean {
  return (
    filled.filter(({ text }) =>
      /^(?:19|20)\d{2}\b|^\p{L}{3,9}\.?[ -](?:19|20)?\d{2}$|^[QTH][1-4]/u.test(text)
    ).length >
    filled.length / 2
  );
}

/** Judges a column that is neither a place, a date, a source nor a unit, by its header and its cells. */
export function judgeColumn(profile: Profile): ColumnUse {
  const { column, role, filled } = profile;
  if (filled.length === 0) return isAmountHeader(profile) ? 'amount' : 'none';
  const isEmpty =
    profile.absent === filled.length &&
    column.header !== '' &&
    role === null &&
    guessMeasure(column.header).type !== 'other';
  const isNumeric =
    isEmpty ||
    role === 'amount' ||
    (profile.amounts > 0 &&
      (share(profile.amounts, profile) >= 0.5 ||
        (column.header !== '' &&
          guessMeasure(column.header).type !== 'other' &&
          share(profile.amounts, profile) >= 0.2)));
  const isShare =
    profile.shares > filled.length / 2 ||
    (isShareHeader(column.header) && share(profile.amounts + profile.shares, profile) >= 0.5);
  if (isShare) return 'share';
  if (role === 'position') return 'position';
  if (role === 'number' && isRunning(filled)) return 'running_number';
  if (role === 'low' || role === 'high') return 'bound';
  if (role === 'period' && isNumeric && isPeriod(profile)) return 'second_years';
  if (role === 'nationality') return 'nationality';
  if (role === 'remark' || role === 'region' || role === 'qualifier') return 'none';
  if (!isNumeric) {
    if (role === 'measure' || role === 'category') return role;
    return column.header !== '' && role === null && profile.units < filled.length ? 'category' : 'none';
  }
  return role === 'source' || role === 'unit' || role === 'mode' || role === 'status' ? 'none' : 'amount';
}

/** A column without any cell counts where its header says that it should hold amounts. */
function isAmountHeader({ column: { header, lowest } }: Profile): boolean {
  return (
    header !== '' &&
    (readYearHeader(lowest) !== null ||
      parseHeader(header).unit !== null ||
      guessMeasure(header).type !== 'other') &&
    !isShareHeader(header)
  );
}

function isRunning(cells: readonly SheetCell[]): boolean {
  const values = cells.map(({ text }) => Number(text.replace(/\.$/, '')));
  const isUnique = new Set(cells.map(({ text }) => text)).size === cells.length;
  return (
    !values.every(Number.isFinite) ||
    (isUnique &&
      values.every((value, i) => Number.isInteger(value) && (i === 0 || value > (values[i - 1] as number))))
  );
}
