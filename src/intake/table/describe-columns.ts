import type { ColumnRole, LeftOutReason } from '../../model/sheet-problem';
import type { Unit } from '../../model/unit';
import type { Layout } from './find-columns';
import type { FoundTable } from './find-table';

export interface ColumnGuess {
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole;
  /** Of amounts: what is counted, without unit; empty for others. */
  readonly measure: string;
  /** Of amounts: the unit that the header states or the measure is counted in; null where cells or another column state it. */
  readonly unit: Unit | null;
  /** Of amounts whose numbers show one: the decimal sign. */
  readonly decimal: '.' | ',' | null;
  /** Why it is left out; null where a person left it out, or its cells are only words. */
  readonly reason: LeftOutReason | null;
}

/** What each column of a table was taken for. */
export function describeColumns(
  { columns }: FoundTable,
  layout: Layout,
  decimalOf: (column: number) => '.' | ',' | null,
  isLeftOut: (header: string) => boolean
): ColumnGuess[] {
  const one = (column: number, role: ColumnRole): [number, ColumnRole][] =>
    column < 0 ? [] : [[column, role]];
  const roles = new Map<number, ColumnRole>([
    ...one(layout.flag, 'flag'),
    ...one(layout.source, 'source'),
    ...layout.remarks.flatMap((column) => one(column, 'remark')),
    ...one(layout.mode, 'mode'),
    ...one(layout.status, 'status'),
    ...one(layout.unit, 'unit'),
    ...layout.amounts.flatMap(({ unitColumn }) => one(unitColumn, 'unit')),
    ...one(layout.date, 'date'),
    ...one(layout.period, 'period'),
    ...layout.measures.flatMap((column) => one(column, 'measure')),
    ...layout.via.flatMap((column) => one(column, 'via')),
    ...one(layout.path, 'path'),
    ...one(layout.to, 'to'),
    ...one(layout.from, 'from'),
    ...layout.codes.flatMap(({ column }) => one(column, 'code')),
    ...one(layout.names, 'territory')
  ]);
  const reasons = new Map(layout.problems.map(({ column, reason }) => [column, reason as LeftOutReason]));
  return columns.map(({ column, header }) => {
    const amount = layout.amounts.find((each) => each.column === column);
    const unit =
      amount?.unit?.kind === 'unit' ? amount.unit.unit : amount?.unit || !amount ? null : amount.guess.unit;
    return {
      column,
      header,
      role: isLeftOut(header)
        ? 'left_out'
        : amount
          ? 'amount'
          : (roles.get(column) ?? (layout.leftOut.includes(header) ? 'left_out' : 'unused')),
      measure: amount?.label ?? '',
      unit,
      decimal: amount ? decimalOf(column) : null,
      reason: amount ? null : (reasons.get(header) ?? null)
    };
  });
}
