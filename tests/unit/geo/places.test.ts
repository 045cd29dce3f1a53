import { beforeAll, describe, expect, it } from 'vitest';
import { locatePlace } from '../../../src/geo/places';
import type { World } from '../../../src/geo/world';
import type { Place } from '../../../src/model/data-package';
import { smallPackage } from '../small-package';
import { readWorld } from '../world';

let world: World;
beforeAll(() => {
  world = readWorld();
});

const stated: Place = {
  id: 'torkham',
  name: 'Torkham',
  kind: 'point',
  members: [],
  position: [71.09, 34.12],
  source: 'interpol-ts2',
  locator: ''
};

describe('a place on the globe', () => {
  it('is a territory at its anchor', () => {
    const found = locatePlace(world, smallPackage.places, 'PAK');
    expect(found).toMatchObject({ id: 'PAK', kind: 'territory', members: ['PAK'] });
    expect(found?.position).toBe(world.territories.get('PAK')?.anchor);
  });

  it('is a region amid its members: Central Asia lies between 35° and 50° N, 55° and 75° E', () => {
    const found = locatePlace(world, smallPackage.places, 'central-asia');
    expect(found).toMatchObject({ kind: 'region', members: ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'] });
    const [lon, lat] = found?.position ?? [NaN, NaN];
    expect(lon > 55 && lon < 75 && lat > 35 && lat < 50).toBe(true);
  });

  it('stands where it is said to stand, whatever its members', () => {
    const places = new Map([['torkham', { ...stated, members: ['BRA'] }]]);
    expect(locatePlace(world, places, 'torkham')?.position).toEqual([71.09, 34.12]);
  });

  it('is nowhere without members or a position, and where nobody knows of it', () => {
    expect(locatePlace(world, smallPackage.places, 'neighbours')).toBeNull();
    expect(locatePlace(world, smallPackage.places, 'atlantis')).toBeNull();
    const places = new Map([['torkham', { ...stated, position: null, members: ['XXX'] }]]);
    expect(locatePlace(world, places, 'torkham')).toBeNull();
  });

  it('amid members on both sides of the antimeridian lies between them, not on the other side of the globe', () => {
    const places = new Map([
      ['pacific', { ...stated, id: 'pacific', position: null, members: ['FJI', 'WSM'] }]
    ]);
    const [lon] = locatePlace(world, places, 'pacific')?.position ?? [0];
    expect(Math.abs(lon)).toBeGreaterThan(170);
  });
});
