import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSources, listTraced, markingOf } from '../../../src/picture/sources';
import { EMPTY_STEP, MARKINGS, type Marking } from '../../../src/model/briefing';
import type { Citation, DataPackage, Source, Variant } from '../../../src/model/data-package';
import type { ViewState } from '../../../src/model/view-state';
import { explore } from '../explorer';
import { createStepPicture, markingOfSteps } from '../../../src/picture/step-view';
import { figure, inTerritory, measure, smallPackage, withFigures } from '../small-package';

const document = (id: string, marking: Marking | null = null): Source => ({
  id,
  publisher: id,
  title: id,
  url: `https://example.org/${id}`,
  published: null,
  extent: 'full',
  marking
});

const report = document('report', 'TLP:AMBER');

/** The package with one more document. */
const withReport = (dataPackage: DataPackage): DataPackage => ({
  ...dataPackage,
  sources: new Map([...dataPackage.sources, [report.id, report]])
});

const idsAt = (dataPackage: DataPackage, view: Partial<ViewState> = {}): string[] =>
  listSources(explore(dataPackage, view)).map(({ id }) => id);

describe('listSources', () => {
  it('lists a document once, however many statements are from it', () => {
    expect(idsAt(smallPackage)).toEqual(['interpol-ts2']);
  });

  it('lists no document on which nothing in the view rests', () => {
    expect(idsAt(withReport(smallPackage))).toEqual(['interpol-ts2']);
  });

  it('lists the document of a figure while the figure is in view', () => {
    const reported = withReport(
      withFigures([
        figure('firearms-npl', 'firearms', { value: 3 }, { ...inTerritory('NPL'), source: 'report' })
      ])
    );
    expect(idsAt(reported)).toContain('report');
    expect(idsAt(reported, { types: ['firearms'] })).toContain('report');
    expect(idsAt(reported, { types: ['people'] })).not.toContain('report');
    expect(idsAt(reported, { measure: 'arrests' })).not.toContain('report');
  });

  it('lists the document of a route while the route is in view', () => {
    const reported = withReport({
      ...smallPackage,
      routes: smallPackage.routes.map((route) =>
        route.id === 'threat' ? { ...route, source: 'report' } : route
      )
    });
    expect(idsAt(reported)).toContain('report');
    expect(idsAt(reported, { statuses: ['reported'] })).not.toContain('report');
    expect(idsAt(reported, { statuses: 'none' })).not.toContain('report');
  });

  it('lists the document of an event while the event is in view', () => {
    const reported = withReport({
      ...smallPackage,
      events: smallPackage.events.map((event) =>
        event.id === 'mng-checks' ? { ...event, source: 'report' } : event
      )
    });
    expect(idsAt(reported)).toContain('report');
    expect(idsAt(reported, { types: ['people'] })).not.toContain('report');
  });

  it('lists the document of the operation even where the view shows nothing else of it', () => {
    expect(idsAt(smallPackage, { types: ['environment'], statuses: 'none' })).toEqual(['interpol-ts2']);
  });

  it('lists the document of a narrower measure that stands for the one shown, of a country and of the operation', () => {
    const cocaine = measure('cocaine', 'drugs', 't', { dimension: 'mass', partOf: 'drugs' });
    const heroin = measure('heroin', 'other', 't', { dimension: 'mass', partOf: 'drugs' });
    const amount = { value: 1, unit: 't' } as const;
    const source = { source: 'report' };
    const inCountry = withFigures(
      [figure('cocaine-npl', 'cocaine', amount, { ...inTerritory('NPL'), ...source })],
      [cocaine]
    );
    const ofAll = withFigures([figure('heroin', 'heroin', amount, source)], [heroin]);
    expect(idsAt(withReport(inCountry), { measure: 'drugs' })).toContain('report');
    expect(idsAt(withReport(inCountry), { measure: 'arrests' })).not.toContain('report');
    const withoutTotal = { ...ofAll, figures: ofAll.figures.filter(({ id }) => id !== 'drugs') };
    expect(idsAt(withReport(withoutTotal), { measure: 'drugs' })).toContain('report');
    // A total of drugs says more than one of a kind of them.
    expect(idsAt(withReport(ofAll), { measure: 'drugs' })).not.toContain('report');
  });

  it('lists the document of the figure that gives a route its width', () => {
    const carried = figure('carried', 'ammunition', { value: 5, unit: 'rounds' }, { source: 'report' });
    const reported = withReport({
      ...withFigures([carried]),
      routes: smallPackage.routes.map((route) =>
        route.id === 'monitored' ? { ...route, figure: 'carried' } : route
      )
    });
    expect(idsAt(reported, { measure: 'arrests' })).toContain('report');
    expect(idsAt(reported, { measure: 'arrests', statuses: 'none' })).not.toContain('report');
  });

  it('lists the document of another version of a figure in view', () => {
    const other = figure(
      'other',
      'victims',
      { value: 3 },
      { contradicts: 'arrests', preferred: false, source: 'report' }
    );
    expect(idsAt(withReport(withFigures([other])), { measure: 'arrests', statuses: 'none' })).toContain(
      'report'
    );
  });

  it('lists the further documents of a figure, a route and an operation while these are in view', () => {
    const cited = (of: Partial<Citation>): DataPackage =>
      withReport({
        ...smallPackage,
        citations: [
          { id: 'c', operation: null, figure: null, route: null, source: 'report', locator: '1', ...of }
        ]
      });
    expect(idsAt(cited({ figure: 'arrests-pak' }), { measure: 'arrests' })).toContain('report');
    expect(idsAt(cited({ figure: 'arrests-pak' }), { measure: 'drugs' })).not.toContain('report');
    expect(idsAt(cited({ route: 'threat' }))).toContain('report');
    expect(idsAt(cited({ route: 'threat' }), { statuses: 'none' })).not.toContain('report');
    expect(idsAt(cited({ operation: 'trigger-salvo-ii' }), { statuses: 'none' })).toContain('report');
  });

  it('lists the document that states something else of an operation, or of a route in view', () => {
    const variant: Variant = {
      id: 'v',
      operation: 'trigger-salvo-ii',
      field: 'end',
      value: '2023-11-25',
      source: 'report',
      locator: '1',
      note: ''
    };
    expect(idsAt(withReport({ ...smallPackage, variants: [variant] }))).toContain('report');
    const [route] = smallPackage.routes;
    if (!route) throw new Error('the package has a route');
    const other = { ...route, id: 'other', contradicts: route.id, preferred: false, source: 'report' };
    const disputed = withReport({ ...smallPackage, routes: [...smallPackage.routes, other] });
    expect(idsAt(disputed)).toContain('report');
    expect(idsAt(disputed, { statuses: ['suspected'] })).not.toContain('report');
  });

  it('puts the document of most statements first', () => {
    const reported = (count: number): DataPackage =>
      withReport(
        withFigures(
          Array.from({ length: count }, (_, i) =>
            figure(
              `drugs-${i}`,
              'drugs',
              { value: 1, unit: 't' },
              { ...inTerritory('NPL'), source: 'report' }
            )
          )
        )
      );
    const view: Partial<ViewState> = { measure: 'drugs', statuses: 'none' };
    // Beside these figures no country has one of drugs: the release counts for the operation and at most its events.
    expect(idsAt(reported(20), view)).toEqual(['report', 'interpol-ts2']);
    expect(idsAt(reported(1))).toEqual(['interpol-ts2', 'report']);
  });
});

