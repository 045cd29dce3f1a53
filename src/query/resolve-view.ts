import type { DataPackage, TerritoryCode } from '../model/data-package';
import type { ViewNotice } from '../model/view-url';
import type { ViewState } from '../model/view-state';
import { countMeasures } from './figures/filter-figures';

/**
 * Holds a view against the data: operations that the package lacks are left out (with none left, the first is shown), a measure that
 * it lacks or that the chosen types leave no statement of, and a route or figure that it lacks (a register's own are found once it is open) or a country that the map lacks, become null. Each is told in `notices`;
 * a view that fits comes back as the same object.
 */
export function resolveView(
  view: ViewState,
  dataPackage: DataPackage,
  territories: { has(code: TerritoryCode): boolean }
): { view: ViewState; notices: ViewNotice[] } {
  const notices: ViewNotice[] = [];
  let resolved = view;
  if (Array.isArray(view.operations)) {
    const known = new Set(dataPackage.operations.map((operation) => operation.id));
    const kept = view.operations.filter((id) => known.has(id));
    for (const id of view.operations)
      if (!known.has(id)) notices.push({ key: 'op', value: id, reason: 'not_in_package' });
    if (kept.length < view.operations.length)
      resolved = { ...resolved, operations: kept.length ? kept : null };
  }
  if (view.tab === 'compare' && dataPackage.operations.length < 2) {
    notices.push({ key: 'tab', value: view.tab, reason: 'not_in_package' });
    resolved = { ...resolved, tab: 'map' };
  }
  const unknown = view.prefer.filter((id) => !dataPackage.figures.some((figure) => figure.id === id));
  for (const id of unknown) notices.push({ key: 'prefer', value: id, reason: 'not_in_package' });
  if (unknown.length) resolved = { ...resolved, prefer: view.prefer.filter((id) => !unknown.includes(id)) };
  if (view.measure !== null && view.register === null) {
    const { measure } = view;
    const offers = (among: ViewState) =>
      countMeasures(dataPackage, among).some((each) => each.measure.id === measure);
    if (!offers(resolved)) {
      const reason = offers({ ...resolved, types: [] }) ? 'not_in_types' : 'not_in_package';
      notices.push({ key: 'measure', value: measure, reason });
      resolved = { ...resolved, measure: null };
    }
  }
  if (view.country !== null && !territories.has(view.country)) {
    notices.push({ key: 'country', value: view.country, reason: 'not_in_package' });
    resolved = { ...resolved, country: null };
  }
  if (
    view.route !== null &&
    view.register === null &&
    !dataPackage.routes.some(({ id }) => id === view.route)
  ) {
    notices.push({ key: 'route', value: view.route, reason: 'not_in_package' });
    resolved = { ...resolved, route: null };
  }
  if (view.figure !== null && !dataPackage.figures.some(({ id }) => id === view.figure)) {
    notices.push({ key: 'figure', value: view.figure, reason: 'not_in_package' });
    resolved = { ...resolved, figure: null };
  }
  return { view: resolved, notices };
}
