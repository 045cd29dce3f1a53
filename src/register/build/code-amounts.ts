import { REGISTER_QUALIFIERS, type RegisterQualifier } from '../../model/register';
import { UNIT_NAMES, type UnitName } from '../../model/unit';
import { baseFactor, isWhole } from '../base-unit';
import type { Batch, RawCell } from '../cells';
import type { OnBroken } from './code-words';
import { createColumn, type ColumnArrays } from './column-arrays';
import { readNumbers } from './column-numbers';
import { isStated } from '../cells';
import { MOST_BASE_UNITS, readAmount } from './read-amount';

/** The words of qualifiers and units by code; '' is none. */
export const QUALIFIER_WORDS = ['', ...REGISTER_QUALIFIERS] as const;
export const UNIT_WORDS: readonly (UnitName | '')[] = ['', ...UNIT_NAMES];

const FACTORS = Float64Array.from(UNIT_WORDS, (unit) => (unit === '' ? 0 : baseFactor(unit)));
const IS_WHOLE = Uint8Array.from(UNIT_WORDS, (unit) => (unit !== '' && isWhole(unit) ? 1 : 0));
const codeOf = (word: RegisterQualifier): number => QUALIFIER_WORDS.indexOf(word);
const [NONE, EXACT, AT_LEAST, AT_MOST, APPROXIMATELY, RANGE, WORDS] = [
  0,
  codeOf('exact'),
  codeOf('at_least'),
  codeOf('at_most'),
  codeOf('approximately'),
  codeOf('range'),
  codeOf('words')
];
const UNKNOWN = 255;

/**
 * The amounts of a batch in base units. Most rows state one number or two in a known unit, or none at all, and go through arrays; all others, and whatever breaks
 * a rule, through `readAmount`, which decides.
 */
export function codeAmounts(
  batch: Batch,
  { isOut, units, tell }: { readonly isOut: Uint8Array; readonly units: Int32Array; readonly tell: OnBroken }
): Pick<ColumnArrays, 'qualifier' | 'low' | 'high'> {
  const { rows } = batch;
  const given = codeQualifiers(batch);
  const value = readNumbers(batch, 'value');
  const low = readNumbers(batch, 'low');
  const high = readNumbers(batch, 'high');
  const unitCells = batch.column('unit');
  const coded = {
    qualifier: createColumn('qualifier', rows),
    low: createColumn('low', rows),
    high: createColumn('high', rows)
  };
  for (let row = 0; row < rows; row++) {
    if (isOut[row]) continue;
    const unit = units[row] as number;
    const qualifier = given.codes[row] as number;
    const number = value.values[row] as number;
    if (unit !== 0 && isOneNumber(qualifier)) {
      const base = baseOf(number, unit);
      if (!Number.isNaN(base)) {
        coded.qualifier[row] = qualifier === NONE ? EXACT : qualifier;
        coded.low[row] = qualifier === AT_MOST ? 0 : base;
        coded.high[row] = qualifier === AT_LEAST ? Infinity : base;
        continue;
      }
    }
    if (unit !== 0 && qualifier === RANGE) {
      const least = baseOf(low.values[row] as number, unit);
      const most = baseOf(high.values[row] as number, unit);
      if (least <= most) {
        coded.qualifier[row] = RANGE;
        coded.low[row] = least;
        coded.high[row] = most;
        continue;
      }
    }
    const isSilent =
      Number.isNaN(number) &&
      (unit !== 0 || (Number.isNaN(low.values[row]) && Number.isNaN(high.values[row])));
    if (isSilent && (qualifier === WORDS || qualifier === NONE)) {
      coded.qualifier[row] = WORDS;
      coded.low[row] = NaN;
      coded.high[row] = NaN;
      continue;
    }
    readSlowly(row, unit);
  }
  return coded;

  function readSlowly(row: number, unit: number): void {
    const cells = { value: value.at(row), low: low.at(row), high: high.at(row) };
    const amount = readAmount({ qualifier: given.at(row), ...cells, unit: UNIT_WORDS[unit] || null });
    coded.qualifier[row] = codeOf(amount.qualifier);
    coded.low[row] = amount.low;
    coded.high[row] = amount.high;
    if (amount.broken) tell(amount.broken, row, amount.cell);
    const stated = cells.value ?? cells.low ?? cells.high;
    const unitCell = unitCells?.at(row) ?? '';
    if (stated !== null && unit === 0 && String(unitCell).trim() === '')
      tell('unit_missing', row, String(stated));
  }
}

/** A number in base units; NaN where a rule is broken by it, or where there is none. */
function baseOf(number: number, unit: number): number {
  if (!(number >= 0) || (IS_WHOLE[unit] && number !== Math.floor(number))) return NaN;
  const base = Math.floor(number * (FACTORS[unit] as number) + 0.5);
  return base <= MOST_BASE_UNITS ? base : NaN;
}

function isOneNumber(qualifier: number): boolean {
  return (
    qualifier === NONE ||
    qualifier === EXACT ||
    qualifier === AT_LEAST ||
    qualifier === AT_MOST ||
    qualifier === APPROXIMATELY
  );
}

/** By row, as they stand in the file: UNKNOWN for what is no qualifier. */
function codeQualifiers(batch: Batch): {
  readonly codes: Uint8Array;
  readonly at: (row: number) => RawCell;
} {
  const codes = new Uint8Array(batch.rows);
  const cells = batch.column('qualifier');
  if (!cells) return { codes, at: () => null };
  const code = (cell: RawCell): number => {
    if (cell === null || cell === '') return NONE;
    const known = QUALIFIER_WORDS.findIndex((word) => word === cell);
    return known < 0 ? UNKNOWN : known;
  };
  const { coded } = cells;
  if (coded) {
    const known = Uint8Array.from(coded.values, code);
    for (let row = 0; row < batch.rows; row++)
      codes[row] = isStated(coded.validity, row) ? (known[coded.codes[row] as number] ?? NONE) : NONE;
  } else for (let row = 0; row < batch.rows; row++) codes[row] = code(cells.at(row));
  return {
    codes,
    at: (row) => {
      const cell = cells.at(row);
      return cell === '' ? null : cell;
    }
  };
}
