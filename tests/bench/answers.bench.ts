import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { loadPackage } from '../../src/data/read/load-package';
import { parseView } from '../../src/model/view-url';
import { countMeasures, countTypes, filterFigures } from '../../src/query/figures/filter-figures';
import { readMeasureTotals } from '../../src/query/figures/measure-totals';
import { listOperationRows } from '../../src/query/operations/operation-rows';
import { readTerritories } from '../../src/query/territories/territory-summaries';
import { createFillScale } from '../../src/scale/fill-scale';
import { LIGHT } from '../../src/scale/palette';
import { readWorld } from '../unit/world';
import { listRandomViews } from './random-views.mjs';

const read = async (path: string) => new Uint8Array(readFileSync(`data/${path}`));
const { dataPackage } = await loadPackage(read, new Set(readWorld().territories.keys()));
const views = listRandomViews('data').map((search) => parseView(search).view);
let turn = 0;

describe('one random change of the whole library', () => {
  bench('state and sums: summaries, classes, totals, counts, operations', () => {
    const view = views[turn++ % views.length];
    if (!view) return;
    const measure = view.measure === null ? null : (dataPackage.measures.get(view.measure) ?? null);
    createFillScale(readTerritories(dataPackage, view), measure, LIGHT);
    readMeasureTotals(dataPackage, filterFigures(dataPackage, { ...view, types: [], measure: null }));
    countTypes(dataPackage, view);
    countMeasures(dataPackage, view);
    listOperationRows(dataPackage, view, measure);
  });
});
