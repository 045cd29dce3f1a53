import type { Qualifier } from '../../model/quantity';
import type { AskReason, UnsureUnit } from '../../model/sheet-problem';
import { conversionFactor, dimensionOf, isAddable, roundAsWritten, type Unit } from '../../model/unit';
import type { SheetCell } from '../files/sheet';
import type { MeasureGuess } from '../table/measure-words';
import { candidatesOf } from './amount-date';
import { isAbsentMark } from './missing-marks';
import { parseAmount, type AmountContext, type CellReading } from './parse-amount';
import { readUnit, type UnitReading } from './unit-words';

/** What a cell is read with beside its text. */
export interface CellContext extends AmountContext {
  /** The unit of the header or the unit column; null where neither states one. */
  readonly stated: UnitReading | null;
  readonly statedText: string;
  /** What a number without a scale of its own is multiplied by. */
  readonly scale: number;
  readonly guess: MeasureGuess;
  /** The unit to which most cells of the column can be added; null where they state none or stand alone. */
  readonly usual: Unit | null;
  /** The meaning that a person or the file's decision gave to an unsure unit ("tons"), by its id; null where it is still asked. */
  readonly meaningOf: (id: UnsureUnit) => { readonly unit: Unit; readonly factor: number } | null;
}

/** An amount with its unit understood. */
export interface ResolvedAmount {
  readonly kind: 'amount';
  readonly qualifier: Qualifier;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit;
  readonly words: string;
  readonly note: string;
}

export type ResolvedCell =
  | ResolvedAmount
  | Exclude<CellReading, { readonly kind: 'amount' | 'words' }>
  /** A unit that has several meanings, to be asked once a file. */
  | {
      readonly kind: 'unsure';
      readonly id: UnsureUnit;
      readonly word: string;
      readonly candidates: readonly string[];
    };

/** The text, number or date of a cell of any kind, as an amount with a unit, or what else it is. Never throws. */
export function resolveCell(cell: SheetCell, context: CellContext): ResolvedCell {
  const reading = readCell(cell, context);
  if (reading.kind === 'words')
    return {
      ...BLANK,
      qualifier: 'words',
      unit: context.usual ?? unitOf(context.stated) ?? context.guess.unit ?? defaultUnit(context),
      words: reading.words,
      note: join(reading.note, cell.note)
    };
  if (reading.kind !== 'amount') return reading;
  const own = reading.unit;
  const found = own === '' ? context.stated : readUnit(own);
  const numbers = [reading.value, reading.low, reading.high];
  const scale = own === '' || context.scale === 1 ? context.scale : 1;
  const show = (label: string, factor: number) =>
    (reading.value === null
      ? `${shown(reading.low, factor)} to ${shown(reading.high, factor)}`
      : shown(reading.value, factor)) + (label ? ` ${label}` : '');
  const ask = (reason: AskReason, candidates: readonly string[]): ResolvedCell => ({
    kind: 'ask',
    reason,
    candidates
  });
  if (found?.kind === 'rate') return { kind: 'problem', reason: 'rate' };
  let unit: Unit;
  let factor = scale;
  if (found?.kind === 'unsure') {
    const meaning = context.meaningOf(found.id);
    if (!meaning)
      return {
        kind: 'unsure',
        id: found.id,
        word: own || context.statedText,
        candidates: found.meanings.map(({ label }) => show(label, scale))
      };
    unit = meaning.unit;
    factor *= meaning.factor;
  } else if (found?.kind === 'foreign') {
    return ask(
      'unknown_unit',
      found.meanings.map(({ label, factor: each }) => show(label, each * scale))
    );
  } else if (found?.kind === 'unit') {
    unit = found.unit;
  } else if (own !== '') {
    return ask('not_understood', [show('', scale)]);
  } else {
    const guessed =
      context.usual === null || (context.guess.unit !== null && isAddable(context.guess.unit, context.usual))
        ? context.guess.unit
        : null;
    if (guessed === null)
      return ask(
        'no_unit',
        unitsFor(context).map((each) => show(each, scale))
      );
    unit = guessed;
  }
  if (context.usual !== null && !isAddable(unit, context.usual))
    return ask('other_dimension', [show(unit, factor)]);
  const [value = null, low = null, high = null] = numbers.map((number) =>
    number === null ? null : roundAsWritten(number * factor, unit)
  );
  if (
    dimensionOf(unit) === 'count' &&
    [value, low, high].some((number) => number !== null && !Number.isInteger(number))
  )
    return ask('count_fraction', [show('', factor), show('', factor * 1000)]);
  return {
    kind: 'amount',
    qualifier: reading.qualifier,
    value,
    low,
    high,
    unit,
    words: reading.words,
    note: join(reading.note, cell.note)
  };
}

