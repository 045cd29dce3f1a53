import { describe, expect, it } from 'vitest';
import type { DataPackage } from '../../../../src/model/data-package';
import { DEFAULT_VIEW } from '../../../../src/model/view-state';
import { filterFigures } from '../../../../src/query/figures/filter-figures';
import { readMeasureTotals } from '../../../../src/query/figures/measure-totals';
import { figure, inTerritory, measure, smallPackage, withFigures } from '../../small-package';

const readAll = (data: DataPackage) => readMeasureTotals(data, filterFigures(data, DEFAULT_VIEW));
const find = (data: DataPackage, id: string) => {
  const measureTotal = readAll(data).find((each) => each.measure.id === id);
  if (!measureTotal) throw new Error(`no total of ${id}`);
  return measureTotal;
};

describe('readMeasureTotals', () => {
  it('orders by seizure type, then as the package does, the wider measure before its part', () => {
    expect(readAll(smallPackage).map((measureTotal) => measureTotal.measure.id)).toEqual([
      'arrests',
      'victims',
      'firearms',
      'ammunition',
      'drugs',
      'gold',
      'hits',
      'notice-hits',
      'devices'
    ]);
  });

  it('places 614 of over 1,700 arrests, and leaves at least 1,086', () => {
    const arrests = find(smallPackage, 'arrests');
    expect(arrests.total).toMatchObject({ low: 1700, high: Infinity });
    expect(arrests.placed).toMatchObject({ low: 614, high: 614 });
    expect(arrests.remainder).toMatchObject({ low: 1086, high: Infinity });
    expect(arrests.share).toEqual([0, 614 / 1700]);
    expect(arrests.note).toBe('part_placed');
    expect(arrests.figures.map(({ id }) => id)).toEqual(['arrests-pak']);
  });

  it('says that Pakistan is named without a number of the 714 firearms', () => {
    const firearms = find(smallPackage, 'firearms');
    expect(firearms.note).toBe('named_only');
    expect(firearms.share).toBeNull();
    expect(firearms.remainder).toMatchObject({ low: 0, high: 714, withoutNumber: 0 });
  });

  it('says that the 4.7 t of drugs are placed nowhere', () => {
    const drugs = find(smallPackage, 'drugs');
    expect(drugs).toMatchObject({ note: 'none_placed', placed: null, share: null });
    expect(drugs.remainder).toMatchObject({ low: 4.7, high: 4.7, approximate: true, unit: 't' });
  });

  it('has country figures without a total: 254 victims, 52 kg of gold', () => {
    expect(find(smallPackage, 'victims')).toMatchObject({ note: 'no_total', total: null, remainder: null });
    expect(find(smallPackage, 'victims').placed).toMatchObject({ low: 254, high: 254 });
    expect(find(smallPackage, 'gold').placed).toMatchObject({ low: 52, high: 52, unit: 'kg' });
  });

  it('knows when all of a total is placed', () => {
    const rest = figure('firearms-mng', 'ammunition', { value: 45383, unit: 'rounds' }, inTerritory('MNG'));
    expect(find(withFigures([rest]), 'ammunition')).toMatchObject({ note: 'all_placed', share: [1, 1] });
  });

  it('shows when countries add up to more than the total', () => {
    const many = figure('firearms-mng', 'firearms', { value: 800 }, inTerritory('MNG'));
    expect(find(withFigures([many]), 'firearms').note).toBe('exceeds');
  });

  it('does not place what several countries have together', () => {
    const joint = figure(
      'joint',
      'drugs',
      { value: 1, unit: 't' },
      { scope: { kind: 'joint', parts: ['CHN', 'MNG'] } }
    );
    expect(find(withFigures([joint]), 'drugs').note).toBe('none_placed');
  });

  it('holds no country of one operation against the total of another', () => {
    const [first] = smallPackage.operations;
    if (!first) throw new Error('the package has an operation');
    const elsewhere = figure(
      'elsewhere',
      'arrests',
      { value: 5000 },
      { ...inTerritory('FRA'), operation: 'other' }
    );
    const data = { ...withFigures([elsewhere]), operations: [first, { ...first, id: 'other' }] };
    const measureTotals = readMeasureTotals(
      data,
      filterFigures(data, { ...DEFAULT_VIEW, operations: 'all' })
    );
    const arrests = measureTotals.find((measureTotal) => measureTotal.measure.id === 'arrests');
    expect(arrests?.remainder).toMatchObject({ low: 1086 });
    expect(arrests?.placed).toMatchObject({ low: 5614 });
  });

  it('adds at least what places make up where another operation states a total, and nothing twice', () => {
    const [first] = smallPackage.operations;
    if (!first) throw new Error('the package has an operation');
    const other = { operation: 'other' };
    const inJoint = (...parts: string[]) => ({
      ...other,
      scope: { kind: 'joint', parts } as const
    });
    const figures = [
      figure('total', 'arrests', { value: 100 }),
      figure('fra', 'arrests', { value: 7 }, { ...other, ...inTerritory('FRA') }),
      figure('fra-bel', 'arrests', { value: 9 }, inJoint('FRA', 'BEL')),
      figure('ita-esp', 'arrests', { value: 5 }, inJoint('ITA', 'ESP'))
    ];
    const data = { ...smallPackage, figures, operations: [first, { ...first, id: 'other' }] };
    const [arrests] = readMeasureTotals(data, figures);
    expect(arrests?.total).toMatchObject({ low: 112, high: Infinity });
    expect(arrests?.placed).toMatchObject({ low: 7, high: 7 });
    expect(arrests?.remainder).toMatchObject({ low: 105, high: Infinity });
    expect(arrests?.apart.map(({ id }) => id)).toEqual(['fra-bel', 'ita-esp']);
  });

  it('finds countries that exceed their own operation’s total beside one that states more', () => {
    const [first] = smallPackage.operations;
    if (!first) throw new Error('the package has an operation');
    const figures = [
      figure('small', 'arrests', { value: 10 }, { operation: 'other' }),
      figure('more', 'arrests', { value: 30 }, { operation: 'other', ...inTerritory('FRA') }),
      figure('large', 'arrests', { value: 1000 })
    ];
    const data = { ...smallPackage, figures, operations: [first, { ...first, id: 'other' }] };
    expect(readMeasureTotals(data, figures)[0]?.note).toBe('exceeds');
  });

  it('adds no values that may count the same thing again', () => {
    const groups = measure('groups', 'people', 'count', { isAdditive: false });
    const [total, pak, phl] = [
      figure('all', 'groups', { value: 22 }),
      figure('pak', 'groups', { value: 3 }, inTerritory('PAK')),
      figure('phl', 'groups', { value: 4 }, inTerritory('PHL'))
    ];
    const read = (...figures: ReturnType<typeof figure>[]) =>
      readMeasureTotals({ ...withFigures([], [groups]), figures }, figures)[0];
    expect(read(total, pak, phl)).toMatchObject({
      note: 'not_added',
      total: { low: 22, high: 22 },
      placed: null,
      remainder: null,
      share: null
    });
    expect(read(pak, phl)).toMatchObject({ note: 'not_added', total: null, placed: null });
    const joint = figure(
      'joint',
      'groups',
      { value: 9 },
      { operation: 'other', scope: { kind: 'joint', parts: ['CHN', 'MNG'] } }
    );
    expect(read(total, joint)).toMatchObject({ note: 'not_added', total: { low: 22, high: 22 } });
    expect(read(total)).toMatchObject({ note: 'none_placed', total: { low: 22 } });
    expect(read(pak)).toMatchObject({ note: 'no_total', placed: { low: 3 } });
  });

  it('gives no share between units that do not convert', () => {
    const total = figure('pills', 'pills', { value: 5, unit: 'kg' });
    const part = figure('pills-pak', 'pills', { value: 100, unit: 'tablets' }, inTerritory('PAK'));
    const data = withFigures([total, part], [measure('pills', 'drugs', 'kg')]);
    expect(find(data, 'pills')).toMatchObject({ share: null, remainder: null, note: 'part_placed' });
  });
});
