import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../../src/model/view-state';
import { filterEvents, filterRoutes } from '../../../src/query/route-filter';
import { smallPackage } from '../small-package';

const routes = (given: Partial<ViewState>) =>
  filterRoutes(smallPackage, { ...DEFAULT_VIEW, ...given }).map(({ route }) => route.id);

describe('filterRoutes', () => {
  it('shows every route where nothing is chosen', () => {
    expect(routes({})).toEqual(['firearms', 'ammunition', 'monitored', 'threat', 'neighbours']);
  });

  it('keeps a route without stated goods under every type, and says so', () => {
    const [only, ...others] = filterRoutes(smallPackage, { ...DEFAULT_VIEW, types: ['drugs'] });
    expect(only).toMatchObject({ route: { id: 'monitored' }, goodsStated: false });
    expect(others).toEqual([]);
  });

  it('shows the chosen statuses only', () => {
    expect(routes({ statuses: ['suspected'] })).toEqual(['threat', 'neighbours']);
    expect(routes({ statuses: 'none' })).toEqual([]);
  });

  it('leaves out the legs of a hidden status', () => {
    const [first, ...rest] = smallPackage.routes;
    const [leg] = first?.legs ?? [];
    if (!first || !leg) throw new Error('the package has a route');
    const second = { ...leg, id: 'second', leg: 2, from: 'PAK', to: 'IND', status: 'suspected' as const };
    const data = { ...smallPackage, routes: [{ ...first, legs: [leg, second] }, ...rest] };
    const [shown] = filterRoutes(data, { ...DEFAULT_VIEW, statuses: ['reported'] });
    expect(shown?.legs).toEqual([leg]);
  });
});

describe('filterEvents', () => {
  it('shows the events of the chosen types', () => {
    const events = filterEvents(smallPackage, { ...DEFAULT_VIEW, types: ['checks'] });
    expect(events.map(({ id }) => id)).toEqual(['mng-checks']);
  });
});
