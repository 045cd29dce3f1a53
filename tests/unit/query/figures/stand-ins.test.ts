import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/model/data-package';
import { readMeasureTotal } from '../../../../src/query/figures/measure-totals';
import { listStandIns } from '../../../../src/query/figures/stand-ins';
import { figure, inTerritory, measure, withFigures } from '../../small-package';

const drugs = measure('drugs-all', 'drugs', 'kg', { dimension: 'mass' });
const cocaine = measure('cocaine', 'drugs', 'kg', { dimension: 'mass', partOf: 'drugs-all' });
const crack = measure('crack', 'drugs', 'kg', { dimension: 'mass', partOf: 'cocaine' });
const held = measure('held', 'people', 'count');
const noticed = measure('noticed', 'people', 'count', { partOf: 'held' });
const armed = measure('armed', 'people', 'count', { partOf: 'held' });

function standIns(of: typeof drugs, figures: readonly Figure[]): string[] {
  const data = withFigures(figures, [drugs, cocaine, crack, held, noticed, armed]);
  return listStandIns(data, figures, of).map(({ id }) => id);
}

describe('statements of narrower measures', () => {
  const pak = inTerritory('PAK');

  it('stand for the wider one where it was not stated for the same operation and scope', () => {
    const some = figure('some', 'cocaine', { value: 5, unit: 'kg' }, pak);
    expect(standIns(drugs, [some])).toEqual(['some']);
    expect(standIns(drugs, [some, figure('all', 'drugs-all', { value: 9, unit: 'kg' }, pak)])).toEqual([]);
    expect(standIns(drugs, [some, figure('all', 'drugs-all', { value: 9, unit: 'kg' })])).toEqual(['some']);
  });

  it('never stand beside one that lies between', () => {
    const between = figure('between', 'cocaine', { value: 5, unit: 'kg' }, pak);
    const narrow = figure('narrow', 'crack', { value: 1, unit: 'kg' }, pak);
    expect(standIns(drugs, [narrow, between])).toEqual(['between']);
    expect(standIns(drugs, [narrow])).toEqual(['narrow']);
  });

  it('do not count a person twice who may be of two kinds', () => {
    const a = figure('a', 'noticed', { value: 3 }, pak);
    const b = figure('b', 'armed', { value: 7 }, pak);
    const elsewhere = figure('c', 'noticed', { value: 2 }, inTerritory('MNG'));
    expect(standIns(held, [a, b, elsewhere])).toEqual(['b', 'c']);
  });

  it('add up where several are of one kind', () => {
    const seizures = [5, 114, 81].map((value, i) => figure(`seizure-${i}`, 'armed', { value }, pak));
    const other = figure('other', 'noticed', { value: 150 }, pak);
    expect(standIns(held, [other, ...seizures])).toEqual(['seizure-0', 'seizure-1', 'seizure-2']);
  });

  it('leave out what no sum takes', () => {
    const stock = figure('stock', 'cocaine', { value: 5, unit: 'kg' }, { ...pak, window: 'stock' });
    expect(standIns(drugs, [stock])).toEqual([]);
  });

  it('make a total a lower limit', () => {
    const figures = [
      figure('all', 'drugs-all', { value: 9, unit: 'kg' }),
      figure('some', 'cocaine', { value: 5, unit: 'kg' }, pak)
    ];
    const measureTotal = readMeasureTotal(withFigures(figures, [drugs, cocaine]), drugs, figures);
    expect(measureTotal?.total).toMatchObject({ low: 9, high: 9 });
    expect(measureTotal?.placed).toMatchObject({ low: 5, high: Infinity });
    expect(measureTotal?.remainder).toMatchObject({ low: 0, high: 4 });
  });
});
