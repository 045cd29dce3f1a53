import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODES, ROUTE_STATUSES, SEIZURE_TYPES } from '../../../src/model/data-package';
import {
  DEFAULT_VIEW,
  CLASS_METHODS,
  DUPLICATES,
  POINTS,
  EMPHASES,
  LAYERS,
  FILLS,
  LANGUAGES,
  MOTIONS,
  PROJECTIONS,
  RATES,
  SERIES,
  CHARTS,
  TABS,
  THEMES,
  type ViewState
} from '../../../src/model/view-state';
import { formatView, parseView } from '../../../src/model/view-url';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/).filter((text) => text !== 'all');
const anyText = fc.string({ minLength: 1, unit: 'grapheme' });
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 10000, max: limit * 10000 }).map((n) => n / 10000 || 0);
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const anyView: fc.Arbitrary<ViewState> = fc
  .record({
    operations: fc.oneof(
      fc.constant(null),
      fc.constant('all' as const),
      fc.uniqueArray(id, { minLength: 1, maxLength: 4 })
    ),
    types: fc.subarray([...SEIZURE_TYPES]),
    measure: fc.option(anyText),
    series: fc.constantFrom(...SERIES),
    fill: fc.constantFrom(...FILLS),
    per: fc.constantFrom(...RATES),
    classes: fc.constantFrom(...CLASS_METHODS),
    limits: fc.option(
      fc
        .uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 6 })
        .map((limits) => limits.sort((a, b) => a - b))
    ),
    prefer: fc.uniqueArray(id, { maxLength: 3 }),
    statuses: fc.oneof(fc.constant('none' as const), fc.subarray([...ROUTE_STATUSES])),
    emphasis: fc.constantFrom(...EMPHASES),
    hide: fc.subarray([...LAYERS]),
    modes: fc.subarray([...MODES]),
    route: fc.option(anyText),
    register: fc.option(anyText),
    body: fc.option(anyText),
    duplicates: fc.constantFrom(...DUPLICATES),
    points: fc.constantFrom(...POINTS),
    figure: fc.option(anyText),
    country: fc.option(fc.stringMatching(/^[A-Z]{3}$/)),
    camera: fc.option(
      fc.record({
        lat: degrees(90),
        lon: degrees(180),
        zoom: fc.integer({ min: -1000, max: 3000 }).map((n) => n / 100 || 0)
      })
    ),
    extent: fc.option(
      fc
        .record({
          west: fc.integer({ min: -18000, max: 17999 }),
          south: fc.integer({ min: -9000, max: 8999 }),
          width: fc.integer({ min: 1, max: 18000 }),
          height: fc.integer({ min: 1, max: 9000 })
        })
        .map(({ west, south, width, height }) => ({
          west: west / 100,
          south: south / 100,
          east: (west + width > 18000 ? west + width - 36000 : west + width) / 100,
          north: Math.min(9000, south + height) / 100
        }))
    ),
    projection: fc.constantFrom(...PROJECTIONS),
    centre: fc.option(fc.tuple(degrees(180), degrees(90))),
    from: fc.option(day),
    to: fc.option(day),
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    motion: fc.constantFrom(...MOTIONS),
    tab: fc.constantFrom(...TABS),
    chart: fc.constantFrom(...CHARTS),
    find: fc.option(anyText),
    data: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
    briefing: fc.constant(null),
    step: fc.constant(1),
    screen: fc.constant('audience' as const),
    embed: fc.boolean()
  })
  .filter(({ from, to }) => from === null || to === null || from <= to);

describe('a briefing in the address', () => {
  it('is all that is in it, with its step and screen, whatever the step shows', () => {
    fc.assert(
      fc.property(anyView, id, fc.integer({ min: 1, max: 200 }), (view, briefing, step) => {
        const query = formatView({ ...view, briefing, step, screen: 'presenter' });
        expect(
          [...new URLSearchParams(query).keys()].filter((key) => !['data', 'embed'].includes(key))
        ).toEqual(['briefing', ...(step > 1 ? ['step'] : []), 'screen']);
        expect(parseView(query).view).toMatchObject({ briefing, step, screen: 'presenter' });
      })
    );
  });

  it('takes no step but a whole number from one', () => {
    for (const step of ['0', '-1', '1.5', 'two', '99999'])
      expect(parseView(`briefing=x&step=${step}`)).toMatchObject({
        view: { step: 1 },
        notices: [{ key: 'step', value: step, reason: 'malformed' }]
      });
  });
});

