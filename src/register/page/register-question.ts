import { WORLD_GRID, type HexagonGrid } from '../../geo/hexagon-grid';
import type { DataPackage, Mode } from '../../model/data-package';
import type { ViewState } from '../../model/view-state';
import type { ViewNotice } from '../../model/view-url';
import { monthOf } from '../month';
import type { MonthRange } from '../register-filter';
import type { MeasureCount, RegisterQuestion } from './register-source';

const NO_MEASURE: MeasureCount = { commodity: '', unit: '', records: 0 };

/** A commodity and unit as the address has them. */
export function keyOf({ commodity, unit }: Pick<MeasureCount, 'commodity' | 'unit'>): string {
  return `${commodity}/${unit || 'none'}`;
}

/** The commodity and unit that a view shows of those that there are, most records first: the view's own, or else the first; one without a name where there are none. */
export function measureOfView(
  { register }: Pick<ViewState, 'register'>,
  measures: readonly MeasureCount[]
): MeasureCount {
  return measures.find((each) => keyOf(each) === register) ?? measures[0] ?? NO_MEASURE;
}

/** True of a view that shows the register of a package: it asks for it, or there are no operations. */
export function showsRegister(
  { register }: Pick<ViewState, 'register'>,
  { operations }: Pick<DataPackage, 'operations'>
): boolean {
  return register !== null || !operations.length;
}

/** That a view asks for a commodity and unit which a register has not got; nothing where it has, or asks for any. */
export function noticesOf(
  { register }: Pick<ViewState, 'register'>,
  measures: readonly MeasureCount[]
): readonly ViewNotice[] {
  return register === null || register === 'on' || measures.some((each) => keyOf(each) === register)
    ? []
    : [{ key: 'register', value: register, reason: 'not_in_package' }];
}

/** What a view asks a register for; `grid` is that of its hexagons, where it shows any. */
export function questionOf(
  view: ViewState,
  measures: readonly MeasureCount[],
  grid: HexagonGrid = WORLD_GRID
): RegisterQuestion {
  const { commodity, unit } = measureOfView(view, measures);
  return {
    commodity,
    unit,
    // Whether a means is unknown or not stated makes no difference to whoever looks for it.
    modes: view.modes.flatMap((mode): (Mode | '')[] => (mode === 'unknown' ? [mode, ''] : [mode])),
    body: view.body,
    months: monthsOf(view.from, view.to),
    withoutDuplicates: view.duplicates === 'without',
    flow: view.route,
    hexagons: view.points === 'hexagons' ? grid : null
  };
}

/** The months between two dates of the address, both included; null without either. */
export function monthsOf(from: ViewState['from'], to: ViewState['to']): MonthRange | null {
  if (from === null && to === null) return null;
  return {
    from: from === null ? 1 : monthOf(from.length === 4 ? `${from}-01` : from),
    to: to === null ? LAST_MONTH : monthOf(to.length === 4 ? `${to}-12` : to)
  };
}

const LAST_MONTH = 12 * 5000;
