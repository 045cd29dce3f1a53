import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSources, markingOf } from '../../../src/picture/sources';
import { MARKINGS, type Marking } from '../../../src/model/briefing';
import type { DataPackage, Source } from '../../../src/model/data-package';
import type { ViewState } from '../../../src/model/view-state';
import { explore } from '../explorer';
import { figure, inTerritory, smallPackage, withFigures } from '../small-package';

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

describe('markingOf', () => {
  it('is the strictest of the briefing and the documents', () => {
    expect(markingOf('TLP:GREEN', [document('a', 'TLP:CLEAR'), report])).toBe('TLP:AMBER');
    expect(markingOf('TLP:RED', [report])).toBe('TLP:RED');
    expect(markingOf(null, [document('a'), report])).toBe('TLP:AMBER');
  });

  it('is the briefing’s own where no document has one', () => {
    expect(markingOf('TLP:GREEN', [document('a')])).toBe('TLP:GREEN');
    expect(markingOf('TLP:GREEN', [])).toBe('TLP:GREEN');
    expect(markingOf(null, [document('a')])).toBeNull();
  });

  it('is never looser than any document', () => {
    const marking = fc.option(fc.constantFrom(...MARKINGS));
    fc.assert(
      fc.property(marking, fc.array(marking, { minLength: 1, maxLength: 6 }), (own, markings) => {
        const whole = markingOf(
          own,
          markings.map((each, i) => document(`${i}`, each))
        );
        const rank = (each: Marking | null): number => (each ? MARKINGS.indexOf(each) : -1);
        for (const each of [own, ...markings]) expect(rank(whole)).toBeGreaterThanOrEqual(rank(each));
      })
    );
  });
});
