import { figure, inTerritory, withFigures } from '../unit/small-package';
import { mapExample, sheetExample, type Example } from './example';
import { ROUTE_EXAMPLES } from './route-examples';

const fiveStates = withFigures([
  figure('chn', 'firearms', { value: 40 }, inTerritory('CHN')),
  figure('mng', 'firearms', { value: 0 }, inTerritory('MNG')),
  figure('idn', 'firearms', { qualifier: 'at_least', value: 1200 }, inTerritory('IDN')),
  figure('phl', 'firearms', { qualifier: 'approximately', value: 300 }, inTerritory('PHL')),
  figure('npl', 'firearms', { qualifier: 'range', low: 5, high: 9 }, inTerritory('NPL')),
  figure('sgp', 'firearms', { value: 7 }, inTerritory('SGP'))
]);

const STATES = (['light', 'dark'] as const).map((theme) =>
  mapExample({
    name: `five-states-${theme}`,
    title: 'Five states',
    data: fiveStates,
    view: { measure: 'firearms', statuses: 'none', theme },
    size: [480, 350]
  })
);

/** Every kind of picture that the atlas draws, by what it shows. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  'States of a territory': [
    ...STATES,
    mapExample({ name: 'overview', title: 'Overview: countries with figures' }),
    mapExample({
      name: 'overview-dark',
      title: 'Overview: countries with figures, in the dark theme',
      view: { theme: 'dark' }
    }),
    mapExample({
      name: 'no-country-named',
      title: 'Drugs, of which no country has a figure',
      view: { types: ['drugs'] }
    }),
    mapExample({
      name: 'named-without-numbers',
      title: 'Firearms, in the dark theme',
      view: { types: ['firearms'], theme: 'dark' }
    }),
    mapExample({
      name: 'participants-not-published',
      title: 'An operation that lists no participants',
      view: { operations: ['open-door'] }
    })
  ],
  Classes: [
    mapExample({ name: 'one-value', title: 'Arrests: one country', view: { measure: 'arrests' } }),
    mapExample({
      name: 'classes-dark',
      title: 'Arrests, in the dark theme',
      view: { operations: ['harvest-ix'], measure: 'arrests', theme: 'dark' }
    }),
    mapExample({
      name: 'rates',
      title: 'Arrests for each million inhabitants',
      view: { operations: ['open-door'], measure: 'arrests', per: 'capita' }
    }),
    mapExample({
      name: 'participation',
      title: 'Operations taken part in',
      view: { operations: 'all', series: 'participation' },
      size: [520, 270],
      around: 'globe'
    })
  ],
  Circles: [
    mapExample({
      name: 'circles',
      title: 'Arrests as circles',
      view: { operations: ['harvest-ix'], measure: 'arrests', fill: 'circles' }
    })
  ],
  Routes: [
    mapExample({
      name: 'no-routes',
      title: 'Gold, without routes',
      view: { measure: 'gold', statuses: 'none' }
    }),
    mapExample({
      name: 'routes-of-an-operation',
      title: 'Routes that were stopped on their way',
      view: { operations: ['night-train'] }
    }),
    ...ROUTE_EXAMPLES
  ],
  'Labels and the globe': [
    mapExample({
      name: 'globe-world',
      title: 'On the map of the world',
      view: { projection: 'world' },
      size: [520, 270],
      around: 'globe'
    }),
    mapExample({
      name: 'globe-from-europe',
      title: 'About another centre, cut at the horizon',
      view: { centre: [20, 50] },
      size: [330, 330],
      around: 'globe'
    }),
    mapExample({
      name: 'small-territories',
      title: 'Hong Kong and Macao, whose shapes are drawn once there is room',
      size: [400, 300],
      around: [
        [113.2, 21.7],
        [114.6, 23]
      ]
    })
  ],
  Sheets: [
    sheetExample({
      name: 'sheet-screen',
      title: 'For a screen, with a marking and a note',
      view: { measure: 'arrests' },
      request: {
        size: { widthPx: 1920, heightPx: 1080 },
        marking: 'TLP:AMBER',
        note: 'For the meeting in Lyon.'
      }
    }),
    sheetExample({
      name: 'sheet-square-dark',
      title: 'A square in the dark theme',
      view: { theme: 'dark' },
      request: { size: { widthPx: 1080, heightPx: 1080 } }
    }),
    sheetExample({
      name: 'sheet-a4-circles',
      title: 'A page of A4',
      view: { operations: 'all', measure: 'arrests', fill: 'circles', hide: ['labels'] },
      request: { size: { widthPx: 793.7, heightPx: 1122.5 }, title: 'A title of one’s own', subtitle: '' }
    }),
    sheetExample({
      name: 'sheet-transparent-globe',
      title: 'The map alone on a transparent ground',
      view: { operations: ['copper-lantern-ii'], centre: [20, 50] },
      request: {
        size: { widthPx: 800, heightPx: 800 },
        transparent: true,
        hide: ['legend', 'sources', 'notice']
      }
    })
  ]
};
