import { describe, it } from 'vitest';
import { layOutSheet } from '../../src/export/sheet/lay-out-sheet';
import type { SheetRequest } from '../../src/export/sheet/sheet';
import { exportSvg } from '../../src/export/svg-file';
import type { ViewState } from '../../src/model/view-state';
import { pictureOf } from '../unit/shipped-package';
import { comparePicture } from './compare-picture';

/** Coarse, as that of the other pictures: a world at full detail has 300 KB. */
const DETAIL_PX = 3;

describe('a sheet', () => {
  it.each<[name: string, view: Partial<ViewState>, request: SheetRequest]>([
    [
      'screen',
      { measure: 'arrests' },
      { size: { widthPx: 1920, heightPx: 1080 }, marking: 'TLP:AMBER', note: 'For the meeting in Lyon.' }
    ],
    ['square-dark', { theme: 'dark' }, { size: { widthPx: 1080, heightPx: 1080 } }],
    [
      'a4-circles',
      { operations: 'all', measure: 'arrests', fill: 'circles', hide: ['labels'] },
      { size: { widthPx: 793.7, heightPx: 1122.5 }, title: 'A title of one’s own', subtitle: '' }
    ],
    [
      'transparent-globe',
      { operations: ['trigger-salvo-ii'], centre: [20, 50] },
      { size: { widthPx: 800, heightPx: 800 }, transparent: true, hide: ['legend', 'sources', 'notice'] }
    ]
  ])('is as it was: %s', async (name, view, request) => {
    comparePicture(
      `sheet-${name}`,
      exportSvg(layOutSheet(await pictureOf(view), request), { detailPx: DETAIL_PX })
    );
  });
});
