import { group } from 'd3-array';
import { SEIZURE_TYPES, type DataPackage, type Measure } from '../../model/data-package';

/**
 * All measures by seizure type, then in the package's order, each wider one directly before its parts. A measure whose wider one is
 * of another type, or is missing, stands by itself.
 */
export function orderMeasures(dataPackage: Pick<DataPackage, 'measures'>): readonly Measure[] {
  const parts = group(dataPackage.measures.values(), ({ type, partOf }) => {
    const wider = partOf === null ? undefined : dataPackage.measures.get(partOf);
    return wider?.type === type ? wider.id : null;
  });
  const ordered: Measure[] = [];
  const visit = (measure: Measure): void => {
    ordered.push(measure);
    parts.get(measure.id)?.forEach(visit);
  };
  const roots = parts.get(null) ?? [];
  for (const type of SEIZURE_TYPES) roots.filter((measure) => measure.type === type).forEach(visit);
  return ordered;
}
