import { expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../src/model/view-state';
import { layOutCompared } from '../../../src/picture/lay-out-compared';
import { exploreShipped } from '../ui/shipped-explorer';

const ROOM = { widthPx: 1000, heightPx: 600, letterPx: 15, scale: 1 };
const layOut = (operations: string[], room = ROOM) =>
  layOutCompared(exploreShipped({ ...DEFAULT_VIEW, operations, measure: 'arrests', tab: 'compare' }), room);

it('puts maps side by side without one lying on another, each below its operation and total', () => {
  const maps = layOut(['trigger-v', 'trigger-vi', 'trigger-ix']);
  expect(maps.map(({ name, total }) => [name, total])).toEqual([
    ['Operation Trigger V', '560'],
    ['Operation Trigger VI', 'almost 4,000'],
    ['Operation Trigger IX', '14,260']
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
  const [plain] = layOut(['trigger-v', 'trigger-vi']);
  const [large] = layOut(['trigger-v', 'trigger-vi'], { ...ROOM, scale: 2 });
  expect(large?.widthPx).toBe(plain?.widthPx);
  expect(large?.map.view.widthPx).toBeCloseTo((plain?.map.view.widthPx ?? 0) / 2);
});

it('gives operations of different parts of the world a view of their own', () => {
  const [america, asia] = layOut(['trigger-vi', 'trigger-salvo-ii']).map(({ map }) => map.view);
  expect(america?.k).not.toBe(asia?.k);
});
