import { expect, test } from 'vitest';
import { listIsoCodes } from '../../../../src/prepare/topology/iso-codes';
import { readSources } from '../../../../src/prepare/topology/world-file';

const { cldr } = readSources();
const codes = listIsoCodes(cldr.codeMappings, cldr.territoryAlias);

test('ISO 3166-1 assigns 249 codes, each with a number of three digits', () => {
  // https://www.iso.org/iso-3166-country-codes.html and the UN's M49 list: 249 entries since South Sudan and the Dutch Caribbean.
  expect(codes).toHaveLength(249);
  for (const { numeric } of codes) expect(numeric).toMatch(/^\d{3}$/);
  expect(codes).toContainEqual({ a2: 'AF', a3: 'AFG', numeric: '004' });
});

test('withdrawn codes, codes for users, groups and currencies are left out', () => {
  const a3 = codes.map((code) => code.a3);
  for (const code of ['SUN', 'YUG', 'ANT', 'DDR', 'BUR', 'ZAR', 'XKK', 'QUU', 'ZZZ', 'ASC', 'TAA'])
    expect(a3, code).not.toContain(code);
});

test('codes stand in the order of alpha-3', () => {
  const a3 = codes.map((code) => code.a3);
  expect(a3).toEqual([...a3].sort());
});
