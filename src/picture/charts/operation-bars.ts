import { group } from 'd3-array';
import { moreMessagesOf } from '../../i18n/more-messages';
import type { Figure, Measure, Operation } from '../../model/data-package';
import { convertAmount, hasNumber, scaleValueOf, type Amount } from '../../model/quantity';
import { isAddable } from '../../model/unit';
import { filterFigures } from '../../query/figures/filter-figures';
import { readMeasureTotal, type MeasureTotal } from '../../query/figures/measure-totals';
import { listOperationRows } from '../../query/operations/operation-rows';
import { formatPlacement, formatTotal } from '../placement-note';
import type { Picture } from '../picture';
import { endOf, shortenNamesOf, type BarChart, type ChartRow } from './chart';

const amountOf = (measureTotal: MeasureTotal | null): Amount | null =>
  measureTotal?.total ?? measureTotal?.placed ?? null;

/** An amount in the measure's unit; null without a number that converts. */
function valueOf(amount: Amount | null, { unit }: Measure): number | null {
  if (!amount || !hasNumber(amount) || !isAddable(amount.unit, unit)) return null;
  return scaleValueOf(convertAmount(amount, unit));
}

/** What stands at a bar: a total in words or, without one, where its parts are. */
function tell(measureTotal: MeasureTotal | null, { format, dataPackage, language }: Picture): string {
  if (!measureTotal) return moreMessagesOf(language).totals.notCounted;
  return formatTotal(measureTotal, format) || formatPlacement(measureTotal, format, dataPackage);
}

interface Measured {
  readonly name: string;
  readonly measureTotal: MeasureTotal | null;
}

/** Rows of one measure on one scale. */
function rowsOf(measured: readonly Measured[], measure: Measure, picture: Picture): readonly ChartRow[] {
  const values = measured.map(({ measureTotal }) => valueOf(amountOf(measureTotal), measure));
  const most = Math.max(...values.map((value) => value ?? 0), Number.MIN_VALUE);
  const colour = picture.palette.types[measure.type];
  return measured.map(({ name, measureTotal }, i) => {
    const value = values[i] ?? null;
    const end = endOf(amountOf(measureTotal));
    return {
      name,
      text: tell(measureTotal, picture),
      bars: value === null ? [] : [{ from: 0, to: value / most, colour, end }]
    };
  });
}

/** The operations in view by date: what each states of the measure, or how many figures it has by seizure type. */
export function chartOperations(picture: Picture): BarChart {
  const { measure, messages, palette, language } = picture;
  const words = moreMessagesOf(language).charts;
  const counted = picture.series === 'participation' ? null : measure;
  const { dataPackage, scope, choices } = picture;
  const rows = listOperationRows(dataPackage, { ...scope, types: choices.types }, counted);
  const shorten = shortenNamesOf(picture);
  if (counted)
    return {
      kind: 'operations',
      title: words.operations(counted.label),
      rows: rowsOf(
        rows.map(({ operation, measureTotal }) => ({ name: shorten(operation.name), measureTotal })),
        counted,
        picture
      ),
      ticks: [],
      notes: rows.length ? [words.ends] : [],
      empty: words.none
    };
  const most = Math.max(...rows.map(({ statements }) => statements), 1);
  const types = new Set(rows.flatMap(({ counts }) => counts.map(({ type }) => type)));
  return {
    kind: 'operations',
    title: words.statements,
    rows: rows.map(({ operation, counts, statements }) => {
      let from = 0;
      const bars = counts.map(({ type, count }) => {
        const bar = { from, to: from + count / most, colour: palette.types[type], end: 'closed' as const };
        from = bar.to;
        return bar;
      });
      const told = counts.map(({ type, count }) => words.ofType(messages.types[type], count));
      return {
        name: shorten(operation.name),
        text: told.length > 1 ? words.ofStatements(statements) : (told[0] ?? ''),
        bars
      };
    }),
    ticks: [],
    notes: types.size > 1 ? [words.byType] : [],
    empty: words.none
  };
}

/** The year in which an operation began; null without a date. */
function yearOf({ start, end }: Operation): number | null {
  const date = start ?? end;
  return date ? Number(date.slice(0, 4)) : null;
}

/**
 * What the operations that began in each year state of the measure, every year between the first and the last; operations without dates are
 * counted in a note, and in no year.
 */
export function chartYears(picture: Picture): BarChart {
  const { measure, dataPackage, operations, choices, language, series } = picture;
  const words = moreMessagesOf(language).charts;
  const years = group(operations, yearOf);
  const undated = years.get(null)?.length ?? 0;
  const dated = [...years.keys()].filter((year) => year !== null);
  const [first, last] = [Math.min(...dated), Math.max(...dated)];
  const counted = series === 'participation' ? null : measure;
  const figures = group(
    filterFigures(dataPackage, { ...choices, types: [], measure: null }),
    ({ operation }: Figure) => operation
  );
  const read = (year: number): Measured => {
    const own = (years.get(year) ?? []).flatMap(({ id }) => figures.get(id) ?? []);
    const measureTotal = counted ? readMeasureTotal(dataPackage, counted, own) : null;
    return { name: String(year), measureTotal };
  };
  const measured = dated.length ? Array.from({ length: last - first + 1 }, (_, i) => read(first + i)) : [];
  const rows = counted ? rowsOf(measured, counted, picture) : [];
  return {
    kind: 'years',
    title: counted ? words.years(counted.label) : words.kinds.years,
    // A year without an operation is not one in which nothing was found.
    rows: rows.map((row) => ({
      ...row,
      text: years.has(Number(row.name))
        ? `${row.text} (${words.ofOperations(years.get(Number(row.name))?.length ?? 0)})`
        : words.noOperation
    })),
    ticks: [],
    notes: rows.length ? [words.yearNote, ...(undated ? [words.undated(undated)] : [])] : [],
    empty: counted ? words.none : words.noMeasure
  };
}
