import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPackage } from '../../src/data/read/load-package';
import type { DataPackage } from '../../src/model/data-package';
import { DEFAULT_VIEW } from '../../src/model/view-state';
import { countTypes, filterFigures } from '../../src/query/figures/filter-figures';
import { readMeasureTotals } from '../../src/query/figures/measure-totals';
import { filterRoutes } from '../../src/query/routes/route-filter';
import { readTerritories } from '../../src/query/territories/territory-summaries';
import { listUndrawn } from '../../src/query/figures/undrawn';
import { formatPlacement, formatTotal } from '../../src/picture/placement-note';
import { exploreShipped } from './shipped-explorer';
import { TOTALS } from './release';
import { TERRITORIES } from '../unit/data/test-package';
import { formatter } from '../unit/i18n/formats';

// The numbers are those of INTERPOL's release of 15 December 2023.
let shipped: DataPackage;

beforeAll(async () => {
  const read = async (path: string) => new Uint8Array(await readFile(`data/${path}`));
  ({ dataPackage: shipped } = await loadPackage(read, TERRITORIES));
});

describe('the shipped package, as the atlas shows it', () => {
  it('words each total as the release does, with what of it is placed', () => {
    const { dataPackage, format } = exploreShipped();
    const told = readMeasureTotals(dataPackage, filterFigures(dataPackage, DEFAULT_VIEW)).map(
      (measureTotal) =>
        [
          formatTotal(measureTotal, format),
          measureTotal.measure.label,
          formatPlacement(measureTotal, format, dataPackage)
        ].join(' ')
    );
    expect(told.map((text) => text.trim())).toEqual(TOTALS);
  });

  it('has every total of the operation as stated, and how much of it is placed', () => {
    const measureTotals = readMeasureTotals(shipped, filterFigures(shipped, DEFAULT_VIEW));
    const told = measureTotals.map(({ measure, stated, placed, note }) => [
      measure.id,
      stated.map(({ quantity }) => formatter.quantity(quantity, 'long')).join(),
      placed && formatter.amount(placed, 'long'),
      note
    ]);
    expect(told).toEqual([
      ['arrests', 'over 1,700', '614', 'part_placed'],
      ['victims_rescued', '', '254', 'no_total'],
      ['firearms', '714', '1 figure without a number', 'named_only'],
      ['firearm_parts', '921', '1 figure without a number', 'named_only'],
      ['ammunition_rounds', '45,383 rounds', '1 figure without a number', 'named_only'],
      ['drugs', 'approximately 4.7 t', null, 'none_placed'],
      ['gold', '', '52 kg', 'no_total'],
      ['database_hits', '92', null, 'none_placed'],
      ['notice_hits', '13', null, 'none_placed'],
      ['mobile_device_deployments', 'number not given', '1 figure without a number', 'named_only'],
      ['firearms_compliance_checks', '', '1 figure without a number', 'no_total'],
      ['investigations_opened', '', '1 figure without a number', 'no_total']
    ]);
  });

  it('has four territories with a figure or a name, eight that only took part, and none else', () => {
    const summaries = [...readTerritories(shipped, DEFAULT_VIEW).values()];
    const named = (state: string) =>
      summaries.filter((summary) => summary.state === state).map((r) => r.territory);
    expect(named('value').toSorted()).toEqual(['KGZ', 'PAK', 'PHL']);
    expect(named('named')).toEqual(['MNG']);
    expect(named('participant').toSorted()).toEqual(['BRN', 'CHN', 'HKG', 'IDN', 'KOR', 'MAC', 'NPL', 'SGP']);
    expect(summaries).toHaveLength(12);
  });

  it('counts no statement of a seizure type that the operation does not have', () => {
    const counts = countTypes(shipped, DEFAULT_VIEW).map(({ type, count }) => [type, count > 0]);
    expect(Object.fromEntries(counts)).toEqual({
      people: true,
      firearms: true,
      drugs: true,
      valuables: true,
      checks: true,
      environment: false,
      other: true
    });
  });

  it('has five routes, of which the one to unnamed neighbours cannot be drawn', () => {
    expect(filterRoutes(shipped, DEFAULT_VIEW)).toHaveLength(5);
    const isDrawable = (end: string) =>
      TERRITORIES.has(end) || (shipped.places.get(end)?.members.length ?? 0) > 0;
    const routes = listUndrawn(shipped, DEFAULT_VIEW, isDrawable).filter(({ kind }) => kind === 'route');
    expect(routes).toMatchObject([{ ends: ['neighbouring-countries'] }]);
  });
});
