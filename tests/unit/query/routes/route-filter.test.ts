import { describe, expect, it } from 'vitest';
import type { Leg, Route } from '../../../../src/model/data-package';
import { DEFAULT_VIEW, type ViewState } from '../../../../src/model/view-state';
import { countRoutes, filterEvents, filterRoutes } from '../../../../src/query/routes/route-filter';
import { smallPackage } from '../../small-package';

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

/** The small package with one route over two legs: by road as reported, then by sea as suspected. */
function withTwoLegs() {
  const [first, ...rest] = smallPackage.routes as [Route, ...Route[]];
  const [byRoad] = first.legs as [Leg];
  const bySea: Leg = {
    ...byRoad,
    id: 'second',
    leg: 2,
    from: 'PAK',
    to: 'IND',
    mode: 'sea',
    status: 'suspected'
  };
  return { data: { ...smallPackage, routes: [{ ...first, legs: [byRoad, bySea] }, ...rest] }, byRoad, bySea };
}

describe('filterRoutes by means of transport', () => {
  it('shows the chosen means only', () => {
    expect(routes({ modes: ['road'] })).toEqual(['firearms', 'ammunition']);
    expect(routes({ modes: ['unknown'] })).toEqual(['monitored', 'threat', 'neighbours']);
    expect(routes({ modes: ['air'] })).toEqual([]);
  });

  it('leaves out the legs by other means', () => {
    const { data, bySea } = withTwoLegs();
    const shown = filterRoutes(data, { ...DEFAULT_VIEW, modes: ['sea'] });
    expect(shown).toMatchObject([{ route: { id: 'firearms' }, legs: [bySea] }]);
  });

  it('asks of one and the same leg that both its means and its status are shown', () => {
    const { data, bySea } = withTwoLegs();
    const view = { ...DEFAULT_VIEW, modes: ['sea'] as const };
    expect(filterRoutes(data, { ...view, statuses: ['reported'] })).toEqual([]);
    expect(filterRoutes(data, { ...view, statuses: ['suspected'] })).toMatchObject([{ legs: [bySea] }]);
  });
});

describe('countRoutes', () => {
  it('counts the routes of each status and means that occurs, in their fixed order', () => {
    expect(countRoutes(smallPackage, DEFAULT_VIEW)).toEqual({
      statuses: [
        { status: 'monitored', count: 1 },
        { status: 'reported', count: 2 },
        { status: 'suspected', count: 2 }
      ],
      modes: [
        { mode: 'road', count: 2 },
        { mode: 'unknown', count: 3 }
      ]
    });
  });

  it('counts the same whatever statuses and means are chosen', () => {
    const chosen: ViewState = { ...DEFAULT_VIEW, statuses: 'none', modes: ['air'] };
    expect(countRoutes(smallPackage, chosen)).toEqual(countRoutes(smallPackage, DEFAULT_VIEW));
  });

  it('counts a route under each status and means of its legs, and once under each', () => {
    const { data, byRoad, bySea } = withTwoLegs();
    const [first, ...rest] = data.routes as [Route, ...Route[]];
    const again = { ...first, legs: [byRoad, bySea, { ...byRoad, id: 'third', leg: 3 }] };
    const { statuses, modes } = countRoutes({ ...data, routes: [again, ...rest] }, DEFAULT_VIEW);
    expect(statuses).toContainEqual({ status: 'reported', count: 2 });
    expect(statuses).toContainEqual({ status: 'suspected', count: 3 });
    expect(modes).toContainEqual({ mode: 'road', count: 2 });
    expect(modes).toContainEqual({ mode: 'sea', count: 1 });
  });

  it('counts only routes whose goods are of a chosen type, or are not stated', () => {
    expect(countRoutes(smallPackage, { ...DEFAULT_VIEW, types: ['drugs'] })).toEqual({
      statuses: [{ status: 'monitored', count: 1 }],
      modes: [{ mode: 'unknown', count: 1 }]
    });
  });
});

describe('filterEvents', () => {
  it('shows the events of the chosen types', () => {
    const events = filterEvents(smallPackage, { ...DEFAULT_VIEW, types: ['checks'] });
    expect(events.map(({ id }) => id)).toEqual(['mng-checks']);
  });
});
