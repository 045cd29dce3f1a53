import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUTE_STATUSES, type Figure, type Leg, type Route } from '../../../../src/model/data-package';
import { findStop } from '../../../../src/query/routes/route-stop';
import { figure, inTerritory, smallPackage } from '../../small-package';

const [sample] = smallPackage.routes as [Route];

/** A route over some ends, whose legs are interdicted and say nothing of having been travelled unless told otherwise. */
function over(ends: readonly string[], legs: readonly Partial<Leg>[] = []): Route {
  const chain = ends.slice(1).map((to, i): Leg => ({
    ...(sample.legs[0] as Leg),
    leg: i + 1,
    from: ends[i] as string,
    to,
    status: 'interdicted',
    ...legs[i]
  }));
  return { ...sample, legs: chain };
}

const seizedIn = (territory: string): Figure =>
  figure('seizure', 'firearms', { value: 750 }, inTerritory(territory));

describe('where goods were stopped', () => {
  it('is nowhere on a route without an interdicted leg, even one that was never travelled', () => {
    expect(findStop(over(['AFG', 'PAK'], [{ status: 'reported' }]), seizedIn('PAK'))).toBeNull();
    expect(findStop(over(['AFG', 'PAK'], [{ status: 'monitored', travelled: 'no' }]), null)).toBeNull();
  });

  it('is before the leg that was never travelled, as for gun parts found in Hong Kong on their way to Italy', () => {
    const route = over(['HKG', 'ITA'], [{ travelled: 'no' }]);
    expect(findStop(route, null)).toEqual({ leg: 1, at: 'from' });
    expect(findStop(route, seizedIn('HKG'))).toEqual({ leg: 1, at: 'from' });
  });

  it('is before the first of several legs that were never travelled', () => {
    const route = over(
      ['AFG', 'PAK', 'IND', 'NPL'],
      [{ status: 'reported', travelled: 'yes' }, { travelled: 'no' }, { travelled: 'no' }]
    );
    expect(findStop(route, null)).toEqual({ leg: 2, at: 'from' });
  });

  it('is at the end of the leg in whose territory the figure places the seizure', () => {
    const route = over(['PRY', 'BRA']);
    expect(findStop(route, seizedIn('BRA'))).toEqual({ leg: 1, at: 'to' });
    expect(findStop(route, seizedIn('PRY'))).toEqual({ leg: 1, at: 'from' });
  });

  it('is sought on the last interdicted leg, not on one that was only reported', () => {
    const route = over(['AFG', 'PAK', 'IND', 'NPL'], [{}, {}, { status: 'reported' }]);
    expect(findStop(route, seizedIn('IND'))).toEqual({ leg: 2, at: 'to' });
    expect(findStop(route, seizedIn('NPL'))).toBeNull();
  });

  it('is where a leg ends that was travelled, if no figure tells of another end', () => {
    const route = over(['USA', 'AUS'], [{ travelled: 'yes' }]);
    const whole = figure('whole', 'drugs', { value: 900, unit: 'kg' });
    expect(findStop(route, null)).toEqual({ leg: 1, at: 'to' });
    expect(findStop(route, whole)).toEqual({ leg: 1, at: 'to' });
    expect(findStop(route, seizedIn('USA'))).toEqual({ leg: 1, at: 'from' });
  });

  it('is not known where neither the figure nor the leg tells', () => {
    const joint = figure(
      'joint',
      'drugs',
      { value: 2.3, unit: 't' },
      { scope: { kind: 'joint', parts: ['MMR', 'MYS'] } }
    );
    for (const told of [null, joint, seizedIn('THA')])
      expect(findStop(over(['MMR', 'MYS']), told)).toBeNull();
  });

  it('is an end of one of the legs, and never behind a leg that was not travelled', () => {
    const ends = ['AFG', 'PAK', 'IND', 'NPL', 'CHN'];
    const anyLeg = fc.record({
      status: fc.constantFrom(...ROUTE_STATUSES),
      travelled: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const)
    });
    const anyPlace = fc.option(fc.constantFrom(...ends));
    fc.assert(
      fc.property(fc.array(anyLeg, { minLength: 1, maxLength: 4 }), anyPlace, (legs, place) => {
        const route = over(ends.slice(0, legs.length + 1), legs);
        const stop = findStop(route, place === null ? null : seizedIn(place));
        if (!stop) return;
        const passed = legs.slice(0, stop.at === 'to' ? stop.leg : stop.leg - 1);
        expect(legs[stop.leg - 1]).toBeDefined();
        expect(passed.every(({ travelled }) => travelled !== 'no')).toBe(true);
      })
    );
  });
});
