import type { DataPackage, Figure, Measure } from '../../model/data-package';
import { amountOf, hasNumber, scaleValueOf } from '../../model/quantity';
import { isCounted } from './filter-figures';

/**
 * Among the statements of some operations, those of narrower measures that stand for `measure`: cocaine that was seized says that drugs were,
 * and at least how much. They do so where the same operation has no statement of the measure itself for the same scope, nor of a measure
 * between the two. Amounts of different substances add up; of what is counted one thing may be of two kinds (a person arrested
 * under a notice and for a firearm), so that there only the greatest stands.
 */
export function listStandIns(
  { measures }: Pick<DataPackage, 'measures'>,
  figures: readonly Figure[],
  measure: Measure
): readonly Figure[] {
  const within = listWithin(measures, measure);
  if (!within.size) return [];
  const counted = figures.filter(isCounted);
  const stated = new Set(counted.map((figure) => `${figure.measure} ${placeKey(figure)}`));
  const isCovered = (figure: Figure): boolean => {
    const passed = new Set<string>();
    for (
      let wider = measures.get(figure.measure)?.partOf ?? null;
      wider !== null && !passed.has(wider);
      wider = wider === measure.id ? null : (measures.get(wider)?.partOf ?? null)
    ) {
      if (stated.has(`${wider} ${placeKey(figure)}`)) return true;
      passed.add(wider);
    }
    return false;
  };
  const standing = counted.filter((figure) => within.has(figure.measure) && !isCovered(figure));
  if (measure.dimension === 'mass' || measure.dimension === 'volume') return standing;
  const greatest = new Map<string, Figure>();
  for (const figure of standing) {
    const key = placeKey(figure);
    const other = greatest.get(key);
    if (!other || sizeOf(figure) > sizeOf(other)) greatest.set(key, figure);
  }
  return standing.filter((figure) => greatest.get(placeKey(figure)) === figure);
}

/** The operation and scope of a statement. */
function placeKey({ operation, scope }: Figure): string {
  const place =
    scope.kind === 'territory'
      ? scope.territory
      : scope.kind === 'place'
        ? scope.place
        : scope.kind === 'joint'
          ? scope.parts.join('+')
          : '';
  return `${operation} ${scope.kind} ${place}`;
}

/** Statements without a number are less than any with one. */
function sizeOf({ quantity }: Figure): number {
  const amount = amountOf(quantity);
  return hasNumber(amount) ? (scaleValueOf(amount) ?? 0) : -1;
}

/** The ids of all measures within a measure, at any depth, that are of its dimension. */
function listWithin(measures: DataPackage['measures'], measure: Measure): ReadonlySet<string> {
  const within = new Set<string>();
  let size = -1;
  while (within.size > size) {
    size = within.size;
    for (const { id, partOf, dimension } of measures.values())
      if (partOf !== null && dimension === measure.dimension && (partOf === measure.id || within.has(partOf)))
        within.add(id);
  }
  within.delete(measure.id);
  return within;
}
