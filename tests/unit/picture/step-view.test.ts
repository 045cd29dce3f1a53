import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createStepPicture,
  findChanges,
  listCountries,
  noteFigures,
  readStepView,
  viewOfStep,
  type Presence
} from '../../../src/picture/step-view';
import { EMPTY_STEP, type Step } from '../../../src/model/briefing';
import { MODES, ROUTE_STATUSES, SEIZURE_TYPES } from '../../../src/model/data-package';
import { formatView } from '../../../src/model/view-url';
import {
  CHARTS,
  CLASS_METHODS,
  DEFAULT_VIEW,
  FILLS,
  PROJECTIONS,
  RATES,
  SCREENS,
  SERIES,
  TABS,
  THEMES,
  type ViewState
} from '../../../src/model/view-state';
import { explore } from '../explorer';
import { figure, inTerritory, smallPackage, withFigures } from '../small-package';

const atlas = explore(smallPackage);
const read = (view: string) => readStepView(atlas, { view });
const stepWith = (figures: Step['figures']): Step => ({ ...EMPTY_STEP, figures });

describe('readStepView', () => {
  it('reads a view that fits the data without a notice', () => {
    const { view, notices } = read('op=trigger-salvo-ii&measure=arrests&country=PAK&routes=reported');
    expect(notices).toEqual([]);
    expect(view).toEqual({
      ...DEFAULT_VIEW,
      operations: ['trigger-salvo-ii'],
      measure: 'arrests',
      country: 'PAK',
      statuses: ['reported']
    });
  });

  it('opens the default view where a step has none', () => {
    expect(read('')).toEqual({ view: DEFAULT_VIEW, notices: [] });
  });

  it('tells an operation that the data lack, and shows the others', () => {
    expect(read('op=trigger-salvo-ii,trigger-x&country=PAK')).toEqual({
      view: { ...DEFAULT_VIEW, operations: ['trigger-salvo-ii'], country: 'PAK' },
      notices: [{ key: 'op', value: 'trigger-x', reason: 'not_in_package' }]
    });
  });

  it('tells a measure that the data lack, and keeps the rest of the view', () => {
    expect(read('measure=ivory&country=PAK')).toEqual({
      view: { ...DEFAULT_VIEW, country: 'PAK' },
      notices: [{ key: 'measure', value: 'ivory', reason: 'not_in_package' }]
    });
  });

  it('tells a country that the map lacks', () => {
    expect(read('measure=arrests&country=QQQ')).toEqual({
      view: { ...DEFAULT_VIEW, measure: 'arrests' },
      notices: [{ key: 'country', value: 'QQQ', reason: 'not_in_package' }]
    });
  });

  it('tells a parameter that no view has, and a value that cannot be read', () => {
    expect(read('colour=red&fill=stripes&measure=arrests')).toEqual({
      view: { ...DEFAULT_VIEW, measure: 'arrests' },
      notices: [
        { key: 'colour', value: 'red', reason: 'unknown_key' },
        { key: 'fill', value: 'stripes', reason: 'unknown_value' }
      ]
    });
  });

  it('opens a step whatever is written in it', () => {
    const pair = fc.tuple(fc.constantFrom('op', 'measure', 'country', 'at', 'route', 'x'), fc.string());
    const query = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pair, { maxLength: 5 }).map((pairs) => new URLSearchParams(pairs).toString())
    );
    fc.assert(
      fc.property(query, (view) => {
        const again = readStepView(atlas, { view: formatView(viewOfStep(read(view).view)) });
        expect(again.notices).toEqual([]);
      })
    );
  });
});

