import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../src/model/data-package';
import { DEFAULT_VIEW } from '../../../src/model/view-state';
import { readTerritories, type TerritorySummary } from '../../../src/query/territories/territory-summaries';
import { createFillScale, isStrong } from '../../../src/scale/fill-scale';
import { DARK, LIGHT, type Paint } from '../../../src/scale/palette';
import { figure, inTerritory, measure, smallPackage, withFigures } from '../small-package';

const keyOf = (paint: Paint): string => JSON.stringify(paint);
const land: Paint = { kind: 'solid', colour: LIGHT.land };

const states = [
  figure('gold-mng', 'gold', { value: 0, unit: 'kg' }, inTerritory('MNG')),
  figure('gold-npl', 'gold', { qualifier: 'words', words: 'some', unit: 'kg' }, inTerritory('NPL')),
  figure('gold-phl', 'gold', { value: 1.5, unit: 't' }, inTerritory('PHL')),
  figure('gold-ind', 'gold', { qualifier: 'at_least', value: 900, unit: 'g' }, inTerritory('IND'))
];

function scaleOf(measureId: string | null, dataPackage = smallPackage) {
  const view = { ...DEFAULT_VIEW, measure: measureId };
  const summaries = readTerritories(dataPackage, view);
  const shown = measureId === null ? null : (dataPackage.measures.get(measureId) as Measure);
  return { summaries, scale: createFillScale(summaries, shown, LIGHT) };
}

/** The paint of a territory on the map: plain land where the scale gives none. */
const paintOn = ({ summaries, scale }: ReturnType<typeof scaleOf>, code: string): Paint =>
  scale.paintOf(summaries.get(code) as TerritorySummary) ?? land;

describe('how territories are coloured', () => {
  it('tells value, zero, named, took part and outside apart, all five', () => {
    const gold = scaleOf('gold', withFigures(states));
    const paints = ['PHL', 'MNG', 'NPL', 'BRN'].map((code) => paintOn(gold, code));
    expect(new Set([...paints, land].map(keyOf)).size).toBe(5);
    expect(paints.slice(1)).toEqual([LIGHT.zero, LIGHT.named, LIGHT.participant]);
    const outside = { ...(gold.summaries.get('BRN') as TerritorySummary), state: 'outside' } as const;
    expect(gold.scale.paintOf(outside)).toBeNull();
  });

  it('colours in one unit for the map: 1.5 t of gold is more than 700 kg and 52 kg, and at least 900 g is least', () => {
    const more = [...states, figure('gold-chn', 'gold', { value: 700, unit: 'kg' }, inTerritory('CHN'))];
    const gold = scaleOf('gold', withFigures(more));
    expect(gold.scale.unit).toBe('kg');
    expect(gold.scale.legend.filter((entry) => entry.kind === 'class')).toMatchObject([
      { low: 1500, high: 1500, unit: 'kg', count: 1 },
      { low: 700, high: 700, unit: 'kg', count: 1 },
      { low: 52, high: 52, unit: 'kg', count: 1 },
      { low: 0.9, high: 0.9, unit: 'kg', count: 1 }
    ]);
    const [strongest, second, third, weakest] = [...LIGHT.classes].reverse();
    expect(paintOn(gold, 'PHL')).toEqual({ kind: 'solid', colour: strongest });
    expect(paintOn(gold, 'CHN')).toEqual({ kind: 'solid', colour: second });
    expect(paintOn(gold, 'KGZ')).toEqual({ kind: 'solid', colour: third });
    expect(paintOn(gold, 'IND')).toEqual({ kind: 'solid', colour: weakest });
  });

  it('colours no potential amount, no capacity and no subset, and no boxes on the scale of pieces', () => {
    const arrests = scaleOf(
      'arrests',
      withFigures([
        figure('phl', 'arrests', { value: 5000, status: 'potential' }, inTerritory('PHL')),
        figure('kgz', 'arrests', { value: 5000, meaning: 'capacity' }, inTerritory('KGZ')),
        figure(
          'npl',
          'arrests',
          { value: 500 },
          { ...inTerritory('NPL'), partOf: 'arrests', subset: 'minors' }
        ),
        figure('mng', 'arrests', { value: 5000, unit: 'count of boxes' }, inTerritory('MNG'))
      ])
    );
    for (const code of ['PHL', 'KGZ', 'NPL']) expect(paintOn(arrests, code)).toEqual(LIGHT.participant);
    expect(paintOn(arrests, 'MNG')).toEqual(LIGHT.named);
    expect(arrests.scale.radiusOf(arrests.summaries.get('MNG') as TerritorySummary)).toBeNull();
  });

  it('gives up to three values one colour, and never colours with the total of the operation', () => {
    const arrests = scaleOf('arrests');
    const published = { kind: 'solid', colour: LIGHT.classes.at(-2) };
    expect(paintOn(arrests, 'PAK')).toEqual(published);
    expect(arrests.scale.legend[0]).toMatchObject({ kind: 'published', count: 1 });
    const gold = scaleOf('gold', withFigures(states));
    for (const code of ['PHL', 'KGZ', 'IND']) expect(paintOn(gold, code), code).toEqual(published);
  });

  it('says with one colour where a number was published, when no single measure is chosen', () => {
    const all = scaleOf(null);
    expect(new Set(['PAK', 'PHL', 'KGZ'].map((code) => keyOf(paintOn(all, code)))).size).toBe(1);
    expect(all.scale.legend.map(({ kind, count }) => [kind, count])).toEqual([
      ['published', 3],
      ['named', 1],
      ['participant', 8],
      ['outside', 0]
    ]);
  });

  it('colours nothing by a value of another dimension', () => {
    const tablets = measure('gold', 'valuables', 'tablets');
    const { summaries } = scaleOf('gold');
    expect(
      createFillScale(summaries, tablets, LIGHT).paintOf(summaries.get('KGZ') as TerritorySummary)
    ).toEqual(LIGHT.named);
  });
});

