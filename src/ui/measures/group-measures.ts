import { SEIZURE_TYPES, type Measure, type SeizureType } from '../../model/data-package';
import type { MeasureTotal } from '../../query/figures/measure-totals';
import { foldText } from '../../query/search/fold-text';

/** Not a measure of the package, and no id of one: those begin with a letter or a digit. */
export const PARTICIPATION = '*';

/** A longer list has its types as headings. */
const FEW = 6;

export interface MeasureChoice {
  /** The id of a measure, `PARTICIPATION`, or null for the overview. */
  readonly id: string | null;
  readonly measure: Measure | null;
  /** Null for a measure of which no statement counts. */
  readonly measureTotal: MeasureTotal | null;
  readonly indented: boolean;
  /** Its place in the list, from 0. */
  readonly index: number;
  /** Its place among the rows of the grid, of which a heading is one, from 1. */
  readonly row: number;
}

/** Measures of one type; what is no measure has none. */
export interface MeasureGroup {
  readonly type: SeizureType | null;
  readonly choices: readonly MeasureChoice[];
}

export interface GroupedMeasures {
  readonly groups: readonly MeasureGroup[];
  /** All of the groups, in their order. */
  readonly choices: readonly MeasureChoice[];
  readonly isHeaded: boolean;
  /** The rows of the grid, headings among them. */
  readonly rowCount: number;
}

/**
 * What the map can be coloured by, by type: first what is no measure (`plain`, ids as in `MeasureChoice`), which a search leaves out, then the
 * measures whose names and types have all the words that are sought (folded; none for all).
 */
export function groupMeasures({
  measures,
  measureTotals,
  plain,
  sought,
  nameOfType
}: {
  readonly measures: readonly Measure[];
  readonly measureTotals: readonly MeasureTotal[];
  readonly plain: readonly (string | null)[];
  readonly sought: readonly string[];
  readonly nameOfType: (type: SeizureType) => string;
}): GroupedMeasures {
  const found = measures.filter(({ label, type }) => {
    const words = foldText(`${label} ${nameOfType(type)}`);
    return sought.every((word) => words.includes(word));
  });
  const totalOf = new Map(measureTotals.map((measureTotal) => [measureTotal.measure.id, measureTotal]));
  const shown = new Set(found.map(({ id }) => id));
  const byType = SEIZURE_TYPES.map((type) => ({ type, own: found.filter((each) => each.type === type) }));
  const typed = byType.filter(({ own }) => own.length);
  const isHeaded = measures.length > FEW && typed.length > 1;

  let index = 0;
  let row = 1;
  const first = (sought.length ? [] : plain).map((id): MeasureChoice => {
    return { id, measure: null, measureTotal: null, indented: false, index: index++, row: row++ };
  });
  const groups: MeasureGroup[] = first.length ? [{ type: null, choices: first }] : [];
  for (const { type, own } of typed) {
    if (isHeaded) row++;
    groups.push({
      type,
      choices: own.map((measure) => ({
        id: measure.id,
        measure,
        measureTotal: totalOf.get(measure.id) ?? null,
        indented: measure.partOf !== null && shown.has(measure.partOf),
        index: index++,
        row: row++
      }))
    });
  }
  return { groups, choices: groups.flatMap(({ choices }) => choices), isHeaded, rowCount: row - 1 };
}
