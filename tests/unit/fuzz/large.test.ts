import { expect, test } from 'vitest';
import { parseBriefing } from '../../../src/data/briefings/briefing-file';
import { readPackage } from '../../../src/data/read/read-package';
import { layOutSheet } from '../../../src/export/sheet/lay-out-sheet';
import { SHEET_SIZES } from '../../../src/export/sheet/sizes';
import { readMarkdown } from '../../../src/export/markdown-tokens';
import { exportSvg } from '../../../src/export/svg-file';
import { DEFAULT_VIEW } from '../../../src/model/view-state';
import { StillPicture } from '../../../src/picture/picture';
import { fixtureFiles } from '../../fixtures/fixture-package';
import { TERRITORIES } from '../data/test-package';
import { readWorld } from '../world';

/*
 * Inputs that a reader whose work grows with the square of its rows or letters would not be done with in the time that a test has: each takes well under a
 * second.
 */

const texts = fixtureFiles();
const rowsOf = (count: number, row: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => `${row(i)}\n`).join('');

/** The made-up package with rows added to some of its tables. */
function readWith(added: Readonly<Record<string, string>>) {
  const encoder = new TextEncoder();
  const files = Object.entries(texts).map(
    ([path, text]) => [path, encoder.encode(text.replace(/\n*$/, '\n') + (added[path] ?? ''))] as const
  );
  return readPackage(new Map(files), TERRITORIES);
}

const FIGURE = 'copper-lantern-ii,PAK,arrests,exact';
const REST = ',,,,,,,,,true,within,,agency-cl2,paragraph 1,';

test('a cell of 40,000 digits is told and nothing else is lost', () => {
  const { problems, dataPackage } = readWith({
    'figures.csv': `long,${FIGURE},${'9'.repeat(40_000)},,,count,${REST}\n`
  });
  expect(problems.some(({ file, column }) => file === 'figures.csv' && column !== 'locator')).toBe(true);
  expect(dataPackage.figures.length).toBeGreaterThan(100);
});

test('ids of 10,000 letters that are nowhere are told, without a guess that takes long', () => {
  const { problems } = readWith({
    'figures.csv': rowsOf(200, (i) => `id-${i},${'x'.repeat(10_000)}${i},PAK,arrests,exact,1,,,count,${REST}`)
  });
  expect(problems.filter(({ column }) => column === 'operation').length).toBeGreaterThan(0);
});

test('a chain of 3,000 measures and of 3,000 figures, each a part of the next, is read', () => {
  const { dataPackage } = readWith({
    'measures.csv': rowsOf(3000, (i) => `m${i},Measure ${i},other,count,count,${i ? `m${i - 1}` : ''},`),
    'figures.csv': rowsOf(
      3000,
      (i) =>
        `f${i},${FIGURE},${3000 - i},,,count,,,,,,${i ? `f${i - 1}` : ''},,,,true,within,,agency-cl2,paragraph 1,`
    )
  });
  expect(dataPackage.measures.has('m2999')).toBe(true);
  const picture = new StillPicture(
    { dataPackage, world: readWorld() },
    { ...DEFAULT_VIEW, operations: 'all', measure: 'm0' }
  );
  expect(exportSvg(layOutSheet(picture, { size: SHEET_SIZES.square }))).toContain('<svg');
});

test('40,000 legs of routes that are not there are told in few words', () => {
  const { problems } = readWith({
    'legs.csv': rowsOf(40_000, (i) => `leg-${i},nowhere-${i},1,AFG,PAK,road,reported,yes,,`)
  });
  expect(problems.filter(({ file }) => file === 'legs.csv').length).toBeLessThanOrEqual(201);
});

test('80,000 events at one place are read and drawn', () => {
  const { dataPackage } = readWith({
    'events.csv': rowsOf(
      80_000,
      (i) => `event-${i},copper-lantern-ii,PHL,arrest,people,Event ${i}.,agency-cl2,paragraph 13`
    )
  });
  expect(dataPackage.events.length).toBeGreaterThanOrEqual(80_000);
  const picture = new StillPicture({ dataPackage, world: readWorld() }, DEFAULT_VIEW);
  expect(exportSvg(layOutSheet(picture, { size: SHEET_SIZES.square }))).toContain('<svg');
});

test('headings of many spaces, and Markdown 300 levels deep, are read', () => {
  for (const text of [
    `---\ntitle: A\n---\n\n## ${' '.repeat(1600)}a${' '.repeat(1600)}#\n\nText\n`,
    `---\ntitle: A\n---\n\n## One\n\n${'> '.repeat(300)}deep\n\n${rowsOf(300, (i) => `${'  '.repeat(i)}- level ${i}`)}\n${'*'.repeat(3000)}\n${'['.repeat(3000)}\n`
  ]) {
    const { briefing } = parseBriefing(text, 'a.md');
    expect(briefing.steps).toHaveLength(1);
    expect(JSON.stringify(readMarkdown(briefing.steps[0]?.text ?? '')).length).toBeGreaterThan(10);
  }
});

test('a header of more than 64 KB is told', () => {
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)] as const)
  );
  files.set('events.csv', new TextEncoder().encode(`${rowsOf(1, () => 'a,'.repeat(40_000))}x\n`));
  const { problems } = readPackage(files, TERRITORIES);
  expect(problems.some(({ file, severity }) => file === 'events.csv' && severity === 'error')).toBe(true);
});
