import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { locatePlace, type LocatedPlace } from '../../../src/geo/places';
import { projectWorld, type Plane } from '../../../src/geo/plane';
import { createRegionalProjection, createWorldProjection } from '../../../src/geo/projection';
import type { World } from '../../../src/geo/world';
import type { Leg, Route } from '../../../src/model/data-package';
import { DARK, LIGHT } from '../../../src/scale/palette';
import type { RouteMark } from '../../../src/scene/marks';
import {
  createBorderLights,
  createRegions,
  createRoutes,
  listStops,
  type LocatedRoute
} from '../../../src/scene/route-scene';
import { smallPackage } from '../small-package';
import { readWorld } from '../world';

let world: World;
let plane: Plane;
beforeAll(() => {
  world = readWorld();
  plane = projectWorld(world, createRegionalProjection([105, 16]));
});

const at = (id: string): LocatedPlace => locatePlace(world, smallPackage.places, id) as LocatedPlace;

/** A route over some places, one leg after the other. */
function located(
  id: string,
  ends: readonly LocatedPlace[],
  leg: Partial<Leg> = {},
  given: Partial<Route> = {}
): LocatedRoute {
  const [sample] = smallPackage.routes as [Route];
  const legs = ends.slice(1).map((to, i) => ({
    leg: { ...(sample.legs[0] as Leg), leg: i + 1, ...leg },
    from: ends[i] as LocatedPlace,
    to
  }));
  return { route: { ...sample, id, commodity: 'firearms', ...given }, legs, stop: null };
}

const NO_WIDTHS = { widthOf: () => null };
const createAll = (routes: readonly LocatedRoute[], on: Plane = plane) =>
  createRoutes(on, routes, { dataPackage: smallPackage, palette: LIGHT, widths: NO_WIDTHS });
const create = (routes: readonly LocatedRoute[], on: Plane = plane) => createAll(routes, on).routes;

const pointsOf = ({ curve }: RouteMark): (readonly [number, number])[] =>
  Array.from({ length: curve.length / 2 }, (_, i) => [curve[2 * i] as number, curve[2 * i + 1] as number]);

function nearest(a: RouteMark, b: RouteMark): number {
  const others = pointsOf(b);
  return Math.min(...pointsOf(a).flatMap(([x, y]) => others.map(([u, v]) => Math.hypot(u - x, v - y))));
}

