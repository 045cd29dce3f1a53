import { describe, it } from 'vitest';
import { explore } from '../unit/explorer';
import { figure, inTerritory, withFigures } from '../unit/small-package';
import { comparePicture } from './compare-picture';
import { drawPicture } from './draw-picture';

describe('made-up data', () => {
  it('shows the five states apart: a value, zero, named, took part, outside', () => {
    const states = withFigures([
      figure('chn', 'firearms', { value: 40 }, inTerritory('CHN')),
      figure('mng', 'firearms', { value: 0 }, inTerritory('MNG')),
      figure('idn', 'firearms', { qualifier: 'at_least', value: 1200 }, inTerritory('IDN')),
      figure('phl', 'firearms', { qualifier: 'approximately', value: 300 }, inTerritory('PHL')),
      figure('npl', 'firearms', { qualifier: 'range', low: 5, high: 9 }, inTerritory('NPL')),
      figure('sgp', 'firearms', { value: 7 }, inTerritory('SGP'))
    ]);
    for (const theme of ['light', 'dark'] as const) {
      const atlas = explore(states, { measure: 'firearms', statuses: 'none', theme });
      comparePicture(`five-states-${theme}`, drawPicture(atlas, 'Five states', [480, 350]));
    }
  });
});