describe('viewOfStep', () => {
  const kept = fc.record({
    operations: fc.constantFrom<ViewState['operations'][]>(null, 'all', ['trigger-salvo-ii']),
    series: fc.constantFrom(...SERIES),
    fill: fc.constantFrom(...FILLS),
    per: fc.constantFrom(...RATES),
    classes: fc.constantFrom(...CLASS_METHODS),
    limits: fc.constantFrom(null, [10, 100]),
    prefer: fc.subarray(['arrests', 'firearms-pak']),
    statuses: fc.oneof(fc.constant('none' as const), fc.subarray([...ROUTE_STATUSES])),
    modes: fc.subarray([...MODES]),
    country: fc.constantFrom(null, 'PAK', 'KGZ', 'FRA'),
    route: fc.constantFrom(null, 'firearms', 'threat'),
    camera: fc.constantFrom(null, { lat: 31.6, lon: 67.5, zoom: 3.4 }),
    projection: fc.constantFrom(...PROJECTIONS),
    centre: fc.constantFrom<ViewState['centre'][]>(null, [67.5, 31.6]),
    theme: fc.constantFrom(...THEMES)
  });
  // A measure of a type that is not shown would be told.
  const chosen = fc.oneof(
    fc.record({ types: fc.subarray([...SEIZURE_TYPES]), measure: fc.constant(null) }),
    fc.record({ types: fc.constant([]), measure: fc.constantFrom(...smallPackage.measures.keys()) })
  );
  const around = fc.record({
    tab: fc.constantFrom(...TABS),
    chart: fc.constantFrom(...CHARTS),
    find: fc.constantFrom(null, 'pakistan'),
    data: fc.constantFrom(null, 'https://example.org/data/'),
    briefing: fc.constantFrom(null, 'trigger-series'),
    step: fc.integer({ min: 1, max: 20 }),
    screen: fc.constantFrom(...SCREENS),
    embed: fc.boolean()
  });
  const anyView: fc.Arbitrary<ViewState> = fc
    .tuple(kept, chosen, around)
    .map((parts) => Object.assign({}, DEFAULT_VIEW, ...parts) as ViewState);

  it('comes back from a step with all that is shown', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { data, briefing, step, screen, embed } = DEFAULT_VIEW;
        // Of one operation there is nothing to compare, and a list of sources is no step.
        fc.pre(view.tab !== 'compare');
        const tab = view.tab === 'sources' ? 'map' : view.tab;
        const chart = tab === 'charts' ? view.chart : DEFAULT_VIEW.chart;
        const find = tab === 'table' ? view.find : DEFAULT_VIEW.find;
        expect(read(formatView(viewOfStep(view)))).toEqual({
          view: { ...view, tab, chart, find, data, briefing, step, screen, embed },
          notices: []
        });
      })
    );
  });

  it('changes nothing that it has kept already', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(viewOfStep(viewOfStep(view))).toEqual(viewOfStep(view));
      })
    );
  });
});

describe('findChanges', () => {
  it('says what a figure was and what it is now', () => {
    expect(findChanges(atlas, stepWith({ firearms: '700', 'arrests-pak': '≥ 600' }))).toEqual([
      { id: 'firearms', label: 'Firearms, Whole operation', was: '700', now: '714' },
      { id: 'arrests-pak', label: 'Arrests, Pakistan', was: '≥ 600', now: '614' }
    ]);
  });

  it('tells a number that lost or gained a hedge', () => {
    expect(findChanges(atlas, stepWith({ arrests: '1,700' }))).toMatchObject([
      { was: '1,700', now: '≥ 1,700' }
    ]);
    expect(findChanges(atlas, stepWith({ drugs: '4.7 t' }))).toMatchObject([
      { was: '4.7 t', now: '≈ 4.7 t' }
    ]);
  });

  it('tells a figure that the data have no more by its id', () => {
    expect(findChanges(atlas, stepWith({ 'arrests-sgp': '12' }))).toEqual([
      { id: 'arrests-sgp', label: 'arrests-sgp', was: '12', now: null }
    ]);
  });

  it('is silent about figures that stand as they were', () => {
    const asPublished = {
      arrests: '≥ 1,700',
      ammunition: '45,383 rounds',
      drugs: '≈ 4.7 t',
      'firearms-pak': 'several hundred',
      'gold-kgz': '52 kg'
    };
    expect(findChanges(atlas, stepWith(asPublished))).toEqual([]);
    expect(findChanges(atlas, EMPTY_STEP)).toEqual([]);
  });

  it('is in the order in which the figures were noted', () => {
    const changes = findChanges(atlas, stepWith({ hits: '1', gone: '1', arrests: '1' }));
    expect(changes.map(({ id }) => id)).toEqual(['hits', 'gone', 'arrests']);
  });
});

