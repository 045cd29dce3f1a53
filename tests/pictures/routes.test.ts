import { describe, expect, it } from 'vitest';
import { explore } from '../unit/explorer';
import { PACIFIC, PACIFIC_CENTRES, WIDTHS } from './route-examples';

describe('routes', () => {
  it('are as wide as what they carried, of one type and unit', () => {
    expect(explore(WIDTHS).scene.overlay.routes.map(({ widthPx }) => widthPx)).toEqual([10, 5, null, null]);
  });

  it.each(PACIFIC_CENTRES)('cross the antimeridian without a break about a centre in %s', (_, centre) => {
    const [south, north] = explore(PACIFIC, { centre }).scene.overlay.routes;
    for (const mark of [south, north]) expect(mark?.seen).toEqual({ start: true, end: true });
    expect(south?.ends).toEqual([(south?.curve.length ?? 0) / 2]);
    expect(north?.ends).toEqual([(north?.curve.length ?? 0) / 2]);
  });
});