describe('a route on the plane', () => {
  it('goes from anchor to anchor, bent aside, in the colour of what was moved', () => {
    const [mark] = create([located('trucks', [at('AFG'), at('PAK')])]) as [RouteMark];
    const points = pointsOf(mark);
    const [from, to] = [
      plane.projection.project(at('AFG').position),
      plane.projection.project(at('PAK').position)
    ];
    for (const i of [0, 1] as const) {
      expect(points[0]?.[i]).toBeCloseTo(from[i], 6);
      expect(points.at(-1)?.[i]).toBeCloseTo(to[i], 6);
    }
    expect(mark).toMatchObject({
      route: 'trucks',
      leg: 1,
      type: 'firearms',
      colour: LIGHT.types.firearms,
      start: { kind: 'place', joins: false, stopped: false },
      end: { kind: 'place', joins: false, stopped: false },
      pair: null
    });
    expect(mark.ends).toEqual([points.length]);
  });

  it('has no colour of a type where the source names no goods', () => {
    const { routes } = createRoutes(plane, [located('x', [at('AFG'), at('PAK')], {}, { commodity: null })], {
      dataPackage: smallPackage,
      palette: DARK,
      widths: NO_WIDTHS
    });
    const [mark] = routes;
    expect(mark).toMatchObject({ type: 'unstated', colour: DARK.types.unstated });
  });

  it('keeps status, direction and the legs that were never travelled', () => {
    const [mark] = create([
      located(
        'x',
        [at('AFG'), at('PAK')],
        { status: 'interdicted', travelled: 'no' },
        { direction: 'unknown' }
      )
    ]);
    expect(mark).toMatchObject({ status: 'interdicted', heads: 'none', travelled: false });
    const [unknown] = create([located('x', [at('AFG'), at('PAK')], { travelled: 'unknown' })]);
    expect(unknown?.travelled).toBe(true);
  });

  it('ends somewhere in a region where it ends in one', () => {
    const [mark] = create([located('threat', [at('AFG'), at('central-asia')])]);
    expect(mark?.end.kind).toBe('region');
    expect(mark?.start.kind).toBe('place');
  });

  it('is cut where it leaves the map on one side and comes back on the other', () => {
    const whole = projectWorld(world, createWorldProjection());
    const [mark] = create([located('pacific', [at('JPN'), at('USA')])], whole) as [RouteMark];
    expect(mark.ends).toHaveLength(2);
    const points = pointsOf(mark);
    const cut = mark.ends[0] as number;
    const leap = (points[cut]?.[0] as number) - (points[cut - 1]?.[0] as number);
    expect(Math.abs(leap)).toBeGreaterThan(3);
    points.forEach(([x, y], i) => {
      const [px, py] = points[i - 1] ?? [x, y];
      if (i !== cut) expect(Math.hypot(x - px, y - py)).toBeLessThan(0.05);
    });
  });

  it('is drawn as far as it is seen, and not at all where it is not', () => {
    const [towards] = create([located('x', [at('IND'), at('BRA')])]) as [RouteMark];
    for (const [x, y] of pointsOf(towards))
      expect(plane.projection.contains(x * 0.9999, y * 0.9999)).toBe(true);
    expect(towards.ends.at(-1)).toBe(towards.curve.length / 2);
    expect(create([located('x', [at('BRA'), at('COL')])])).toEqual([]);
  });

  it('is finite between any two territories, and each of its lines has points', () => {
    const code = fc.constantFrom(...readWorld().territories.keys());
    const planes = [plane, projectWorld(world, createWorldProjection())];
    fc.assert(
      fc.property(code, code, fc.constantFrom(...planes), (a, b, on) => {
        for (const mark of create([located('x', [at(a), at(b)])], on)) {
          expect(mark.curve.every(Number.isFinite)).toBe(true);
          expect(mark.bounds.every(Number.isFinite)).toBe(true);
          mark.ends.forEach((end, i) => expect(end).toBeGreaterThan(mark.ends[i - 1] ?? 0));
          expect(mark.ends.at(-1)).toBe(mark.curve.length / 2);
        }
      })
    );
  });
});

describe('a path on the plane', () => {
  it('stays on the projected sphere, jumps nowhere, and begins and ends at its anchors where these are seen', () => {
    const code = fc.constantFrom(...readWorld().territories.keys());
    const planes = [
      plane,
      ...[createWorldProjection(), createRegionalProjection([180, 0])].map((p) => projectWorld(world, p))
    ];
    fc.assert(
      fc.property(code, code, fc.constantFrom(...planes), (a, b, on) => {
        fc.pre(a !== b);
        const [mark] = create([located('x', [at(a), at(b)])], on);
        if (!mark) return;
        const points = pointsOf(mark);
        const starts = new Set([0, ...mark.ends]);
        points.forEach(([x, y], i) => {
          // A point on the very edge is moved inward by less than a thousandth of the globe's radius.
          expect(on.projection.contains(x * 0.999, y * 0.999)).toBe(true);
          const [px, py] = points[i - 1] ?? [x, y];
          if (!starts.has(i)) expect(Math.hypot(x - px, y - py)).toBeLessThan(0.09);
        });
        const isAt = (point: readonly [number, number] | undefined, id: string): boolean => {
          const [x, y] = on.projection.project(at(id).position);
          return Math.hypot((point?.[0] ?? 9) - x, (point?.[1] ?? 9) - y) < 1e-4;
        };
        if (mark.seen.start) expect(isAt(points[0], a)).toBe(true);
        if (mark.seen.end) expect(isAt(points.at(-1), b)).toBe(true);
      }),
      { numRuns: 300 }
    );
  });
});

