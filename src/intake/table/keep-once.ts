import { isAddable } from '../../model/unit';
import { isSameAmount, type ResolvedAmount } from '../cells/resolve-cell';
import type { Findings } from '../findings';
import type { Statement } from '../result';
import type { AmountColumn } from './amount-column';
import type { Layout } from './find-columns';
import { OnceOf } from '../once';
import type { ReadRow } from './read-rows';

/** A statement with the row and column that it was read from. */
export interface ReadCell {
  readonly row: ReadRow;
  readonly column: AmountColumn;
  readonly statement: Statement;
  readonly amount: ResolvedAmount;
}

/** So many rows of one fact on the average are no corrections in a table that states a fact a row. */
const MANY = 4;

/** So many rows of one fact can be chosen from; further ones are asked about with them. */
const MOST_CANDIDATES = 20;

/**
 * Of one territory, measure, period and date one statement stays. The same amount again is read once, and said; different ones are asked, since
 * they may be parts, corrections or a disagreement.
 */
export function keepOnce(cells: readonly ReadCell[], layout: Layout, findings: Findings): Statement[] {
  const groups: ReadCell[][] = [];
  const known = new OnceOf<ReadCell[]>();
  for (const cell of cells) {
    const { territory, measure, period, date, source } = cell.statement;
    known
      .get([territory, measure, period, date, layout.kind === 'statements' ? source : undefined], () => {
        const own: ReadCell[] = [];
        groups.push(own);
        return own;
      })
      .push(cell);
  }
  const statements: Statement[] = [];
  const conflicts = groups.filter(
    (own) => own.length > 1 && !own.every((cell) => isSameAmount(cell.amount, (own[0] as ReadCell).amount))
  );
  const inConflict = conflicts.reduce((sum, own) => sum + own.length, 0);
  // A list of single seizures has many rows of one territory and measure: they are parts, not a disagreement.
  const isList =
    inConflict > cells.length * 0.3 &&
    inConflict > 6 &&
    (layout.kind === 'statements' || inConflict > MANY * conflicts.length);
  const takesAll =
    isList &&
    findings.decide(
      {
        id: 'repeated-rows',
        proposal: 'keep each',
        options: ['keep each', 'ask']
      },
      null
    ) === 'keep each';
  if (takesAll) return cells.map(({ statement }) => statement);
  const told = new Set<string>();
  for (const own of groups) {
    const [first, ...others] = own as [ReadCell, ...ReadCell[]];
    if (others.length === 0) {
      statements.push(first.statement);
      continue;
    }
    if (others.every((cell) => isSameAmount(cell.amount, first.amount))) {
      statements.push(first.statement);
      for (const { row } of others) {
        const at = `${row.row.row}`;
        if (told.has(at)) continue;
        told.add(at);
        findings.problems.push({
          row: row.row.row,
          column: row.territory.column,
          cell: row.territory.cell,
          reason: 'same_row',
          first: first.row.row.row,
          severity: 'warning'
        });
      }
      continue;
    }
    const isComparable = own.every((cell) => isAddable(cell.amount.unit, first.amount.unit));
    if (!isComparable) {
      for (const { statement } of own) statements.push(statement);
      continue;
    }
    const answer = own
      .map(({ row }) => findings.answers.cells?.[`${row.row.row}:${row.territory.column}`])
      .find((each) => each !== undefined);
    if (answer?.startsWith('both'))
      for (const { statement } of own)
        statements.push(statement === first.statement ? statement : { ...statement, disagrees: true });
    const chosen =
      answer === undefined ? undefined : own.find(({ row }) => answer.includes(`(row ${row.row.row})`));
    if (chosen) statements.push(chosen.statement);
    if (answer !== undefined) continue;
    const candidates = [
      ...own.slice(0, MOST_CANDIDATES).map(({ amount, row }) => `${showAmount(amount)} (row ${row.row.row})`),
      'both, as disagreeing statements'
    ];
    for (const { row } of own)
      findings.asks.push({
        row: row.row.row,
        column: row.territory.column,
        cell: row.territory.cell,
        reason: 'twice',
        candidates
      });
  }
  return statements;
}

function showAmount({ qualifier, value, low, high, unit, words }: ResolvedAmount): string {
  const number =
    qualifier === 'range'
      ? `${low} to ${high}`
      : qualifier === 'words'
        ? words
        : [words, value].filter((part) => part !== '').join(' ');
  return unit === 'count' ? number : `${number} ${unit}`;
}
