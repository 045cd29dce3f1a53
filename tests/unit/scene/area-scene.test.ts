import { beforeAll, describe, expect, it } from 'vitest';
import { projectWorld, type Plane } from '../../../src/geo/plane';
import { createRegionalProjection, createWorldProjection } from '../../../src/geo/projection';
import { DEFAULT_VIEW } from '../../../src/model/view-state';
import { readTerritories } from '../../../src/query/territories/territory-summaries';
import { createFillScale } from '../../../src/scale/fill-scale';
import { LIGHT } from '../../../src/scale/palette';
import { createAreas } from '../../../src/scene/area-scene';
import { figure, inTerritory, smallPackage, withFigures } from '../small-package';
import { readWorld } from '../world';

let asia: Plane;
let whole: Plane;
beforeAll(() => {
  asia = projectWorld(readWorld(), createRegionalProjection([105, 16]));
  whole = projectWorld(readWorld(), createWorldProjection());
});

function areasOf(plane: Plane, dataPackage = smallPackage) {
  const summaries = readTerritories(dataPackage, DEFAULT_VIEW);
  return createAreas(plane, summaries, createFillScale(summaries, null, LIGHT), LIGHT);
}

describe('territories that are more than plain land', () => {
  it('are the twelve that took part, in the paint of the scale', () => {
    const areas = areasOf(asia);
    expect(areas.map(({ territory }) => territory).toSorted()).toEqual([
      'BRN',
      'CHN',
      'HKG',
      'IDN',
      'KGZ',
      'KOR',
      'MAC',
      'MNG',
      'NPL',
      'PAK',
      'PHL',
      'SGP'
    ]);
    const paintOf = (code: string) => areas.find(({ territory }) => territory === code)?.paint;
    expect(paintOf('MNG')).toEqual(LIGHT.named);
    expect(paintOf('BRN')).toEqual(LIGHT.participant);
    expect(paintOf('PAK')?.kind).toBe('solid');
    expect(areas.every(({ shape }) => shape !== null)).toBe(true);
  });

  it('have a place and no shape where the topology has none, and are left out where they are out of sight', () => {
    const more = withFigures(
      ['GIB', 'TUV', 'BRA', 'BVT', 'XXX'].map((code) =>
        figure(code, 'arrests', { value: 3 }, inTerritory(code))
      )
    );
    const found = (plane: Plane) =>
      areasOf(plane, more)
        .filter(({ territory }) => ['GIB', 'TUV', 'BRA', 'BVT', 'XXX'].includes(territory))
        .map(({ territory, shape }) => [territory, shape !== null]);
    expect(found(whole)).toEqual([
      ['GIB', false],
      ['TUV', false],
      ['BRA', true],
      ['BVT', false]
    ]);
    // From 105° E, 16° N Bouvet Island is 114° away, and all of Brazil more than that.
    expect(found(asia)).toEqual([
      ['GIB', false],
      ['TUV', false]
    ]);
  });
});
