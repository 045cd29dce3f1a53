import { expect, test } from 'vitest';
import { readPackage } from '../../../src/data/read/read-package';
import { importSheets } from '../../../src/intake/import-sheets';
import { DEFAULT_VIEW, type ViewState } from '../../../src/model/view-state';
import { StillPicture } from '../../../src/picture/picture';
import { readWorld } from '../world';

const KNOWN = new Set(readWorld().territories.keys());

/** What the map of a sheet writes at its countries, by their codes. */
async function labelsOf(sheet: string, view: Partial<ViewState> = {}) {
  const file = new TextEncoder().encode(sheet);
  const decisions = { '*': { file: { dash: 'zero' } } };
  const { files } = await importSheets(new Map([['a.csv', file]]), decisions, { knownTerritories: KNOWN });
  const { dataPackage } = readPackage(files ?? new Map(), KNOWN);
  const picture = new StillPicture({ dataPackage, world: readWorld() }, { ...DEFAULT_VIEW, ...view });
  return new Map(picture.scene.overlay.labels.map((label) => [label.id, label]));
}

const linesOf = (label: { readonly lines: readonly { readonly text: string }[] } | undefined) =>
  label?.lines.map(({ text }) => text);

test('in an overview no nought stands for a country in which more was found', async () => {
  const labels = await labelsOf('Country,Heroin (kg),Cocaine (kg)\nEcuador,-,6020\nPeru,-,-\nSpain,3,40\n');
  expect(linesOf(labels.get('ECU'))).toEqual(['Ecuador', '6,020 kg cocaine']);
  expect(linesOf(labels.get('PER'))).toEqual(['Peru', '0 kg heroin']);
});

test('of many measures none stands for a country', async () => {
  const labels = await labelsOf(
    'Country,Heroin (kg),Cocaine (kg),Arrests,Firearms\nEcuador,1,6020,3,4\nPeru,1,,2,\nSpain,1,40,3,4\n'
  );
  expect(linesOf(labels.get('ECU'))).toEqual(['Ecuador']);
  expect(linesOf(labels.get('PER'))).toEqual(['Peru', '1 kg heroin']);
});

test('the greatest values are the last to be left out', async () => {
  const labels = await labelsOf('Country,Cocaine (kg)\nEcuador,6020\nPeru,0\nSpain,40\nChile,7000\n', {
    measure: 'cocaine'
  });
  const order = [...labels.values()].sort((a, b) => a.priority - b.priority).map(({ id }) => id);
  expect(order).toEqual(['CHL', 'ECU', 'ESP', 'PER']);
});