describe('a route of several legs', () => {
  it('is one path: each leg begins where the one before ended, and only the last bears its head at the end', () => {
    const marks = create([located('x', [at('IRN'), at('PAK'), at('IND'), at('THA')])]);
    expect(marks.map(({ heads }) => heads)).toEqual(['middle', 'middle', 'end']);
    expect(marks.map(({ start, end }) => [start.joins, end.joins])).toEqual([
      [false, true],
      [true, true],
      [true, false]
    ]);
    marks.slice(1).forEach((mark, i) => {
      const before = pointsOf(marks[i] as RouteMark).at(-1) as readonly [number, number];
      const [x, y] = pointsOf(mark)[0] as readonly [number, number];
      expect(Math.hypot(x - before[0], y - before[1])).toBeLessThan(1e-6);
    });
  });

  it('stays one path where its legs lie in fans with others', () => {
    const marks = create([
      located('a', [at('IRN'), at('PAK')]),
      located('x', [at('IRN'), at('PAK'), at('IND')]),
      located('b', [at('IND'), at('PAK')])
    ]).filter(({ route }) => route === 'x') as [RouteMark, RouteMark];
    const [x, y] = pointsOf(marks[1])[0] as readonly [number, number];
    const [u, v] = pointsOf(marks[0]).at(-1) as readonly [number, number];
    expect(Math.hypot(x - u, y - v)).toBeLessThan(1e-6);
  });

  it('does not go on over a leg that is not shown', () => {
    const { route, legs, stop } = located('x', [at('IRN'), at('PAK'), at('IND'), at('THA')]);
    const gapped = create([{ route, stop, legs: legs.filter(({ leg }) => leg.leg !== 2) }]);
    expect(gapped.map(({ start, end }) => [start.joins, end.joins])).toEqual([
      [false, false],
      [false, false]
    ]);
  });

  it('says at which end of a leg the goods were stopped', () => {
    const { route, legs } = located('x', [at('IRN'), at('PAK'), at('IND')]);
    const marks = create([{ route, legs, stop: { leg: 2, at: 'from' } }]);
    expect(marks.map(({ start, end }) => [start.stopped, end.stopped])).toEqual([
      [false, false],
      [true, false]
    ]);
    expect([...listStops([{ route, legs, stop: { leg: 2, at: 'from' } }])]).toEqual(['PAK']);
    expect([...listStops([{ route, legs, stop: null }])]).toEqual([]);
  });
});

describe('an end that is not stated', () => {
  const towards = (end: 'from' | 'to', id = 'x'): LocatedRoute => {
    const { route, legs, stop } = located(id, [at('AFG'), at('PAK')]);
    return { route, stop, legs: legs.map((leg) => ({ ...leg, [end]: null })) };
  };

  it('is a stub at the end that is', () => {
    const [into] = create([towards('from')]) as [RouteMark];
    const pakistan = plane.projection.project(at('PAK').position);
    expect(into.stub?.leadsIn).toBe(true);
    expect(into.start.kind).toBe('unknown');
    expect([...into.curve]).toEqual([...Float32Array.from(pakistan)]);
    const [out] = create([towards('to')]) as [RouteMark];
    expect(out.stub?.leadsIn).toBe(false);
    expect(out.end.kind).toBe('unknown');
  });

  it('has a direction of its own beside others at the same place', () => {
    const marks = create([towards('from', 'a'), towards('from', 'b'), towards('from', 'c')]);
    expect(new Set(marks.map(({ stub }) => stub?.angle)).size).toBe(3);
  });

  it('is not drawn where its place is out of sight', () => {
    const { route, legs, stop } = located('x', [at('BRA'), at('COL')]);
    expect(create([{ route, stop, legs: legs.map((leg) => ({ ...leg, from: null })) }])).toEqual([]);
  });
});

