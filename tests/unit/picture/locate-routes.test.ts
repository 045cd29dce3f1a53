import { describe, expect, it } from 'vitest';
import { locatePlace } from '../../../src/geo/places';
import type { DataPackage, Leg, Place, Route } from '../../../src/model/data-package';
import type { RouteInView } from '../../../src/query/routes/route-filter';
import { locateRoutes, type Reveal } from '../../../src/picture/locate-routes';
import { figure, inTerritory, smallPackage } from '../small-package';
import { readWorld } from '../world';

const [sample] = smallPackage.routes as [Route];
const open: Place = {
  ...(smallPackage.places.get('neighbours') as Place),
  id: 'not-stated',
  name: 'not stated',
  kind: 'unknown'
};
const places: DataPackage['places'] = new Map([...smallPackage.places, [open.id, open]]);
const seizure = figure('seizure', 'firearms', { value: 750 }, inTerritory('IND'));

function over(ends: readonly string[], given: Partial<Route> = {}): RouteInView {
  const legs = ends
    .slice(1)
    .map((to, i): Leg => ({ ...(sample.legs[0] as Leg), leg: i + 1, from: ends[i] as string, to }));
  const route = { ...sample, id: ends.join(' '), legs, ...given };
  return { route, legs: route.legs, goodsStated: true };
}

const locate = (routes: readonly RouteInView[], reveal: Reveal | null = null) =>
  locateRoutes(routes, {
    places,
    locate: (end) => locatePlace(readWorld(), places, end),
    figureOf: (id) => (id === seizure.id ? seizure : undefined),
    reveal
  });

/** The legs that were located, as their numbers, of each route. */
const legsOf = (routes: readonly RouteInView[], reveal: Reveal | null = null) =>
  Object.fromEntries(
    locate(routes, reveal).map(({ route, legs }) => [route.id, legs.map(({ leg }) => leg.leg)])
  );

describe('located routes', () => {
  it('have the ends of their legs on the globe', () => {
    const [route] = locate([over(['AFG', 'central-asia'])]);
    expect(route?.legs).toMatchObject([
      { leg: { leg: 1 }, from: { id: 'AFG', kind: 'territory' }, to: { id: 'central-asia', kind: 'region' } }
    ]);
  });

  it('keep a leg of which the source leaves one end open', () => {
    expect(locate([over(['not-stated', 'KOR'])])[0]?.legs).toMatchObject([{ from: null, to: { id: 'KOR' } }]);
    expect(locate([over(['KOR', 'not-stated'])])[0]?.legs).toMatchObject([{ from: { id: 'KOR' }, to: null }]);
  });

  it('leave out a leg whose end is named and cannot be found, and keep the others', () => {
    expect(legsOf([over(['AFG', 'PAK', 'neighbours', 'IND', 'NPL'])])).toEqual({
      'AFG PAK neighbours IND NPL': [1, 4]
    });
  });

  it('leave out a leg of which neither end can be shown', () => {
    expect(locate([over(['not-stated', 'neighbours'])])).toEqual([]);
    expect(legsOf([over(['not-stated', 'not-stated', 'KOR'])])).toEqual({ 'not-stated not-stated KOR': [2] });
  });

  it('leave out a route without a leg left', () => {
    expect(legsOf([over(['AFG', 'neighbours']), over(['AFG', 'PAK'])])).toEqual({ 'AFG PAK': [1] });
  });

  it('have the legs in view only', () => {
    const route = over(['AFG', 'PAK', 'IND']);
    expect(legsOf([{ ...route, legs: route.legs.slice(1) }])).toEqual({ 'AFG PAK IND': [2] });
  });

  it('appear leg by leg, one of them or all at once', () => {
    const routes = [over(['AFG', 'PAK', 'IND']), over(['ECU', 'MEX', 'USA'])];
    expect(legsOf(routes, { route: null, legs: 1 })).toEqual({ 'AFG PAK IND': [1], 'ECU MEX USA': [1] });
    expect(legsOf(routes, { route: 'AFG PAK IND', legs: 1 })).toEqual({
      'AFG PAK IND': [1],
      'ECU MEX USA': [1, 2]
    });
    expect(legsOf(routes, { route: 'AFG PAK IND', legs: 0 })).toEqual({ 'ECU MEX USA': [1, 2] });
    expect(legsOf(routes, { route: null, legs: 2 })).toEqual(legsOf(routes));
  });

  it('appear by the number of a leg, whichever legs a filter hides', () => {
    const route = over(['AFG', 'PAK', 'IND']);
    expect(legsOf([{ ...route, legs: route.legs.slice(1) }], { route: null, legs: 1 })).toEqual({});
  });

  it('say where their goods were stopped, as their figure tells', () => {
    const legs = over(['PAK', 'IND']).legs.map((leg): Leg => ({ ...leg, status: 'interdicted' }));
    const stopOf = (id: string | null) => locate([over(['PAK', 'IND'], { legs, figure: id })])[0]?.stop;
    expect(stopOf('seizure')).toEqual({ leg: 1, at: 'to' });
    expect(stopOf(null)).toBeNull();
    expect(stopOf('gone')).toBeNull();
  });
});