describe('listTraced', () => {
  const traced = (dataPackage: DataPackage, view: Partial<ViewState> = {}, noted: string[] = []): string[] =>
    listTraced(explore(dataPackage, view), noted).map(({ id }) => id);

  it('has the documents of places at which something in view lies', () => {
    const [asia] = [...smallPackage.places.values()].map((place) => ({ ...place, source: 'report' }));
    const reported = withReport({
      ...smallPackage,
      places: new Map([...smallPackage.places, ['central-asia', asia as NonNullable<typeof asia>]])
    });
    expect(traced(reported)).toContain('report');
    expect(traced(reported, { statuses: ['reported'] })).not.toContain('report');
  });

  it('has the documents of noted figures, whatever is in view', () => {
    const reported = withReport(
      withFigures([figure('noted', 'gold', { value: 1, unit: 'kg' }, { source: 'report' })])
    );
    expect(traced(reported, { measure: 'arrests' })).not.toContain('report');
    expect(traced(reported, { measure: 'arrests' }, ['noted', 'gone'])).toContain('report');
    const citation = {
      id: 'c',
      operation: null,
      figure: 'gold-kgz',
      route: null,
      source: 'report',
      locator: '1'
    };
    const cited = withReport({ ...smallPackage, citations: [citation] });
    expect(traced(cited, { measure: 'arrests' })).not.toContain('report');
    expect(traced(cited, { measure: 'arrests' }, ['gold-kgz'])).toContain('report');
  });
});

