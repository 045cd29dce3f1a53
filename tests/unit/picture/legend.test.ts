import { describe, expect, it } from 'vitest';
import { createLegend } from '../../../src/picture/legend';
import { explore } from '../explorer';
import { figure, inTerritory, smallPackage, withFigures } from '../small-package';

const amounts = withFigures([
  figure('a', 'drugs', { value: 1, unit: 'kg' }, inTerritory('PAK')),
  figure('b', 'drugs', { value: 5.2, unit: 'kg' }, inTerritory('PHL')),
  figure('c', 'drugs', { value: 8, unit: 'kg' }, inTerritory('NPL'))
]);

describe('a legend', () => {
  it('counts a value at a written limit in the class whose label has it', () => {
    const picture = explore(amounts, { measure: 'drugs', classes: 'equal', statuses: 'none' });
    const rows = createLegend(picture, false).fills.slice(0, 5);
    expect(rows.map(({ text, count }) => [text, count])).toEqual([
      ['over 6.6 to 8 kg', 1],
      ['over 5.2 to 6.6 kg', 0],
      ['over 3.8 to 5.2 kg', 1],
      ['over 2.4 to 3.8 kg', 0],
      ['up to 2.4 kg', 1]
    ]);
  });

  it('says of a class which numbers of it may be more', () => {
    const open = withFigures([
      figure('a', 'drugs', { value: 5, unit: 'kg' }, inTerritory('PAK')),
      figure('b', 'drugs', { value: 6, unit: 'kg' }, inTerritory('PHL')),
      figure('c', 'drugs', { qualifier: 'at_least', value: 7, unit: 'kg' }, inTerritory('NPL')),
      figure('d', 'drugs', { value: 8, unit: 'kg' }, inTerritory('BRN')),
      figure('d words', 'drugs', { qualifier: 'words', words: 'some', unit: 'kg' }, inTerritory('BRN')),
      figure('e', 'drugs', { qualifier: 'at_most', value: 9, unit: 'kg' }, inTerritory('IND'))
    ]);
    const picture = explore(open, { measure: 'drugs', limits: [6, 8], statuses: 'none' });
    const rows = createLegend(picture, false).fills;
    expect(rows.flatMap(({ text, entry }) => (entry?.kind === 'class' ? text : []))).toEqual([
      'over 8 to 9 kg',
      'over 6 to 8 kg or more',
      'up to 6 kg'
    ]);
  });

  it('has a row for each mark that is on the map, and for no other', () => {
    const { overlay } = explore(smallPackage).scene;
    const marks = createLegend(explore(smallPackage), false).marks;
    const statuses = new Set(overlay.routes.map(({ status }) => status));
    const arrows = marks.filter(({ sample }) => sample?.kind === 'line' && sample.arrow);
    expect(arrows).toHaveLength(statuses.size + Number(overlay.routes.some(({ travelled }) => !travelled)));
    expect(
      createLegend(explore(smallPackage, { statuses: 'none' }), false).marks.map(({ sample }) => sample?.kind)
    ).toEqual(['sign']);
  });

  it('tells of lines that stand for several only where there are some', () => {
    const signs = (bundled: boolean) =>
      createLegend(explore(smallPackage), bundled).marks.filter(
        ({ sample }) => sample?.kind === 'sign' && sample.sign === 'bundle'
      );
    expect(signs(false)).toEqual([]);
    expect(signs(true)).toHaveLength(1);
  });
});
