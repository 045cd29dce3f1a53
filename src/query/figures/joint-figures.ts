import type { DataPackage, Figure, TerritoryCode } from '../../model/data-package';
import type { ViewState } from '../../model/view-state';
import { filterFigures } from './filter-figures';
import { isSharedBy } from '../territories/scope-territories';

/**
 * The statements in view for several territories together, or for a region, of which a territory is one. No share of them is its own: they
 * colour nothing, and no sum of the territory takes them.
 */
export function listJointFigures(
  dataPackage: DataPackage,
  view: Pick<ViewState, 'operations' | 'from' | 'to' | 'types' | 'measure'>,
  code: TerritoryCode
): readonly Figure[] {
  return filterFigures(dataPackage, view).filter(
    ({ scope, preferred }) => preferred && isSharedBy(scope, code, dataPackage.places)
  );
}