const BLANK: Omit<ResolvedAmount, 'qualifier' | 'unit' | 'words' | 'note'> = {
  kind: 'amount',
  value: null,
  low: null,
  high: null
};

function join(...notes: readonly string[]): string {
  return notes.filter(Boolean).join(' ');
}

/** Converted amounts are given to six digits where the factor is a long one above 1: nobody measures a gallon to the drop. */
function shown(value: number | null, factor: number): string {
  const exact = Number(((value ?? 0) * factor).toPrecision(15));
  if (Number.isInteger(factor) || factor < 1) return String(exact);
  return String(Number(exact.toPrecision(6)));
}

function unitOf(reading: UnitReading | null): Unit | null {
  return reading?.kind === 'unit' ? reading.unit : null;
}

function defaultUnit({ guess }: CellContext): Unit {
  return ({ mass: 'kg', volume: 'litres', length: 'm', money: 'USD', count: 'count' } as const)[
    guess.dimension
  ];
}

/** The units that a bare number may be meant in. */
function unitsFor({ guess, usual }: CellContext): readonly Unit[] {
  const dimension = usual ? dimensionOf(usual) : guess.dimension;
  if (dimension === 'mass') return ['kg', 'g', 't'];
  if (dimension === 'volume') return ['litres', 'ml', 'm3'];
  if (dimension === 'money') return ['USD', 'EUR', 'GBP'];
  if (dimension === 'length') return ['m', 'km'];
  return usual && usual !== 'count' ? [usual, 'count'] : ['count'];
}

function readCell(cell: SheetCell, context: AmountContext): CellReading {
  const { kind, text, number, format, date } = cell;
  if (kind === 'error')
    return isAbsentMark(text)
      ? { kind: 'absent', isBlank: false, isDash: false }
      : { kind: 'problem', reason: 'error_value' };
  if (kind === 'formula') return { kind: 'problem', reason: 'formula' };
  if (kind === 'boolean') return { kind: 'ask', reason: 'yes_no', candidates: [] };
  if (kind === 'date') {
    const [, month = 0, day = 0] = (date ?? '').slice(0, 10).split('-').map(Number);
    return { kind: 'ask', reason: 'date_for_amount', candidates: candidatesOf(month, day) };
  }
  if (kind !== 'number' || number === null) return parseAmount(text, context);
  if (format?.isShare) return { kind: 'problem', reason: 'share' };
  if (number < 0) return { kind: 'problem', reason: 'negative' };
  const unit = format && readUnit(format.unit) ? format.unit : '';
  if (
    format?.unit &&
    !unit &&
    /[\p{L}$€£]/u.test(format.unit) &&
    !format.unit.split(/\s+/).every((word) => context.knownWords.has(word.toLowerCase()))
  )
    return { kind: 'ask', reason: 'not_understood', candidates: [String(number)] };
  return {
    kind: 'amount',
    qualifier: 'exact',
    value: number,
    low: null,
    high: null,
    unit,
    words: '',
    note: ''
  };
}

/** The unit that stands for those of a column's cells: the one to which most can be added; null where none states one, or two are equally frequent. */
export function findUsualUnit(units: readonly Unit[], stated: Unit | null): Unit | null {
  if (stated) return stated;
  const counts = new Map<Unit, number>();
  for (const unit of units) {
    const kin = [...counts.keys()].find((other) => isAddable(unit, other)) ?? unit;
    counts.set(kin, (counts.get(kin) ?? 0) + 1);
  }
  const [most, second] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > (second?.[1] ?? 0) ? most[0] : null;
}

/** True where two amounts are the same in another spelling. */
export function isSameAmount(
  a: ResolvedAmount | Omit<ResolvedAmount, 'kind' | 'note'>,
  b: typeof a
): boolean {
  if (a.qualifier !== b.qualifier || !isAddable(a.unit, b.unit)) return false;
  const factor = conversionFactor(a.unit, b.unit);
  const same = (x: number | null, y: number | null) =>
    x === null || y === null ? x === y : Math.abs(x * factor - y) < 1e-9 * Math.max(1, y);
  return (
    same(a.value, b.value) &&
    same(a.low, b.low) &&
    same(a.high, b.high) &&
    (a.qualifier !== 'words' || a.words === b.words)
  );
}
