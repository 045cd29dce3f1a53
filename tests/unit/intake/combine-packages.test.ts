import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPackage } from '../../../src/data/read/read-package';
import { combinePackages } from '../../../src/intake/combine-packages';
import { importSheets } from '../../../src/intake/import-sheets';
import { readWorld } from '../world';

const KNOWN = new Set(readWorld().territories.keys());
const FOLDER = join(import.meta.dirname, '../../../data');
const library = new Map(
  readdirSync(FOLDER)
    .filter((name) => /\.(?:csv|json)$/.test(name))
    .map((name) => [name, new Uint8Array(readFileSync(join(FOLDER, name)))])
);

test('own data stand beside the library: first, sound, with one measure where both mean one, and ids that are free', async () => {
  const table = new TextEncoder().encode('Country,Arrests\nKenya,12\nChad,3\n');
  const own = (
    await importSheets(
      new Map([['a.csv', table]]),
      {},
      { knownTerritories: KNOWN, operation: { name: 'Trigger-Salvo II' } }
    )
  ).files;
  if (!own) throw new Error('the sheet was read');
  const before = readPackage(library, KNOWN);
  const { dataPackage, problems } = readPackage(combinePackages(own, library, KNOWN), KNOWN);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(dataPackage.operations).toHaveLength(before.dataPackage.operations.length + 1);
  expect(dataPackage.operations[0]).toMatchObject({ id: 'own-trigger-salvo-ii', name: 'Trigger-Salvo II' });
  expect(dataPackage.figures).toHaveLength(before.dataPackage.figures.length + 2);
  const mine = dataPackage.figures.filter(({ operation }) => operation === 'own-trigger-salvo-ii');
  expect(mine.map(({ measure }) => measure)).toEqual(['arrests', 'arrests']);
  expect(dataPackage.routes).toHaveLength(before.dataPackage.routes.length);
});
