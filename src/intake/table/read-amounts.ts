import type { UnsureUnit } from '../../model/sheet-problem';
import { dimensionOf, type Unit } from '../../model/unit';
import { foldText } from '../../query/search/fold-text';
import { findHedgeBefore, isCommaHedge } from '../cells/hedges';
import { parseAmount, PLAIN_CONTEXT } from '../cells/parse-amount';
import { decimalSignOf, NUMERAL, type DecimalSign } from '../cells/parse-numeral';
import { findUsualUnit, resolveCell, type CellContext, type ResolvedCell } from '../cells/resolve-cell';
import { readUnit, UNSURE_MEANINGS, type UnitMeaning, type UnitReading } from '../cells/unit-words';
import { cellAt, textCell, type SheetCell, type SheetRow } from '../files/sheet';
import type { Findings } from '../findings';
import type { AmountColumn } from './amount-column';
import type { Layout } from './find-columns';
import type { FoundTable } from './find-table';
import { once, OnceOf } from '../once';
import { guessMeasure, type MeasureGuess } from './measure-words';
import type { ParsedHeader } from './parse-header';

/** Reads the amounts of a table's rows, with what its columns and the whole file say about their signs and units. */
export interface AmountReader {
  /** `label` names what is counted, where a cell does, and not the header; `heading` is the row above that names it for a group of rows. */
  readonly read: (
    row: SheetRow,
    column: AmountColumn,
    label: string | null,
    heading?: ParsedHeader | null
  ) => ResolvedCell;
  /** The decimal sign that the file's numbers show; null where none does, or both do. */
  readonly fileDecimal: DecimalSign | null;
  /** That of a column; null where its numbers show none. */
  readonly decimalOf: (column: number) => DecimalSign | null;
}

const UNIT_NAMES: Readonly<Record<string, string>> = {
  t: 'tonnes',
  'short tons': 'short tons',
  USD: 'USD',
  m: 'metres',
  million: 'millions'
};

