import { describe, expect, it } from 'vitest';
import { angleBetween, vectorOf, type Position } from '../../../src/geo/vector';
import type { ViewState } from '../../../src/model/view-state';
import { readWorld } from '../world';
import { exploreFixture } from '../fixture-package';

const world = readWorld();
const { operations } = exploreFixture().dataPackage;

const anchorOf = (code: string): Position => world.territories.get(code)?.anchor as Position;
const apart = (a: Position, b: Position): number => (180 / Math.PI) * angleBetween(vectorOf(a), vectorOf(b));

function frameOf(view: Partial<ViewState>) {
  const { frame, projection, framed } = exploreFixture(view);
  const [x0, y0, x1, y1] = frame;
  const holds = (position: Position): boolean => {
    const [x, y] = projection.project(position);
    return projection.shows(...vectorOf(position)) && Math.min(x - x0, x1 - x, y - y0, y1 - y) > -1e-9;
  };
  const positions = [...[...framed.codes].map(anchorOf), ...framed.points];
  return { middle: projection.unproject((x0 + x1) / 2, (y0 + y1) / 2), holds, positions, frame, projection };
}

describe('the part of the map that is shown', () => {
  it('holds every participant, figure, event and route end of each operation', () => {
    for (const { id } of operations) {
      const { holds, positions } = frameOf({ operations: [id] });
      expect(
        positions.filter((position) => !holds(position)),
        id
      ).toEqual([]);
    }
  });

  it('is a chosen country with what lies around it, but no narrower than a region', () => {
    const [pakistan, singapore] = ['PAK', 'SGP'].map((country) => frameOf({ country }));
    for (const code of ['PAK', 'AFG']) expect(pakistan?.holds(anchorOf(code))).toBe(true);
    expect(pakistan?.holds(anchorOf('MNG'))).toBe(false);
    const [x0, , x1] = singapore?.frame ?? [0, 0, 0, 0];
    // 0.24 of the globe's radius are 1,530 km.
    expect(x1 - x0).toBeGreaterThan(0.24);
    expect(x1 - x0).toBeLessThan(0.25);
  });

  it('is centred anew on a chosen country that the operation’s map shows badly or not at all', () => {
    const { projection, holds } = frameOf({ country: 'MLI' });
    expect(apart(projection.centre, anchorOf('MLI'))).toBeLessThan(3);
    expect(holds(anchorOf('MLI'))).toBe(true);
    expect(frameOf({ country: 'PAK' }).projection.centre).toEqual(frameOf({}).projection.centre);
    // No country of the world is out of sight.
    for (const code of world.territories.keys())
      expect(frameOf({ country: code }).holds(anchorOf(code)), code).toBe(true);
  });

  it('is a chosen route with both its ends', () => {
    for (const { id, legs } of exploreFixture().dataPackage.routes) {
      const { holds } = frameOf({ operations: 'all', route: id });
      for (const { from, to } of legs)
        for (const end of [from, to])
          if (world.territories.has(end)) expect(holds(anchorOf(end)), id).toBe(true);
    }
  });

  it('is the extent of the address, on whatever map it lies', () => {
    const extent = { west: -90, south: -30, east: -30, north: 15 };
    for (const view of [{ extent }, { extent, country: 'PAK' }, { extent, operations: 'all' as const }]) {
      const { holds } = frameOf(view);
      for (const code of ['BRA', 'PER', 'VEN']) expect(holds(anchorOf(code))).toBe(true);
      expect(holds(anchorOf('PAK'))).toBe(false);
    }
  });

  it('is no longer in force where the reader moved the map, unless to where there is none', () => {
    const moved = { lat: 30, lon: 69, zoom: 4 };
    expect(exploreFixture({ camera: moved }).camera).toEqual(moved);
    expect(exploreFixture({ camera: { lat: -30, lon: -70, zoom: 4 } }).camera).toBeNull();
  });
});

describe('choosing something', () => {
  const moved = { lat: 30, lon: 69, zoom: 4 };

  it('takes the map there, and back to where it was', () => {
    const explorer = exploreFixture({ camera: moved });
    explorer.select({ kind: 'territory', territory: 'MNG' });
    expect(explorer.view).toMatchObject({ country: 'MNG', camera: null });
    explorer.select({ kind: 'event', place: 'PHL' });
    explorer.select(null);
    expect(explorer.view).toMatchObject({ country: null, camera: moved });
  });

  it('leaves the map where the reader moved it since', () => {
    const explorer = exploreFixture();
    explorer.select({ kind: 'territory', territory: 'MNG' });
    explorer.moveCamera(moved);
    explorer.select(null);
    expect(explorer.view.camera).toEqual(moved);
    explorer.select({ kind: 'territory', territory: 'MNG' });
    explorer.showAll();
    expect(explorer.view).toMatchObject({ country: null, camera: null, extent: null });
  });
});