describe('the legend', () => {
  const code = fc.constantFrom(
    'BRN',
    'CHN',
    'IDN',
    'KOR',
    'KGZ',
    'MNG',
    'NPL',
    'PAK',
    'PHL',
    'SGP',
    'IND',
    'FRA',
    'USA'
  );
  const statement = fc.oneof(
    fc.constant({ qualifier: 'words', words: 'several' } as const),
    fc.integer({ min: 0, max: 50 }).map((value) => ({ value })),
    fc.integer({ min: 0, max: 50 }).map((value) => ({ qualifier: 'at_least', value }) as const),
    fc.integer({ min: 0, max: 50 }).map((value) => ({ qualifier: 'at_most', value }) as const)
  );

  it('has every paint that is on the map, and counts the territories that have it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(code, statement), { maxLength: 20 }), fc.boolean(), (rows, single) => {
        const figures = rows.map(([at, stated], i) => figure(`f${i}`, 'arrests', stated, inTerritory(at)));
        const { summaries, scale } = scaleOf(single ? 'arrests' : null, withFigures(figures));
        const counted = new Map<string, number>();
        for (const { paint, count } of scale.legend) counted.set(keyOf(paint), count);
        expect(counted.size).toBe(scale.legend.length);
        const seen = new Map<string, number>();
        for (const summary of summaries.values()) {
          const key = keyOf(scale.paintOf(summary) ?? land);
          seen.set(key, (seen.get(key) ?? 0) + 1);
        }
        for (const [key, count] of seen) expect(counted.get(key)).toBe(count);
        for (const [key, count] of counted) expect(seen.get(key) ?? 0).toBe(count);
      })
    );
  });

  it('names the states without a value always, zero only where there is one, the most first', () => {
    const kinds = (id: string | null, dataPackage = smallPackage) =>
      scaleOf(id, dataPackage).scale.legend.map(({ kind }) => kind);
    expect(kinds('victims')).toEqual(['published', 'named', 'participant', 'outside']);
    expect(kinds('gold', withFigures(states))).toEqual([
      'published',
      'zero',
      'named',
      'participant',
      'outside'
    ]);
  });
});

describe('text on a fill', () => {
  it('is light on the strongest colour of the light theme and dark on that of the dark one', () => {
    for (const palette of [LIGHT, DARK]) {
      const strongest = { kind: 'solid', colour: palette.classes.at(-1) as string } as const;
      expect(isStrong(strongest, palette)).toBe(true);
      expect(isStrong({ kind: 'solid', colour: palette.classes[0] as string }, palette)).toBe(false);
      expect(isStrong(palette.participant, palette)).toBe(false);
    }
  });
});
