import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importSheets } from '../../../src/intake/import-sheets';
import { readWorld } from '../world';

const SHEETS = join(import.meta.dirname, '../../cases/sheets');
const KNOWN = new Set(readWorld().territories.keys());
const FOLDERS = readdirSync(SHEETS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const bytesOf = (text: string) => new TextEncoder().encode(text);
const fileOf = (folder: string): [string, Uint8Array] => {
  const name = readdirSync(join(SHEETS, folder)).find((each) => each !== 'expected.json') ?? '';
  return [name, readFileSync(join(SHEETS, folder, name))];
};

test.each(FOLDERS.map(({ name }) => name))(
  'the package made of %s holds every statement and passes validation',
  async (folder) => {
    const { results, dataPackage, problems } = await importSheets(
      new Map([fileOf(folder)]),
      {},
      { knownTerritories: KNOWN }
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(dataPackage?.figures).toHaveLength(results[0]?.statements.length ?? -1);
    expect(dataPackage?.routes).toHaveLength(results[0]?.routes.length ?? -1);
    for (const figure of dataPackage?.figures ?? []) expect(figure.locator).toMatch(/row \d+/);
  }
);

test('answers kept in a file settle what was asked', async () => {
  const file = bytesOf('Country,Arrests,Cocaine\nCongo,12,1.5 kg\nBenin and Togo,4,7\nPotugal,-,"1,250"\n');
  const open = await importSheets(new Map([['a.csv', file]]), {}, { knownTerritories: KNOWN });
  expect(open.results[0]?.asks.map(({ cell }) => cell)).toEqual(['Congo', 'Benin and Togo', 'Potugal']);
  const decisions = {
    names: { Congo: 'COG', 'Benin and Togo': 'BEN+TGO', Potugal: 'PRT' },
    file: { dash: 'zero' },
    columns: { Cocaine: { unit: 'kg', decimal: '.' as const } }
  };
  const { results, dataPackage, problems } = await importSheets(
    new Map([['a.csv', file]]),
    { 'a.csv': decisions },
    { knownTerritories: KNOWN }
  );
  expect(results[0]?.asks).toEqual([]);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(dataPackage?.figures.map(({ scope, quantity }) => [scope, quantity.value, quantity.unit])).toEqual([
    [{ kind: 'territory', territory: 'COG' }, 12, 'count'],
    [{ kind: 'territory', territory: 'COG' }, 1.5, 'kg'],
    [{ kind: 'joint', parts: ['BEN', 'TGO'] }, 4, 'count'],
    [{ kind: 'joint', parts: ['BEN', 'TGO'] }, 7, 'kg'],
    [{ kind: 'territory', territory: 'PRT' }, 0, 'count'],
    [{ kind: 'territory', territory: 'PRT' }, 1250, 'kg']
  ]);
});

test('a data package comes in as it is, in a folder or a ZIP', async () => {
  const folder = join(import.meta.dirname, '../../../data');
  const names = ['datapackage.json', ...readdirSync(folder).filter((name) => name.endsWith('.csv'))];
  const files = Object.fromEntries(
    names.map((name) => [`mine/${name}`, new Uint8Array(readFileSync(join(folder, name)))])
  );
  for (const given of [new Map(Object.entries(files)), new Map([['mine.zip', zipSync(files)]])]) {
    const { results, dataPackage } = await importSheets(given, {}, { knownTerritories: KNOWN });
    expect(results).toEqual([]);
    expect(dataPackage?.name).toBe('opsatlas-operations');
  }
});

test('two files that state different things of one fact are both kept, and disagree', async () => {
  const files = new Map([
    ['a.csv', bytesOf('Country,Arrests\nKenya,12\nChad,3\n')],
    ['b.csv', bytesOf('Country,Arrests\nKenya,14\nMali,3\n')]
  ]);
  const { dataPackage, problems } = await importSheets(files, {}, { knownTerritories: KNOWN });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const kenya =
    dataPackage?.figures.filter(({ scope }) => scope.kind === 'territory' && scope.territory === 'KEN') ?? [];
  expect(kenya.map(({ preferred }) => preferred)).toEqual([true, false]);
  expect(kenya[1]?.contradicts).toBe(kenya[0]?.id);
});
