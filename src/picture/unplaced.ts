import { hasNumber } from '../model/quantity';
import type { ViewState } from '../model/view-state';
import { filterFigures } from '../query/figures/filter-figures';
import {
  findOnlyStatement,
  readMeasureTotal,
  readMeasureTotals,
  type MeasureTotal
} from '../query/figures/measure-totals';
import { keepLast } from '../query/keep-last';
import type { Picture } from './picture';

/** Up to so many measures are told of in a line; more are counted. */
const MOST_TOLD = 3;

/**
 * What the map cannot show, in a line to stand with it: of a chosen measure what no country accounts for ("no country named for at least 1,086 of
 * at least 1,700"), or what is stated only for several countries together; without one, of a single operation, the totals of which no country is named at all. Of a type without a figure it says that
 * there is none. Null where every figure has its place.
 */
export function describeUnplaced(picture: Picture): string | null {
  const { dataPackage, choices, measure, series, operations, messages, format } = picture;
  if (series === 'participation' || !operations.length) return null;
  const { unplaced } = messages.legend;
  if (measure) {
    const measureTotal = readChosenTotal(dataPackage, choices);
    return measureTotal && describeRest(measureTotal, picture);
  }
  const figures = filterFigures(dataPackage, choices);
  if (!figures.length && choices.types.length)
    return unplaced.noType(format.list(choices.types.map((type) => messages.types[type])), operations.length);
  if (operations.length > 1) return null;
  const without = readMeasureTotals(dataPackage, figures).filter(({ note }) => note === 'none_placed');
  const [numbered, worded] = [true, false].map((isNumber) =>
    without.filter(({ total }) => (total !== null && hasNumber(total)) === isNumber)
  ) as [MeasureTotal[], MeasureTotal[]];
  // A part is told with its whole, if that has a number; those without one come last.
  const ids = new Set(numbered.map(({ measure: { id } }) => id));
  const nowhere = [...numbered, ...worded].filter(
    ({ measure: { partOf } }) => partOf === null || !ids.has(partOf)
  );
  if (!nowhere.length) return null;
  const told = nowhere.slice(0, MOST_TOLD).map((measureTotal) => describe(measureTotal, picture));
  return unplaced.none(messages.pieces.and(told), nowhere.length - told.length);
}

/** The total of the chosen measure; narrower figures may stand for one that has none of its own. */
const readChosenTotal = keepLast(
  (dataPackage, view: Pick<ViewState, 'operations' | 'from' | 'to' | 'measure'>): MeasureTotal | null => {
    const measure = dataPackage.measures.get(view.measure ?? '');
    const listed = (id: string | null) => filterFigures(dataPackage, { ...view, types: [], measure: id });
    return measure ? readMeasureTotal(dataPackage, measure, listed(null), listed(measure.id)) : null;
  },
  'operations',
  'from',
  'to',
  'measure'
);

function describeRest(measureTotal: MeasureTotal, picture: Picture): string | null {
  const { note, total, remainder, measure, apart } = measureTotal;
  const { messages, format, dataPackage } = picture;
  const { unplaced } = messages.legend;
  if (note === 'not_split') {
    const told = apart
      .slice(0, MOST_TOLD)
      .map((figure) =>
        messages.pieces.worded(
          format.scope(figure.scope, dataPackage.places),
          format.caption(format.figure(figure, 'long'), measure.label, figure.quantity)
        )
      );
    return unplaced.notSplit(messages.pieces.and(told));
  }
  if (!total || !hasNumber(total)) return null;
  if (note === 'none_placed') {
    const amount = describe(measureTotal, picture);
    return apart.some(({ scope }) => scope.kind === 'joint')
      ? unplaced.noSingle(amount)
      : unplaced.none(amount, 0);
  }
  const whole = picture.format.amount(total, 'long');
  if (note === 'named_only') return unplaced.namedOnly(whole);
  if (note !== 'part_placed' || !remainder || (remainder.low === 0 && remainder.high === Infinity))
    return null;
  return unplaced.part(picture.format.amount(remainder, 'long'), whole);
}

/** A total and what it is of: "over 1,700 arrests" in the source's own words where it is one statement, else what several add up to. */
function describe(measureTotal: MeasureTotal, { format }: Picture): string {
  const { total, measure } = measureTotal;
  const only = findOnlyStatement(measureTotal);
  if (only) return format.caption(format.figure(only, 'long'), measure.label, only.quantity);
  return total ? format.caption(format.amount(total, 'long'), measure.label, total) : '';
}
