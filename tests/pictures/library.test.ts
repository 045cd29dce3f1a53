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
  expect(loaded.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  shipped = loaded.dataPackage;
});

describe('the map of the library', () => {
  it.each<[name: string, title: string, view: Partial<ViewState>]>([
    [
      'trigger-ix-circles',
      'Arrests as circles, Trigger IX',
      { operations: ['trigger-ix'], measure: 'arrests', fill: 'circles' }
    ],
    [
      'turquesa-v-arrests',
      'Arrests, Turquesa V',
      { operations: ['turquesa-v'], measure: 'arrests', theme: 'dark' }
    ],
    ['kafo-firearms', 'Where firearms were published, KAFO', { operations: ['kafo'], types: ['firearms'] }],
    [
      'liberterra-rates',
      'Arrests for each million inhabitants, Liberterra',
      { operations: ['liberterra'], measure: 'arrests', per: 'capita' }
    ],
    ['lionfish-v-drugs', 'Drugs, Lionfish V', { operations: ['lionfish-v'], types: ['drugs'] }],
    ['balkan-trigger', 'Overview: countries with figures, Balkan Trigger', { operations: ['balkan-trigger'] }]
  ])('is as it was: %s', (name, title, view) => {
    const atlas = explore(shipped, view);
    expect(atlas.readings.size).toBeGreaterThan(0);
    if (view.measure) expect([...atlas.readings.values()].some(({ shown }) => shown)).toBe(true);
    comparePicture(`library-${name}`, drawPicture(atlas, title));
  });

  it('is as it was: in how many operations each country took part', () => {
    const atlas = explore(shipped, { operations: 'all', series: 'participation' });
    comparePicture(
      'library-participation',
      drawPicture(atlas, 'Operations taken part in', [520, 270], atlas.projection.outline.bounds)
    );
  });
});
