import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leg, Route } from '../../../../src/model/data-package';
import type { RouteInView } from '../../../../src/query/routes/route-filter';
import { listRoutesAt, ROUTE_ROLES, roleIn } from '../../../../src/query/routes/route-roles';
import { smallPackage } from '../../small-package';

const [sample] = smallPackage.routes as [Route];
const { places } = smallPackage;

function over(ends: readonly string[], given: Partial<Route> = {}): RouteInView {
  const legs = ends
    .slice(1)
    .map((to, i): Leg => ({ ...(sample.legs[0] as Leg), leg: i + 1, from: ends[i] as string, to }));
  return { route: { ...sample, id: ends.join(' '), legs, ...given }, legs, goodsStated: true };
}

describe('the role of a territory in a route', () => {
  const route = over(['ECU', 'MEX', 'USA']);

  it('is where it begins, ends or passes through', () => {
    expect(roleIn(route, 'ECU', places)).toBe('out');
    expect(roleIn(route, 'MEX', places)).toBe('through');
    expect(roleIn(route, 'USA', places)).toBe('in');
  });

  it('is none where the route does not touch it', () => {
    expect(roleIn(route, 'COL', places)).toBeNull();
  });

  it('is judged by the whole route, whichever of its legs are shown', () => {
    for (const leg of route.legs) {
      const shown: RouteInView = { ...route, legs: [leg] };
      expect(roleIn(shown, 'ECU', places)).toBe('out');
      expect(roleIn(shown, 'MEX', places)).toBe('through');
      expect(roleIn(shown, 'USA', places)).toBe('in');
    }
  });

  it('is neither start nor end where the source states no direction, but still a way through', () => {
    const undirected = over(['ECU', 'MEX', 'USA'], { direction: 'unknown' });
    expect(roleIn(undirected, 'ECU', places)).toBe('undirected');
    expect(roleIn(undirected, 'USA', places)).toBe('undirected');
    expect(roleIn(undirected, 'MEX', places)).toBe('through');
  });

  it('is that of a part where an end is a region that holds it', () => {
    expect(roleIn(over(['AFG', 'central-asia']), 'UZB', places)).toBe('region');
    expect(roleIn(over(['AFG', 'central-asia', 'CHN']), 'UZB', places)).toBe('region');
    expect(roleIn(over(['AFG', 'central-asia']), 'PAK', places)).toBeNull();
    expect(roleIn(over(['AFG', 'neighbours']), 'PAK', places)).toBeNull();
  });

  it('is the one that the source names, though it is part of a region at another end', () => {
    expect(roleIn(over(['UZB', 'central-asia']), 'UZB', places)).toBe('out');
    expect(roleIn(over(['central-asia', 'UZB']), 'UZB', places)).toBe('in');
  });

  it('is what the source states, before what its place in the route suggests', () => {
    const stated = (role: Leg['toRole']) => {
      const { route: known } = over(['AFG', 'PAK'], { direction: 'unknown' });
      return { route: { ...known, legs: known.legs.map((leg) => ({ ...leg, toRole: role })) } };
    };
    expect(roleIn(stated('transit'), 'PAK', places)).toBe('through');
    expect(roleIn(stated('destination'), 'PAK', places)).toBe('in');
    expect(roleIn(stated('origin'), 'PAK', places)).toBe('out');
    expect(roleIn(stated('origin'), 'AFG', places)).toBe('undirected');
    expect(roleIn(stated(null), 'PAK', places)).toBe('undirected');
  });

  it('is had by a place, too', () => {
    expect(roleIn(over(['AFG', 'central-asia']), 'central-asia', places)).toBe('in');
  });
});

describe('the routes at a territory', () => {
  it('stand by their role, without roles that none has', () => {
    const [leaving, coming, other] = [
      over(['PAK', 'IND']),
      over(['AFG', 'PAK']),
      over(['BRA', 'CIV'])
    ] as const;
    expect(listRoutesAt([coming, other, leaving], 'PAK', places)).toEqual([
      { role: 'out', routes: [leaving] },
      { role: 'in', routes: [coming] }
    ]);
    expect(listRoutesAt([other], 'PAK', places)).toEqual([]);
  });

  it('are each listed once, in their order, and left out only where the territory has no part in them', () => {
    const anyEnds = fc.uniqueArray(
      fc.constantFrom('AFG', 'PAK', 'UZB', 'IND', 'central-asia', 'neighbours'),
      {
        minLength: 2,
        maxLength: 5
      }
    );
    const anyRoute = fc
      .tuple(anyEnds, fc.constantFrom('known' as const, 'unknown' as const))
      .map(([ends, direction]) => over(ends, { direction }));
    fc.assert(
      fc.property(fc.array(anyRoute, { maxLength: 12 }), (routes) => {
        const groups = listRoutesAt(routes, 'UZB', places);
        const roles = groups.map(({ role }) => role);
        expect(roles).toEqual(ROUTE_ROLES.filter((role) => roles.includes(role)));
        for (const group of groups)
          expect(group.routes).toEqual(routes.filter((route) => group.routes.includes(route)));
        const touching = routes.filter(({ legs }) =>
          legs.some(({ from, to }) => [from, to].some((end) => end === 'UZB' || end === 'central-asia'))
        );
        const listed = groups.flatMap((group) => group.routes);
        expect(listed).toHaveLength(touching.length);
        expect(new Set(listed)).toEqual(new Set(touching));
      })
    );
  });
});