describe('markingOfSteps', () => {
  const reported = withReport({
    ...smallPackage,
    routes: smallPackage.routes.map((route) =>
      route.id === 'threat' ? { ...route, source: 'report' } : route
    )
  });
  const all = { ...EMPTY_STEP, view: 'op=all' };
  const quiet = { ...EMPTY_STEP, view: 'op=all&routes=none' };

  it('is the strictest of the briefing and of all that any of the steps shows', () => {
    const atlas = explore(reported, { statuses: 'none' });
    const mark = (own: Marking | null, ...steps: (typeof all)[]) =>
      markingOfSteps(atlas, { marking: own }, steps);
    expect(mark(null, quiet)).toBeNull();
    expect(mark(null, quiet, all)).toBe('TLP:AMBER');
    expect(mark('TLP:GREEN', all)).toBe('TLP:AMBER');
    expect(mark('TLP:RED', all)).toBe('TLP:RED');
    expect(mark('TLP:GREEN')).toBe('TLP:GREEN');
  });

  it('is RED where anything that a step shows is from a document that is', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const sources = fc.infiniteStream(fc.constantFrom(...ids));
    const views = fc.constantFrom(
      '',
      'measure=hits',
      'measure=drugs',
      'type=people',
      'fill=none',
      'routes=suspected',
      'type=drugs&routes=none'
    );
    fc.assert(
      fc.property(sources, views, fc.constantFrom(...ids, 'package'), (stream, view, red) => {
        const next = (): { source: string } => ({ source: stream.next().value as string });
        const kinds = withFigures(
          [
            figure('kind', 'cocaine', { value: 1, unit: 't' }, inTerritory('NPL')),
            figure('wide', 'ammunition', { value: 9, unit: 'rounds' })
          ],
          [measure('cocaine', 'other', 't', { dimension: 'mass', partOf: 'drugs' })]
        );
        const dataPackage: DataPackage = {
          ...kinds,
          sources: new Map(ids.map((id) => [id, document(id, id === red ? 'TLP:RED' : null)])),
          operations: kinds.operations.map((row) => ({ ...row, ...next() })),
          participants: kinds.participants.map((row) => ({ ...row, source: 'a' })),
          figures: kinds.figures.map((row) => ({ ...row, ...next() })),
          routes: kinds.routes.map((row) => ({
            ...row,
            ...next(),
            figure: row.id === 'threat' ? 'wide' : null
          })),
          events: kinds.events.map((row) => ({ ...row, ...next() })),
          places: new Map([...kinds.places].map(([id, row]) => [id, { ...row, ...next() }])),
          marking: red === 'package' ? 'TLP:RED' : null,
          citations: [
            ...kinds.operations.map(({ id }) => ({ operation: id, figure: null, route: null })),
            ...kinds.figures.map(({ id }) => ({ operation: null, figure: id, route: null })),
            ...kinds.routes.map(({ id }) => ({ operation: null, figure: null, route: id }))
          ].map((of, i) => ({ id: `citation-${i}`, ...of, ...next(), locator: 'page 1' })),
          variants: kinds.operations.map(({ id }) => ({
            id: `${id}-end`,
            operation: id,
            field: 'end',
            value: '2023-11-25',
            ...next(),
            locator: 'page 1',
            note: ''
          }))
        };
        const step = { ...EMPTY_STEP, view };
        const atlas = explore(dataPackage);
        const picture = createStepPicture(atlas, step);
        const shown = [
          ...picture.operations,
          ...picture.participants,
          ...[...picture.summaries.values()].flatMap(({ figures, events }) => [...figures, ...events]),
          ...picture.locatedRoutes.flatMap(({ route, legs }) => [
            route,
            ...dataPackage.figures.filter(({ id }) => id === route.figure),
            ...legs.flatMap(({ leg }) => dataPackage.places.get(leg.to) ?? [])
          ])
        ];
        const shownIds = new Set(shown.flatMap((row) => ('id' in row ? [row.id] : [])));
        const also = [
          ...dataPackage.variants,
          ...dataPackage.citations.filter(({ operation, figure, route }) =>
            shownIds.has(operation ?? figure ?? route ?? '')
          )
        ];
        if (red === 'package' || [...shown, ...also].some(({ source }) => source === red))
          expect(markingOfSteps(atlas, { marking: 'TLP:GREEN' }, [step])).toBe('TLP:RED');
      })
    );
  });
});

describe('markingOf', () => {
  const shown = (own: Marking | null, ofPackage: Marking | null, ofSource: Marking | null): Marking | null =>
    markingOf(
      explore({
        ...smallPackage,
        marking: ofPackage,
        sources: new Map([['interpol-ts2', document('interpol-ts2', ofSource)]])
      }),
      own
    );

  it('is that of the one that has any', () => {
    expect(shown('TLP:GREEN', null, null)).toBe('TLP:GREEN');
    expect(shown(null, 'TLP:AMBER', null)).toBe('TLP:AMBER');
    expect(shown(null, null, 'TLP:RED')).toBe('TLP:RED');
    expect(shown(null, null, null)).toBeNull();
  });

  it('is never looser than the briefing, the package or any document', () => {
    const marking = fc.option(fc.constantFrom(...MARKINGS));
    const rank = (each: Marking | null): number => (each ? MARKINGS.indexOf(each) : -1);
    fc.assert(
      fc.property(marking, marking, marking, (...given) => {
        expect(rank(shown(...given))).toBe(Math.max(...given.map(rank)));
      }),
      { numRuns: 30 }
    );
  });
});
