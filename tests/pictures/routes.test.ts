import { describe, expect, it } from 'vitest';
import { ROUTE_STATUSES } from '../../src/model/data-package';
import { explore } from '../unit/explorer';
import { figure } from '../unit/small-package';
import { comparePicture } from './compare-picture';
import { drawPicture } from './draw-picture';
import { around, route, withOpenEnds, withRoutes } from './made-up-routes';

describe('made-up routes', () => {
  it('fans out parallel routes of every status, one of them back and one without direction', () => {
    const statuses = ROUTE_STATUSES.map((status) => route(status, [{ to: 'PAK', status }]));
    const atlas = explore(
      withRoutes([
        ...statuses,
        route('back', [{ from: 'PAK', to: 'AFG', status: 'reported' }], { commodity: 'drugs' }),
        route('aimless', [{ to: 'PAK', status: 'reported' }], { direction: 'unknown', commodity: 'gold' })
      ])
    );
    const bounds = around(atlas, [
      [60, 38],
      [78, 26]
    ]);
    comparePicture('route-fan', drawPicture(atlas, 'A fan of routes', [480, 360], bounds));
  });

  it('ends at a region, goes on by legs, and shows those that were never travelled', () => {
    const atlas = explore(
      withRoutes([
        route('threat', [{ to: 'central-asia', status: 'suspected' }]),
        route('stopped', [
          { from: 'IRN', to: 'PAK', status: 'reported', travelled: 'yes' },
          { from: 'PAK', to: 'IND', status: 'interdicted', travelled: 'yes' },
          { from: 'IND', to: 'THA', status: 'suspected', travelled: 'no' }
        ])
      ])
    );
    const bounds = around(atlas, [
      [48, 54],
      [105, 10]
    ]);
    comparePicture('route-legs', drawPicture(atlas, 'Legs and a region', [480, 330], bounds));
  });

  it('takes routes over the oceans by great circles, across the antimeridian and the cut', () => {
    const pairs = [
      ['CHN', 'USA'],
      ['BRA', 'NGA'],
      ['NZL', 'CHL'],
      ['COL', 'FRA']
    ] as const;
    const routes = pairs.map(([from, to]) =>
      route(`${from}-${to}`, [{ from, to, mode: 'sea', status: 'reported' }])
    );
    const atlas = explore(withRoutes(routes), { projection: 'world' });
    comparePicture(
      'route-oceans',
      drawPicture(atlas, 'Over the oceans', [520, 270], atlas.projection.outline.bounds)
    );
  });

  it.each([2, 3, 7])('are a fan where %i of them join the same two places', (count) => {
    const routes = Array.from({ length: count }, (_, i) =>
      route(`r${i}`, [{ from: i % 2 ? 'PAK' : 'AFG', to: i % 2 ? 'AFG' : 'PAK' }])
    );
    const atlas = explore(withRoutes(routes));
    const bounds = around(atlas, [
      [61, 38],
      [77, 26]
    ]);
    comparePicture(`route-fan-${count}`, drawPicture(atlas, `A fan of ${count}`, [420, 340], bounds));
  });

  it('are one line with their number where they would lie too near to each other', () => {
    const routes = Array.from({ length: 7 }, (_, i) => route(`r${i}`, [{ from: 'AFG', to: 'PAK' }]));
    const atlas = explore(withRoutes([...routes, route('far', [{ from: 'CHN', to: 'IDN' }])]));
    const bounds = around(atlas, [
      [0, 60],
      [150, -30]
    ]);
    comparePicture('route-bundle', drawPicture(atlas, 'A bundle', [300, 200], bounds));
  });

  it('have an end of every kind: a place, a region, an area, one not stated, a joint, a stop', () => {
    const atlas = explore(
      withRoutes(
        [
          route('into-region', [{ from: 'IRN', to: 'central-asia' }]),
          route('out-of-region', [{ from: 'central-asia', to: 'CHN' }]),
          route('from-area', [{ from: 'gulf', to: 'PAK' }]),
          route('into', [{ from: 'open', to: 'IND' }]),
          route('into-too', [{ from: 'open', to: 'IND', status: 'suspected' }]),
          route('out', [{ from: 'IRN', to: 'open' }], { commodity: 'drugs' }),
          route('stopped', [{ from: 'THA', to: 'IND', status: 'interdicted', travelled: 'yes' }]),
          route('before', [{ from: 'CHN', to: 'JPN', status: 'interdicted', travelled: 'no' }], {
            commodity: 'gold'
          })
        ],
        withOpenEnds()
      )
    );
    const bounds = around(atlas, [
      [44, 52],
      [118, 8]
    ]);
    comparePicture('route-ends', drawPicture(atlas, 'Every kind of end', [560, 400], bounds));
  });

  it('are as wide as what they carried, of one type and unit', () => {
    const data = withRoutes(
      [
        route('much', [{ from: 'IRN', to: 'CHN' }], { figure: 'much' }),
        route('half', [{ from: 'AFG', to: 'IND' }], { figure: 'half' }),
        route('other', [{ from: 'IND', to: 'CHN' }], { figure: 'other', commodity: 'gold' }),
        route('none', [{ from: 'AFG', to: 'PAK' }])
      ],
      {
        figures: [
          figure('much', 'firearms', { value: 400 }),
          figure('half', 'firearms', { qualifier: 'at_least', value: 200 }),
          figure('other', 'gold', { value: 90, unit: 'kg' })
        ]
      }
    );
    const atlas = explore(data);
    expect(atlas.scene.overlay.routes.map(({ widthPx }) => widthPx)).toEqual([10, 5, null, null]);
    const bounds = around(atlas, [
      [48, 46],
      [112, 14]
    ]);
    comparePicture('route-widths', drawPicture(atlas, 'Widths', [520, 330], bounds));
  });

  it.each<[name: string, centre: readonly [number, number]]>([
    ['asia', [150, 20]],
    ['pacific', [180, 10]],
    ['america', [-150, 5]]
  ])('cross the antimeridian without a break about a centre in %s', (name, centre) => {
    const atlas = explore(
      withRoutes([
        route('south', [{ from: 'USA', to: 'AUS', mode: 'sea', status: 'interdicted' }]),
        route('north', [{ from: 'KOR', to: 'USA', mode: 'air' }], { commodity: 'drugs' })
      ]),
      { centre }
    );
    const [south, north] = atlas.scene.overlay.routes;
    // About any of these centres both routes lie wholly on this side of the horizon.
    for (const mark of [south, north]) expect(mark?.seen).toEqual({ start: true, end: true });
    expect(south?.ends).toEqual([(south?.curve.length ?? 0) / 2]);
    expect(north?.ends).toEqual([(north?.curve.length ?? 0) / 2]);
    comparePicture(
      `route-antimeridian-${name}`,
      drawPicture(atlas, 'Across the antimeridian', [360, 360], atlas.projection.outline.bounds)
    );
  });
});