describe('a bundle', () => {
  it('stands for every pair with several legs, and for no other', () => {
    const { bundles } = createAll([
      located('a', [at('AFG'), at('PAK')]),
      located('b', [at('PAK'), at('AFG')], { status: 'interdicted' }),
      located('c', [at('AFG'), at('CHN')])
    ]);
    expect(bundles).toMatchObject([
      {
        pair: 'AFG PAK',
        routes: ['a', 'b'],
        lanes: 2,
        status: 'interdicted',
        heads: 'both',
        colour: LIGHT.types.firearms
      }
    ]);
  });

  it('leads where its legs lead, and has a type only where all have one', () => {
    const { bundles } = createAll([
      located('a', [at('PAK'), at('AFG')]),
      located('b', [at('PAK'), at('AFG')], {}, { commodity: 'drugs' })
    ]);
    expect(bundles).toMatchObject([{ heads: 'start', colour: LIGHT.types.unstated }]);
    const unknown = createAll([
      located('a', [at('PAK'), at('AFG')], {}, { direction: 'unknown' }),
      located('b', [at('PAK'), at('AFG')], {}, { direction: 'unknown' })
    ]);
    expect(unknown.bundles).toMatchObject([{ heads: 'none' }]);
  });
});

describe('routes between the same two places', () => {
  it('fan out, whichever way they run, and never touch', () => {
    const code = fc.constantFrom('AFG', 'PAK', 'CHN', 'PHL', 'IDN', 'MNG', 'KGZ', 'SGP', 'IRN', 'AUS');
    const turned = fc.array(fc.boolean(), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(code, code, turned, (a, b, turns) => {
        fc.pre(a !== b);
        const marks = create(
          turns.map((turn, i) => located(`r${i}`, turn ? [at(b), at(a)] : [at(a), at(b)]))
        );
        const points = pointsOf(marks[0] as RouteMark);
        const [x, y] = points[0] as [number, number];
        const [u, v] = points.at(-1) as [number, number];
        const span = Math.min(0.7, Math.hypot(u - x, v - y));
        marks.forEach((mark, i) => {
          // At their ends lanes are 0.11 of a leg apart, but never more than 0.018 radians: 115 km.
          const apart = Math.min(0.11 * span, 0.018);
          for (const other of marks.slice(i + 1)) expect(nearest(mark, other)).toBeGreaterThan(0.45 * apart);
        });
      }),
      { numRuns: 25 }
    );
  });

  it('lie on both sides of the straight way, as far on one as on the other', () => {
    const marks = create(['a', 'b', 'c'].map((id) => located(id, [at('AFG'), at('PAK')])));
    const middles = marks.map((mark) => pointsOf(mark)[6] as readonly [number, number]);
    const [a, b, c] = middles as [
      readonly [number, number],
      readonly [number, number],
      readonly [number, number]
    ];
    expect((a[0] + c[0]) / 2).toBeCloseTo(b[0], 3);
    expect((a[1] + c[1]) / 2).toBeCloseTo(b[1], 3);
  });

  it('leave a leg between other places alone', () => {
    const alone = create([located('x', [at('AFG'), at('central-asia')])]);
    const beside = create([
      located('a', [at('AFG'), at('PAK')]),
      located('b', [at('PAK'), at('AFG')]),
      located('x', [at('AFG'), at('central-asia')])
    ]);
    expect(beside[2]?.curve).toEqual(alone[0]?.curve);
  });
});

describe('what a route crosses and reaches', () => {
  it('is the border of two neighbours, lit once for all routes over it', () => {
    const lights = createBorderLights(
      plane,
      [
        located('a', [at('AFG'), at('PAK')]),
        located('b', [at('PAK'), at('AFG')]),
        located('c', [at('AFG'), at('central-asia')]),
        located('d', [at('PAK'), at('PHL')])
      ],
      LIGHT
    );
    expect(lights.map(({ routes }) => routes)).toEqual([['a', 'b']]);
    expect(lights[0]?.shape.at(Infinity).coordinates.length).toBeGreaterThan(100);
  });

  it('is the outline of a region, once, and not of one that nobody can tell the members of', () => {
    const nowhere: LocatedPlace = { id: 'somewhere', position: [60, 40], kind: 'region', members: [] };
    const regions = createRegions(
      plane,
      [
        located('a', [at('AFG'), at('central-asia')]),
        located('b', [at('PAK'), at('central-asia')]),
        located('c', [at('PAK'), nowhere])
      ],
      LIGHT
    );
    expect(regions.map(({ place }) => place)).toEqual(['central-asia']);
    expect(regions[0]?.outline.at(Infinity).ends.length).toBeGreaterThan(10);
  });
});
