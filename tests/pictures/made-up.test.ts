import { describe, it } from 'vitest';
import { ROUTE_STATUSES, type DataPackage, type Leg, type Route } from '../../src/model/data-package';
import { explore } from '../unit/explorer';
import { figure, inTerritory, smallPackage, withFigures } from '../unit/small-package';
import { comparePicture } from './compare-picture';
import { drawPicture } from './draw-picture';

const [sample] = smallPackage.routes as [Route];
const [sampleLeg] = sample.legs as [Leg];

function route(id: string, legs: readonly Partial<Leg>[], given: Partial<Route> = {}): Route {
  return { ...sample, id, legs: legs.map((leg, i) => ({ ...sampleLeg, leg: i + 1, ...leg })), ...given };
}

/** The small package with other routes and no events. */
const withRoutes = (routes: readonly Route[]): DataPackage => ({ ...smallPackage, routes, events: [] });

/** The part of the plane around some positions. */
function around(atlas: ReturnType<typeof explore>, positions: readonly (readonly [number, number])[]) {
  const points = positions.map((position) => atlas.projection.project(position));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
}

describe('made-up data', () => {
  it('shows the five states apart: a value, zero, named, took part, outside', () => {
    const states = withFigures([
      figure('chn', 'firearms', { value: 40 }, inTerritory('CHN')),
      figure('mng', 'firearms', { value: 0 }, inTerritory('MNG')),
      figure('idn', 'firearms', { qualifier: 'at_least', value: 1200 }, inTerritory('IDN')),
      figure('phl', 'firearms', { qualifier: 'approximately', value: 300 }, inTerritory('PHL')),
      figure('npl', 'firearms', { qualifier: 'range', low: 5, high: 9 }, inTerritory('NPL')),
      figure('sgp', 'firearms', { value: 7 }, inTerritory('SGP'))
    ]);
    for (const theme of ['light', 'dark'] as const) {
      const atlas = explore(states, { measure: 'firearms', statuses: 'none', theme });
      comparePicture(`five-states-${theme}`, drawPicture(atlas, 'Five states', [480, 350]));
    }
  });

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
});
