import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../../../src/model/view-state';
import { countRoutes, filterRoutes } from '../../../../src/query/routes/route-filter';
import { listUndrawn } from '../../../../src/query/figures/undrawn';
import { figure, inTerritory, smallPackage, withFigures } from '../../small-package';

const isDrawable = (end: string) => /^[A-Z]{3}$/.test(end) || end === 'central-asia';
const list = (given: Partial<ViewState>, data = smallPackage) =>
  listUndrawn(data, { ...DEFAULT_VIEW, ...given }, isDrawable);

describe('listUndrawn', () => {
  it('lists what was stated for the whole operation', () => {
    const listed = list({ types: ['drugs'] });
    expect(listed).toMatchObject([{ kind: 'figure', figure: { id: 'drugs' }, reason: 'operation_wide' }]);
  });

  it('lists the route to neighbours that the source does not name, and no route that can be drawn', () => {
    const routes = list({}).filter(({ kind }) => kind === 'route');
    expect(routes).toMatchObject([
      { route: { route: { id: 'neighbours' } }, reason: 'unnamed_end', ends: ['neighbours'] }
    ]);
  });

  it('lists a route that another statement of it is preferred to, and draws and counts it no more', () => {
    const [route] = smallPackage.routes;
    if (!route) throw new Error('the package has a route');
    const other = { ...route, id: 'other', contradicts: route.id, preferred: false };
    const data = { ...smallPackage, routes: [other, ...smallPackage.routes] };
    expect(list({ statuses: ['reported'] }, data).filter(({ kind }) => kind === 'route')).toMatchObject([
      { route: { route: { id: 'other' } }, reason: 'not_preferred' }
    ]);
    expect(list({ statuses: ['suspected'] }, data)).not.toContainEqual(
      expect.objectContaining({ reason: 'not_preferred' })
    );
    const all = { ...DEFAULT_VIEW };
    expect(filterRoutes(data, all).map((each) => each.route.id)).not.toContain('other');
    expect(countRoutes(data, all)).toEqual(countRoutes(smallPackage, all));
  });

  it('does not list what the reader filtered away', () => {
    expect(list({ statuses: ['reported'] }).filter(({ kind }) => kind === 'route')).toEqual([]);
    expect(list({ types: ['valuables'] })).toEqual([]);
  });

  it('says of what is in no sum that, wherever it was stated, so that a number stands there once', () => {
    const data = withFigures([
      figure('used', 'drugs', { value: 10, unit: 't' }),
      figure('other', 'drugs', { value: 12, unit: 't' }, { contradicts: 'used', preferred: false }),
      figure('of it', 'drugs', { value: 1, unit: 't' }, { partOf: 'used', subset: 'pills' })
    ]);
    const reasons = list({ types: ['drugs'] }, data).map(
      (each) => each.kind === 'figure' && [each.figure.id, each.reason]
    );
    expect(reasons).toContainEqual(['used', 'operation_wide']);
    expect(reasons).toContainEqual(['other', 'not_counted']);
    expect(reasons).toContainEqual(['of it', 'subset']);
  });

  it('gives the reason of joint, placed and uncounted statements', () => {
    const data = withFigures([
      figure('joint', 'drugs', { value: 1, unit: 't' }, { scope: { kind: 'joint', parts: ['BEN', 'TGO'] } }),
      figure('region', 'drugs', { value: 1, unit: 't' }, { scope: { kind: 'place', place: 'central-asia' } }),
      figure('stock', 'drugs', { value: 1, unit: 't' }, { ...inTerritory('MNG'), window: 'stock' }),
      figure('drawn', 'drugs', { value: 1, unit: 't' }, inTerritory('MNG'))
    ]);
    const reasons = list({ types: ['drugs'] }, data).map(
      (each) => each.kind === 'figure' && [each.figure.id, each.reason]
    );
    expect(reasons).toEqual([
      ['drugs', 'operation_wide'],
      ['joint', 'joint'],
      ['region', 'place'],
      ['stock', 'not_counted']
    ]);
  });

  it('lists an event at a place that cannot be found', () => {
    const [event] = smallPackage.events;
    if (!event) throw new Error('the package has an event');
    const data = { ...smallPackage, events: [{ ...event, place: 'somewhere' }] };
    expect(list({}, data).filter(({ kind }) => kind === 'event')).toMatchObject([
      { reason: 'unplaced_event' }
    ]);
  });
});
