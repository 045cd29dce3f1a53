import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/model/problem';
import { readBase } from '../test-package';

/** The row of a problem and the further rows that have the same. */
function listRows({ row, otherRows }: Problem): number[] {
  return [row ?? 0, ...otherRows];
}

describe('a route over any places', () => {
  it('loads whole, and each of its legs either reaches a new place or is warned of', () => {
    const walk = fc
      .array(fc.constantFrom('AFG', 'PAK', 'PHL', 'hills', 'two-states'), { minLength: 2, maxLength: 9 })
      .map((stops) => stops.filter((stop, i) => stop !== stops[i - 1]))
      .filter((stops) => stops.length > 1);
    fc.assert(
      fc.property(walk, (stops) => {
        const legs = stops
          .slice(1)
          .map((to, i) => `leg-${i + 1},beta-route,${i + 1},${stops[i]},${to},sea,reported,`);
        const { dataPackage, problems } = readBase({
          'routes.csv':
            'id,operation,commodity,direction,figure,source,locator,note\nbeta-route,beta,,known,,report,page 9,\n',
          'legs.csv': ['id,route,leg,from,to,mode,status,travelled', ...legs].join('\n')
        });
        const returning = stops.flatMap((stop, i) => (stops.indexOf(stop) < i ? [i + 1] : []));
        for (const problem of problems)
          expect(problem).toMatchObject({ code: 'route_returns', severity: 'warning' });
        expect(problems.flatMap(listRows).sort((a, b) => a - b)).toEqual(returning);
        expect(dataPackage.routes.map((route) => route.legs.length)).toEqual([legs.length]);
      }),
      { numRuns: 60 }
    );
  });
});