describe('formatView', () => {
  it('is empty for the default view', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('');
  });

  it('writes a short, readable query in a fixed order', () => {
    const view: ViewState = {
      ...DEFAULT_VIEW,
      camera: { lat: 30.25, lon: 70.5, zoom: 4.5 },
      types: ['drugs', 'firearms'],
      operations: ['trigger-salvo-ii'],
      centre: [70.5, 30.25],
      data: 'https://example.org/a package/?v=1&w=2#top'
    };
    expect(formatView(view)).toBe(
      'op=trigger-salvo-ii&type=firearms,drugs&at=30.25,70.5,4.5&centre=30.25,70.5' +
        '&data=https://example.org/a+package/%3Fv%3D1%26w%3D2%23top'
    );
  });

  it('reads back to the same view, for any view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseView(formatView(view))).toEqual({ view, notices: [] });
      })
    );
  });

  it('survives an address whose commas were escaped on the way', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseView(`?${formatView(view).replaceAll(',', '%2C')}`).view).toEqual(view);
      })
    );
  });
});

describe('parseView', () => {
  it('never throws, and what it made of any text reads back to the same', () => {
    const key = fc.constantFrom(
      'op',
      'type',
      'routes',
      'at',
      'centre',
      'from',
      'to',
      'step',
      'data',
      '__proto__'
    );
    const query = fc.oneof(
      fc.string(),
      fc.array(fc.tuple(key, fc.string())).map((pairs) => pairs.map(([k, v]) => `${k}=${v}`).join('&'))
    );
    fc.assert(
      fc.property(query, (search) => {
        const { view } = parseView(search);
        expect(parseView(formatView(view)).view).toEqual(view);
      })
    );
  });

  it('tells of an unknown key and leaves the view alone', () => {
    expect(parseView('?utm_source=mail')).toEqual({
      view: DEFAULT_VIEW,
      notices: [{ key: 'utm_source', value: 'mail', reason: 'unknown_key' }]
    });
  });

  it('keeps the good items of a list and tells of the bad one', () => {
    const { view, notices } = parseView('type=drugs,weapons,firearms');
    expect(view.types).toEqual(['firearms', 'drugs']);
    expect(notices).toEqual([{ key: 'type', value: 'weapons', reason: 'unknown_value' }]);
  });

  it('takes the first of a repeated key', () => {
    const { view, notices } = parseView('country=PAK&country=PHL');
    expect(view.country).toBe('PAK');
    expect(notices).toEqual([{ key: 'country', value: 'PHL', reason: 'repeated' }]);
  });

  it('takes a country in small letters', () => {
    expect(parseView('country=pak').view.country).toBe('PAK');
  });

  it.each([
    ['fill=rainbow', 'unknown_value'],
    ['lang=tlh', 'unknown_value'],
    ['measure=', 'malformed'],
    ['op=,', 'malformed'],
    ['country=Pakistan', 'malformed'],
    ['at=30,70', 'malformed'],
    ['at=1e1,70,4', 'malformed'],
    ['at=95,70,4', 'out_of_range'],
    ['extent=60,50,140,20', 'malformed'],
    ['extent=60,20,60,50', 'malformed'],
    ['extent=60,20,140', 'malformed'],
    ['extent=60,20,200,50', 'out_of_range'],
    ['centre=30,181', 'out_of_range'],
    ['from=2023-02-30', 'malformed'],
    ['data=javascript:alert(1)', 'malformed']
  ])('falls back to the default and tells why: %s', (search, reason) => {
    const { view, notices } = parseView(search);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(notices.map((notice) => notice.reason)).toEqual([reason]);
  });

  it('drops a span that ends before it starts, and keeps one inside a single month', () => {
    expect(parseView('from=2024-05&to=2023').notices.map((notice) => notice.reason)).toEqual(['reversed']);
    expect(parseView('from=2023-11-13&to=2023-11').notices).toEqual([]);
  });
});
