import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPackage } from '../../src/data/read/load-package';
import type { DataPackage } from '../../src/model/data-package';
import type { ViewState } from '../../src/model/view-state';
import { explore } from '../unit/explorer';
import { readWorld } from '../unit/world';
import { comparePicture } from './compare-picture';
import { drawPicture } from './draw-picture';

let shipped: DataPackage;
beforeAll(async () => {
  const read = async (path: string) => new Uint8Array(readFileSync(`data/${path}`));
  const loaded = await loadPackage(read, new Set(readWorld().territories.keys()));
  expect(loaded.problems).toEqual([]);
  shipped = loaded.dataPackage;
});

describe('the map of Trigger-Salvo II', () => {
  it.each<[name: string, title: string, view: Partial<ViewState>]>([
    ['overview', 'Overview: countries with figures', {}],
    ['overview-dark', 'Overview: countries with figures, in the dark theme', { theme: 'dark' }],
    ['arrests', 'Arrests', { measure: 'arrests' }],
    ['drugs', 'Drugs, of which no country has a figure', { types: ['drugs'] }],
    ['firearms-dark', 'Firearms, in the dark theme', { types: ['firearms'], theme: 'dark' }],
    ['no-routes', 'Gold, without routes', { measure: 'gold', statuses: 'none' }]
  ])('is as it was: %s', (name, title, view) => {
    comparePicture(`trigger-salvo-ii-${name}`, drawPicture(explore(shipped, view), title));
  });

  it('is as it was on the world projection', () => {
    const atlas = explore(shipped, { projection: 'world' });
    const { bounds } = atlas.projection.outline;
    comparePicture(
      'trigger-salvo-ii-world',
      drawPicture(atlas, 'On the map of the world', [520, 270], bounds)
    );
  });

  it('is as it was about another centre, cut at the horizon', () => {
    const atlas = explore(shipped, { centre: [20, 50] });
    const { bounds } = atlas.projection.outline;
    comparePicture('trigger-salvo-ii-from-europe', drawPicture(atlas, 'From Europe', [330, 330], bounds));
  });

  it('is as it was near Hong Kong and Macao, whose shapes are drawn once there is room', () => {
    const atlas = explore(shipped);
    const [x, y] = atlas.projection.project([113.9, 22.35]);
    const reach = 0.012;
    const bounds = [x - reach, y - reach, x + reach, y + reach] as const;
    comparePicture(
      'trigger-salvo-ii-hong-kong',
      drawPicture(atlas, 'Hong Kong and Macao', [400, 300], bounds)
    );
  });
});
