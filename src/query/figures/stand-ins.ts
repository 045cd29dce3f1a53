import { group } from 'd3-array';
import type { DataPackage, Figure, Measure } from '../../model/data-package';
import { amountOf, hasNumber, scaleValueOf } from '../../model/quantity';
import { isCounted } from './filter-figures';

/**
 * Among the statements of some operations, those of narrower measures that stand for `measure`: cocaine that was seized says that drugs were,
 * and at least how much. They do so where the same operation has no statement of the measure itself for the same scope, nor of a measure
 * between the two. Amounts of different substances add up; of what is counted one thing may be of two kinds (a person arrested
 * under a notice and for a firearm), so that there only the measure with most stands, with all its statements.
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
  const most = new Set<Figure>();
  for (const ofPlace of group(standing, placeKey).values()) {
    const kinds = [...group(ofPlace, (figure) => figure.measure).values()];
    for (const figure of kinds.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a))) most.add(figure);
  }
  return standing.filter((figure) => most.has(figure));
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

/** How much statements of one measure make up; those without a number are less than any with one. */
function sizeOf(figures: readonly Figure[]): number {
  const amounts = figures.map(({ quantity }) => amountOf(quantity)).filter(hasNumber);
  return amounts.reduce((sum, amount) => sum + (scaleValueOf(amount) ?? 0), amounts.length ? 0 : -1);
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