/** Prepares the reading of a table's amounts; the decimal sign of each column is found once. */
export function createAmountReader(
  table: FoundTable,
  layout: Layout,
  findings: Findings,
  rowKind: (row: SheetRow) => string
): AmountReader {
  const { rows } = table;
  const data = rows.filter((row) => !['footnote', 'blank'].includes(rowKind(row)));
  const textsOfColumns = new Map<number, readonly string[]>();
  /** Each text of a column once: long lists repeat them. */
  const textsOf = (column: number): readonly string[] =>
    once(textsOfColumns, column, () => {
      const cells = new Set(data.map((row) => cellAt(row, column)));
      return [...new Set(Array.from(cells).flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])))];
    });
  const signs = new Map(layout.amounts.map(({ column }) => [column, signOf(textsOf(column))]));
  // Things that are counted have no fractions: a comma in their numbers groups, and so the point is the decimal sign.
  const grouped = layout.amounts
    .filter(isCountedColumn)
    .flatMap(({ column }) => groupSignOf(textsOf(column)) ?? []);
  const proven = new Set([...[...signs.values()].filter((sign) => sign !== null), ...grouped]);
  const fileDecimal = proven.size === 1 ? ([...proven][0] ?? null) : null;
  const isFlagged = layout.amounts.some(({ column }) =>
    textsOf(column).some((text) => /^:(?:\s[a-z])?$/.test(text))
  );
  const unitsOfTexts = new Map<string, readonly Unit[]>();
  const unitsOfCell = (cell: SheetCell): readonly Unit[] =>
    cell.kind === 'text' ? once(unitsOfTexts, cell.text, () => unitsOf(cell)) : unitsOf(cell);
  const contexts = new Map(layout.amounts.map((column) => [column.column, contextOf(column)]));
  /** What was read of a cell that is read alike wherever it stands: by its column and all that is said beside it. */
  const resolved = new OnceOf<Map<SheetCell, ResolvedCell>>();

  function contextOf(column: AmountColumn): CellContext {
    const answer = findings.answers.columns?.[column.header];
    const answered = answer?.unit ? readUnit(answer.unit) : null;
    const stated = answered ?? column.unit;
    const counted =
      stated === null
        ? column.guess.unit !== null && dimensionOf(column.guess.unit) === 'count'
        : stated.kind === 'unit' && dimensionOf(stated.unit) === 'count';
    const texts = textsOf(column.column);
    const decimal =
      answer?.decimal ??
      signs.get(column.column) ??
      (counted
        ? null
        : (fileDecimal ??
          signOfTotal(column.column) ??
          (texts.some((text) => isCommaHedge(findHedgeBefore(text)?.words ?? '')) ? ',' : null)));
    const isAlone = layout.measures.length > 0 || column.unitColumn >= 0 || layout.kind === 'routes';
    const inCells = isAlone ? [] : data.flatMap((row) => unitsOfCell(cellAt(row, column.column)));
    return {
      decimal,
      isCounted: counted,
      isFlagged,
      knownWords: wordsOf(column.header),
      stated,
      statedText: answer?.unit ?? column.unitText,
      scale: column.scale,
      guess: column.guess,
      usual: isAlone ? null : findUsualUnit(inCells, stated?.kind === 'unit' ? stated.unit : null),
      meaningOf: () => null
    };
  }

  /** The sign with which a column's total is the sum of its rows. */
  function signOfTotal(column: number): DecimalSign | null {
    const total = data.find((row) => rowKind(row) === 'total');
    if (!total) return null;
    for (const decimal of ['.', ','] as const) {
      const value = (row: SheetRow): number => {
        const reading = parseAmount(cellAt(row, column).text, { ...PLAIN_CONTEXT, decimal });
        return reading.kind === 'amount' ? (reading.value ?? NaN) : reading.kind === 'absent' ? 0 : NaN;
      };
      const sum = data.filter((row) => rowKind(row) === 'data').reduce((all, row) => all + value(row), 0);
      if (Math.abs(sum - value(total)) < 1e-6 * Math.max(1, sum)) return decimal;
    }
    return null;
  }

  /** What is known of each text that names what is counted, and the words that may stand beside its amounts: rows repeat them. */
  const labels = new OnceOf<{ readonly guess: MeasureGuess; readonly words: ReadonlySet<string> }>();
  const readLabel = (label: string, column: AmountColumn, words: ReadonlySet<string>) =>
    labels.get([column, label], () => ({
      guess: guessMeasure(label),
      words: new Set([...words, ...wordsOf(label)])
    }));

  return {
    fileDecimal,
    decimalOf: (column) => contexts.get(column)?.decimal ?? null,
    read(row, column, label, heading = null) {
      const context = contexts.get(column.column) ?? contextOf(column);
      const answer = findings.answers.cells?.[`${row.row}:${column.header}`];
      const cell =
        answer === undefined ? cellAt(row, column.column) : textCell(answer === 'none' ? '' : answer);
      const unitText = column.unitColumn < 0 ? '' : unitTextOf(row, column.unitColumn, table, findings);
      const isPlain = answer === undefined && !heading;
      const alike = resolved.get([column, label, unitText], () => new Map<SheetCell, ResolvedCell>());
      const known = isPlain ? alike.get(cell) : undefined;
      if (known) return known;
      const named = label === null ? null : readLabel(label, column, context.knownWords);
      const guess = named?.guess ?? context.guess;
      const stated = unitText === '' ? (heading?.unit ?? context.stated) : (readUnit(unitText) ?? UNKNOWN);
      const isCounted =
        stated === null
          ? guess.unit !== null && dimensionOf(guess.unit) === 'count'
          : stated.kind === 'unit' && dimensionOf(stated.unit) === 'count';
      let isAsked = false;
      const own: CellContext = {
        decimal: answer === undefined ? context.decimal : '.',
        isFlagged: context.isFlagged,
        scale: context.scale * (heading?.scale ?? 1),
        usual: heading ? null : context.usual,
        guess: stated?.kind === 'unit' && label === null ? context.guess : guess,
        stated,
        statedText: unitText || context.statedText,
        isCounted,
        knownWords: named?.words ?? context.knownWords,
        meaningOf(id) {
          isAsked = true;
          return meaningOf(
            id,
            unitText === '' && column.unit?.kind === 'unsure' ? column : null,
            row,
            findings
          );
        }
      };
      const read = resolveCell(cell, own);
      if (isPlain && !isAsked) alike.set(cell, read);
      return read;
    }
  };
}

