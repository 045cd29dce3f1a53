import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUTE_STATUSES, type Figure, type Leg, type Route } from '../../../../src/model/data-package';
import type { Quantity } from '../../../../src/model/quantity';
import type { RouteInView } from '../../../../src/query/routes/route-filter';
import { MOST_ROUTES, pickStrongest } from '../../../../src/query/routes/route-strength';
import { figure, smallPackage } from '../../small-package';

const [sample] = smallPackage.routes as [Route];

/** A route with one leg of each status; a figure of the same id says what it carried, where one is given. */
function carrying(
  id: string,
  statuses: readonly Leg['status'][],
  stated: Partial<Quantity> | null = null
): { readonly route: RouteInView; readonly figure: Figure | null } {
  const legs = statuses.map((status, i): Leg => ({ ...(sample.legs[0] as Leg), leg: i + 1, status }));
  const route = { ...sample, id, legs, figure: stated && id };
  return { route: { route, legs, goodsStated: true }, figure: stated && figure(id, 'firearms', stated) };
}

function pick(given: readonly ReturnType<typeof carrying>[], most: number, lead?: string): readonly string[] {
  const figures = new Map(given.map((each) => [each.route.route.id, each.figure]));
  const picked = pickStrongest(
    given.map(({ route }) => route),
    (id) => figures.get(id) ?? undefined,
    ({ route }) => route.id === lead,
    most
  );
  return picked.map(({ route }) => route.id);
}

describe('the strongest routes', () => {
  it('are all of them, as they came, where there are no more than can be read', () => {
    const routes = Array.from({ length: MOST_ROUTES }, (_, i) => carrying(String(i), ['reported']).route);
    expect(pickStrongest(routes, () => undefined)).toBe(routes);
    expect(pickStrongest([...routes, ...routes.slice(0, 1)], () => undefined)).toHaveLength(MOST_ROUTES);
  });

  it('are those interdicted before those monitored, reported and suspected', () => {
    const routes = [
      carrying('suspected', ['suspected']),
      carrying('reported', ['reported']),
      carrying('monitored', ['monitored']),
      carrying('interdicted', ['interdicted'])
    ];
    expect(pick(routes, 1)).toEqual(['interdicted']);
    expect(pick(routes, 2)).toEqual(['monitored', 'interdicted']);
    expect(pick(routes, 3)).toEqual(['reported', 'monitored', 'interdicted']);
  });

  it('are as strong as their strongest leg', () => {
    const routes = [
      carrying('reported', ['reported']),
      carrying('seized last', ['suspected', 'interdicted'])
    ];
    expect(pick(routes, 1)).toEqual(['seized last']);
  });

  it('carried more than equals, those without an amount last', () => {
    const routes = [
      carrying('silent', ['reported']),
      carrying('several', ['reported'], { qualifier: 'words', words: 'several' }),
      carrying('few', ['reported'], { value: 8 }),
      carrying('many', ['reported'], { qualifier: 'at_least', value: 750 })
    ];
    expect(pick(routes, 1)).toEqual(['many']);
    expect(pick(routes, 2)).toEqual(['few', 'many']);
  });

  it('are compared within a unit: the most of one equals the most of another', () => {
    const routes = [
      carrying('half the cocaine', ['reported'], { value: 500, unit: 'kg' }),
      carrying('all the cocaine', ['reported'], { value: 1000, unit: 'kg' }),
      carrying('a third of the rifles', ['reported'], { value: 4 }),
      carrying('all the rifles', ['reported'], { value: 12 })
    ];
    expect(pick(routes, 2)).toEqual(['all the cocaine', 'all the rifles']);
    expect(pick(routes, 3)).toEqual(['half the cocaine', 'all the cocaine', 'all the rifles']);
  });

  it('are the first listed among those with nothing to choose by', () => {
    const routes = ['first', 'second', 'third'].map((id) => carrying(id, ['suspected']));
    expect(pick(routes, 2)).toEqual(['first', 'second']);
  });

  it('always hold a route that leads, however weak', () => {
    const routes = [carrying('seized', ['interdicted'], { value: 750 }), carrying('chosen', ['suspected'])];
    expect(pick(routes, 1, 'chosen')).toEqual(['chosen']);
  });

  it('keep their order, and none that is left out has a stronger status or, with the same, a greater amount', () => {
    const anyRoute = fc.record({
      statuses: fc.array(fc.constantFrom(...ROUTE_STATUSES), { minLength: 1, maxLength: 3 }),
      value: fc.option(fc.nat({ max: 50 }))
    });
    const routesAndMost = fc.tuple(fc.array(anyRoute, { maxLength: 30 }), fc.nat({ max: 12 }));
    fc.assert(
      fc.property(routesAndMost, ([given, most]) => {
        const picked = pick(
          given.map(({ statuses, value }, i) =>
            carrying(String(i), statuses, value === null ? null : { value })
          ),
          most
        ).map(Number);
        expect(picked).toEqual([...new Set(picked)].sort((a, b) => a - b));
        expect(picked).toHaveLength(Math.min(most, given.length));
        const rankOf = (i: number): readonly [status: number, value: number] => {
          const { statuses, value } = given[i] as (typeof given)[number];
          return [Math.min(...statuses.map((status) => ROUTE_STATUSES.indexOf(status))), value ?? -1];
        };
        const others = given.flatMap((_, i) => (picked.includes(i) ? [] : [rankOf(i)]));
        for (const [status, value] of picked.map(rankOf))
          for (const [otherStatus, otherValue] of others) {
            expect(status).toBeLessThanOrEqual(otherStatus);
            if (status === otherStatus) expect(value).toBeGreaterThanOrEqual(otherValue);
          }
      })
    );
  });
});
