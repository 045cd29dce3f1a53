import { expect, it } from 'vitest';
import { layOutCompared } from '../../../src/picture/lay-out-compared';
import { pictureOf } from '../fixture-package';

const ROOM = { widthPx: 1000, heightPx: 600, letterPx: 15, scale: 1 };
const layOut = (operations: string[], room = ROOM) =>
  layOutCompared(pictureOf({ operations, measure: 'arrests', tab: 'compare' }), room);

it('puts maps side by side without one lying on another, each below its operation and total', () => {
  const maps = layOut(['harvest-v', 'harvest-vi', 'harvest-ix']);
  expect(maps.map(({ name, total }) => [name, total])).toEqual([
    ['Operation Harvest V', '392'],
    ['Operation Harvest VI', 'almost 2,800'],
    ['Operation Harvest IX', '9,982']
  ]);
  for (const [i, map] of maps.entries()) {
    expect(map.x + map.widthPx).toBeLessThanOrEqual(ROOM.widthPx);
    expect(map.y + map.heightPx).toBeLessThanOrEqual(ROOM.heightPx);
    expect(map.nameY).toBeLessThan(map.totalY);
    expect(map.totalY).toBeLessThan(map.y);
    for (const other of maps.slice(i + 1))
      expect(
        other.x >= map.x + map.widthPx || other.totalY > map.y + map.heightPx,
        `${map.name}, ${other.name}`
      ).toBe(true);
  }
});

it('draws larger letters in fewer pixels of the map', () => {
  const [plain] = layOut(['harvest-v', 'harvest-vi']);
  const [large] = layOut(['harvest-v', 'harvest-vi'], { ...ROOM, scale: 2 });
  expect(large?.widthPx).toBe(plain?.widthPx);
  expect(large?.map.view.widthPx).toBeCloseTo((plain?.map.view.widthPx ?? 0) / 2);
});

it('gives operations of different parts of the world a view of their own', () => {
  const [america, asia] = layOut(['harvest-vi', 'copper-lantern-ii']).map(({ map }) => map.view);
  expect(america?.k).not.toBe(asia?.k);
});