/** A unit column's word that is no unit at all. */
const UNKNOWN: UnitReading = { kind: 'foreign', meanings: [] };

function unitTextOf(row: SheetRow, column: number, { columns }: FoundTable, { answers }: Findings): string {
  return answers.cells?.[`${row.row}:${columns[column]?.header ?? ''}`] ?? cellAt(row, column).text;
}

/** What a person said that an unsure unit means; of a header's the proposal is taken at once, since it is asked once for all its cells. */
function meaningOf(
  id: UnsureUnit,
  column: AmountColumn | null,
  row: SheetRow,
  findings: Findings
): { unit: Unit; factor: number } | null {
  const reading = column?.unit;
  if (column && reading?.kind === 'unsure') {
    const [first] = reading.meanings;
    const name = (meaning: UnitMeaning | undefined) =>
      UNIT_NAMES[meaning?.label ?? ''] ?? meaning?.label ?? '';
    const answer = findings.decide(
      {
        id,
        word: column.unitText,
        proposal: name(first),
        options: reading.meanings.map(name)
      },
      { row: row.row, column: column.header }
    );
    return reading.meanings.find((meaning) => name(meaning) === answer) ?? first ?? null;
  }
  const answer = findings.answerTo(id);
  if (answer === null) return null;
  return UNSURE_MEANINGS[id].find(({ label }) => (UNIT_NAMES[label] ?? label) === answer) ?? null;
}

/** The question of a unit that means several things in cells: asked once a file. */
export function decideUnit(
  id: UnsureUnit,
  word: string,
  cell: { row: number; column: string },
  findings: Findings
): void {
  const reading = readUnit(word);
  const options =
    reading?.kind === 'unsure' ? reading.meanings.map(({ label }) => UNIT_NAMES[label] ?? label) : [];
  findings.decide({ id, word, proposal: options[0] ?? '', options }, cell);
}

function wordsOf(header: string): ReadonlySet<string> {
  const words = header
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  // "12 firearm" under "Firearms", and the other way about.
  return new Set(words.flatMap((word) => [word, foldText(word), `${word}s`, word.replace(/s$/, '')]));
}

function isCountedColumn({ unit, guess }: AmountColumn): boolean {
  if (unit !== null) return unit.kind === 'unit' && dimensionOf(unit.unit) === 'count';
  return guess.unit !== null && guess.type !== 'other' && dimensionOf(guess.unit) === 'count';
}

/** The decimal sign that is left where the other groups thousands ("12,600" rounds); null where none does. */
function groupSignOf(texts: readonly string[]): DecimalSign | null {
  const signs = new Set(texts.flatMap((text) => /^\D*\d{1,3}([.,])\d{3}\D*$/.exec(text)?.[1] ?? []));
  const [only] = signs;
  return signs.size === 1 ? (only === ',' ? '.' : ',') : null;
}

function signOf(texts: readonly string[]): DecimalSign | null {
  const found = new Set<DecimalSign>();
  for (const text of texts)
    for (const [numeral] of text.replace(/[\u00a0\u202f]/g, ' ').matchAll(new RegExp(NUMERAL, 'giu'))) {
      if (/[-/]\d|\d\.\d+\.\d{2,4}$/.test(text) && /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text.trim()))
        continue;
      const sign = decimalSignOf(numeral);
      if (sign) found.add(sign);
    }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function unitsOf(cell: SheetCell): Unit[] {
  const reading =
    cell.kind === 'number'
      ? { kind: 'amount', unit: cell.format?.unit ?? '' }
      : cell.kind === 'text'
        ? parseAmount(cell.text, { ...PLAIN_CONTEXT, isCounted: true })
        : null;
  if (reading?.kind !== 'amount' || !('unit' in reading) || reading.unit === '') return [];
  const unit = readUnit(reading.unit);
  if (unit?.kind === 'unit') return [unit.unit];
  const first = unit?.kind === 'unsure' || unit?.kind === 'foreign' ? unit.meanings[0] : undefined;
  return first ? [first.unit] : [];
}