describe('noteFigures', () => {
  it('notes the total and the countries of the measure in view', () => {
    expect(noteFigures(explore(smallPackage, { measure: 'arrests' }))).toEqual({
      arrests: '≥ 1,700',
      'arrests-pak': '614'
    });
    expect(noteFigures(explore(smallPackage, { measure: 'gold' }))).toEqual({ 'gold-kgz': '52 kg' });
  });

  it('notes no total to which another is preferred', () => {
    const other = figure('arrests-early', 'arrests', { value: 1500 }, { preferred: false });
    const noted = noteFigures(explore(withFigures([other]), { measure: 'arrests' }));
    expect(Object.keys(noted)).not.toContain('arrests-early');
  });

  it('notes no more than anyone could tell, and the totals before the countries', () => {
    const many = ['BRN', 'CHN', 'IDN', 'KOR', 'KGZ', 'MNG', 'NPL', 'PHL', 'SGP'].flatMap((code) =>
      ['a', 'b', 'c', 'd'].map((suffix) =>
        figure(`arrests-${code}-${suffix}`.toLowerCase(), 'arrests', { value: 5 }, inTerritory(code))
      )
    );
    const ids = Object.keys(noteFigures(explore(withFigures(many), { measure: 'arrests' })));
    expect(ids[0]).toBe('arrests');
    expect(ids.length).toBeLessThan(many.length);
  });

  it('notes what no change is found of until the data change', () => {
    for (const view of [{}, { measure: 'firearms' }, { types: ['people' as const] }]) {
      const step = stepWith(noteFigures(explore(smallPackage, view)));
      expect(Object.keys(step.figures).length).toBeGreaterThan(0);
      expect(findChanges(atlas, step)).toEqual([]);
    }
    const step = stepWith(noteFigures(explore(smallPackage, { measure: 'gold' })));
    const later = { ...smallPackage, figures: smallPackage.figures.filter(({ id }) => id !== 'gold-kgz') };
    expect(findChanges(explore(later), step)).toEqual([
      { id: 'gold-kgz', label: 'gold-kgz', was: '52 kg', now: null }
    ]);
  });
});

describe('listCountries', () => {
  const presences = (view: Partial<ViewState>): ReadonlyMap<string, Presence> =>
    new Map(listCountries(explore(smallPackage, view)).map(({ territory, as }) => [territory, as]));

  it('says of each country how it comes to be on the map', () => {
    const found = presences({});
    expect(found.get('PAK')).toBe('figure');
    expect(found.get('MNG')).toBe('named');
    expect(found.get('AFG')).toBe('route');
    expect(found.get('BRN')).toBe('participant');
    // Two wanted men were arrested in the Philippines; its figure is of victims.
    expect(presences({ measure: 'arrests' }).get('PHL')).toBe('event');
  });

  it('tells a chosen country as that, even one that the operation has nothing of', () => {
    expect(presences({ country: 'PAK' }).get('PAK')).toBe('selected');
    expect(presences({ country: 'FRA' }).get('FRA')).toBe('selected');
    expect(presences({}).has('FRA')).toBe(false);
  });

  it('leaves out a country whose routes are not shown', () => {
    expect(presences({ statuses: 'none' }).has('AFG')).toBe(false);
  });

  it('leaves out the members of a region to which a route leads', () => {
    for (const code of ['KAZ', 'TJK', 'TKM', 'UZB']) expect(presences({}).has(code)).toBe(false);
  });

  it('lists each country once, the most visible first', () => {
    const listed = listCountries(explore(smallPackage, { country: 'SGP' }));
    expect(new Set(listed.map(({ territory }) => territory)).size).toBe(listed.length);
    expect(listed[0]).toEqual({ territory: 'SGP', as: 'selected' });
    const kinds = listed.map(({ as }) => as);
    expect(kinds.indexOf('participant')).toBeGreaterThan(kinds.lastIndexOf('figure'));
    expect(kinds.slice(kinds.indexOf('participant')).every((as) => as === 'participant')).toBe(true);
  });
});

describe('createStepPicture', () => {
  it('is a picture of the step, and leaves the first as it was', () => {
    const before = atlas.view;
    const picture = createStepPicture(atlas, { ...EMPTY_STEP, view: 'measure=gold&country=QQQ' });
    expect(picture.measure?.id).toBe('gold');
    expect(picture.country).toBeNull();
    expect(atlas.view).toBe(before);
  });
});
