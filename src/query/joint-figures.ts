import type { DataPackage, Figure, TerritoryCode } from '../model/data-package';
import type { ViewState } from '../model/view-state';
import { filterFigures } from './filter-figures';

/**
 * The statements in view for several territories together, or for a region, of which a territory is one. No share of them is its own: they
 * colour nothing, and no sum of the territory takes them.
 */
export function listJointFigures(
  dataPackage: DataPackage,
  view: Pick<ViewState, 'operations' | 'from' | 'to' | 'types' | 'measure'>,
  code: TerritoryCode
): readonly Figure[] {
  return filterFigures(dataPackage, view).filter(({ scope, preferred }) => {
    if (!preferred) return false;
    if (scope.kind === 'joint') return scope.territories.includes(code);
    return scope.kind === 'place' && dataPackage.places.get(scope.place)?.members.includes(code) === true;
  });
}
