import { ROUTE_STATUSES } from '../../src/model/data-package';
import { figure } from '../unit/small-package';
import { mapExample, type Example } from './example';
import { route, withOpenEnds, withRoutes } from './made-up-routes';

const statuses = ROUTE_STATUSES.map((status) => route(status, [{ to: 'PAK', status }]));

const OCEANS = [
  ['CHN', 'USA'],
  ['BRA', 'NGA'],
  ['NZL', 'CHL'],
  ['COL', 'FRA']
] as const;

const fanOf = (count: number): Example =>
  mapExample({
    name: `route-fan-${count}`,
    title: `A fan of ${count}`,
    data: withRoutes(
      Array.from({ length: count }, (_, i) =>
        route(`r${i}`, [{ from: i % 2 ? 'PAK' : 'AFG', to: i % 2 ? 'AFG' : 'PAK' }])
      )
    ),
    size: [420, 340],
    around: [
      [61, 38],
      [77, 26]
    ]
  });

/** Routes as wide as what they carried, of one type and unit. */
export const WIDTHS = withRoutes(
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

/** Routes that cross the antimeridian. */
export const PACIFIC = withRoutes([
  route('south', [{ from: 'USA', to: 'AUS', mode: 'sea', status: 'interdicted' }]),
  route('north', [{ from: 'KOR', to: 'USA', mode: 'air' }], { commodity: 'drugs' })
]);

/** Centres about which both of them lie wholly on this side of the horizon. */
export const PACIFIC_CENTRES: readonly (readonly [name: string, centre: readonly [number, number]])[] = [
  ['asia', [150, 20]],
  ['pacific', [180, 10]],
  ['america', [-150, 5]]
];

export const ROUTE_EXAMPLES: readonly Example[] = [
  mapExample({
    name: 'route-fan',
    title: 'Parallel routes of every status, one of them back and one without direction',
    data: withRoutes([
      ...statuses,
      route('back', [{ from: 'PAK', to: 'AFG', status: 'reported' }], { commodity: 'drugs' }),
      route('aimless', [{ to: 'PAK', status: 'reported' }], { direction: 'unknown', commodity: 'gold' })
    ]),
    size: [480, 360],
    around: [
      [60, 38],
      [78, 26]
    ]
  }),
  mapExample({
    name: 'route-legs',
    title: 'A region at the end, legs, and legs that were never travelled',
    data: withRoutes([
      route('threat', [{ to: 'central-asia', status: 'suspected' }]),
      route('stopped', [
        { from: 'IRN', to: 'PAK', status: 'reported', travelled: 'yes' },
        { from: 'PAK', to: 'IND', status: 'interdicted', travelled: 'yes' },
        { from: 'IND', to: 'THA', status: 'suspected', travelled: 'no' }
      ])
    ]),
    size: [480, 330],
    around: [
      [48, 54],
      [105, 10]
    ]
  }),
  mapExample({
    name: 'route-oceans',
    title: 'Great circles over the oceans, across the antimeridian and the cut',
    data: withRoutes(
      OCEANS.map(([from, to]) => route(`${from}-${to}`, [{ from, to, mode: 'sea', status: 'reported' }]))
    ),
    view: { projection: 'world' },
    size: [520, 270],
    around: 'globe'
  }),
  ...[2, 3, 7].map(fanOf),
  mapExample({
    name: 'route-bundle',
    title: 'One line with their number, where they would lie too near to each other',
    data: withRoutes([
      ...Array.from({ length: 7 }, (_, i) => route(`r${i}`, [{ from: 'AFG', to: 'PAK' }])),
      route('far', [{ from: 'CHN', to: 'IDN' }])
    ]),
    size: [300, 200],
    around: [
      [0, 60],
      [150, -30]
    ]
  }),
  mapExample({
    name: 'route-ends',
    title: 'Every kind of end: a place, a region, an area, one not stated, a joint, a stop',
    data: withRoutes(
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
    ),
    size: [560, 400],
    around: [
      [44, 52],
      [118, 8]
    ]
  }),
  mapExample({
    name: 'route-widths',
    title: 'As wide as what they carried',
    data: WIDTHS,
    size: [520, 330],
    around: [
      [48, 46],
      [112, 14]
    ]
  }),
  ...PACIFIC_CENTRES.map(([name, centre]) =>
    mapExample({
      name: `route-antimeridian-${name}`,
      title: 'Across the antimeridian',
      data: PACIFIC,
      view: { centre },
      size: [360, 360],
      around: 'globe'
    })
  )
];
