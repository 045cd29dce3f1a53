import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { WORLD_GRID } from '../../../src/geo/hexagon-grid';
import { registerMessagesOf } from '../../../src/i18n/register-messages';
import { monthOf } from '../../../src/register/month';
import type { CubeManifest } from '../../../src/register/cubes/cubes';
import { CubeError, parseManifest } from '../../../src/register/cubes/parse-manifest';
import { CubesSource } from '../../../src/register/page/cubes-source';
import { RegisterSession } from '../../../src/register/page/register-session';
import { WHOLE, type RegisterAnswer } from '../../../src/register/page/register-source';
import { RowsSource } from '../../../src/register/page/rows-source';
import type { Register } from '../../../src/register/register';
import { cubesOf } from './small-cubes';
import { csvOf, QUESTION, read, readSynthetic } from './small-register';

const WHOLE_YEARS = { from: monthOf('2012-01'), to: monthOf('2014-12') };
const MONTHS = { from: monthOf('2012-03'), to: monthOf('2014-08') };

async function openAll(register: Register): Promise<CubesSource> {
  const { manifest, files } = cubesOf(register);
  const source = new CubesSource(manifest);
  for (const { name, files: stated } of manifest.cubes)
    for (const file of stated) await source.add(name, file, files.get(file.path) as Uint8Array, file);
  return source;
}

let register: Register;
let rows: RowsSource;
let cubes: CubesSource;
beforeAll(async () => {
  ({ register } = await readSynthetic(6000, 7));
  rows = new RowsSource(register);
  cubes = await openAll(register);
});

/** Territories in the order of their codes: each source has an order of its own. */
const inOrder = ({ territories, known, ...answer }: RegisterAnswer) => ({
  ...answer,
  known: [...known].sort(),
  territories: [...territories].sort((a, b) => (a.territory < b.territory ? -1 : 1))
});

describe('cubes', () => {
  test('answer as the rows do that they were made of', () => {
    expect(inOrder(cubes.ask(QUESTION))).toEqual(inOrder(rows.ask(QUESTION)));
    expect(cubes.measures.map(({ records }) => records)).toEqual(rows.measures.map(({ records }) => records));
    const { modes } = cubes.countFacets({ ...QUESTION, months: MONTHS });
    expect(modes).toEqual(rows.countFacets({ ...QUESTION, months: MONTHS }).modes);
  });

  test('answer for any months as the rows do, but that flows are of whole years, which is told', () => {
    const question = { ...QUESTION, months: MONTHS };
    const { pairs, notes, ...answer } = inOrder(cubes.ask(question));
    expect({ ...inOrder(rows.ask(question)), ...answer }).toEqual(inOrder(rows.ask(question)));
    expect(notes).toEqual([{ code: 'flows_by_year', from: 2012, to: 2014 }]);
    const whole = rows.ask({ ...QUESTION, months: WHOLE_YEARS }).pairs;
    // Rows of which only the year is known are in a year, and in no month.
    expect(pairs.records).toBeGreaterThanOrEqual(whole.records);
    expect(pairs.records).toBeLessThanOrEqual(rows.ask(QUESTION).pairs.records);
    const [first] = pairs.pairs;
    const same = whole.pairs.find(
      ({ origin, destination }) => origin === first?.origin && destination === first.destination
    );
    expect(first?.amount.low).toBeGreaterThanOrEqual(same?.amount.low ?? Infinity);
  });

  test('answer for modes as the rows do, and give no flows that they cannot tell apart', () => {
    const question = { ...QUESTION, modes: ['sea', 'unknown', ''] as const, months: MONTHS };
    const { pairs, notes, ...answer } = inOrder(cubes.ask(question));
    expect({ ...inOrder(rows.ask(question)), ...answer }).toEqual(inOrder(rows.ask(question)));
    expect(pairs.pairs).toEqual([]);
    expect(notes).toEqual([{ code: 'flows_of_all_modes' }]);
    const flow = { ...WHOLE, origin: 'AFG', destination: 'PAK' };
    expect(cubes.detail(question, flow)).toBeNull();
  });

  test('say of a body, of duplicates and of positions that they do not know them', () => {
    const { notes, total } = cubes.ask({
      ...QUESTION,
      body: 'Police',
      withoutDuplicates: true,
      hexagons: WORLD_GRID
    });
    expect(notes.map(({ code }) => code)).toEqual([
      'bodies_unknown',
      'duplicates_unknown',
      'positions_unknown'
    ]);
    expect(total).toEqual(rows.ask(QUESTION).total);
    const { note } = registerMessagesOf('en');
    for (const each of notes) expect(note(each)).toMatch(/these sums/);
  });

  test.each([null, MONTHS])('know the size of the largest seizure of a cell in the months %j', (months) => {
    const question = { ...QUESTION, months };
    for (const { territory } of rows.ask(question).territories.slice(0, 20)) {
      const [own, expected] = [cubes, rows].map((source) => source.detail(question, { ...WHOLE, territory }));
      expect({ ...own, largest: null }).toEqual({ ...expected, largest: null, largestLow: own?.largestLow });
      expect(own?.largestLow ?? 0).toBe(expected?.largestLow ?? 0);
    }
  });

  test('know the size of the largest seizure of a flow', async () => {
    const values = ['1', '20', '3'].map((value) => ({ value, origin: 'AFG', destination: 'PAK' }));
    const { register: small } = await read(csvOf([...values, { value: '90' }]));
    const source = await openAll(small);
    const detail = source.detail(QUESTION, { ...WHOLE, origin: 'AFG', destination: 'PAK' });
    expect(detail).toMatchObject({ records: 3, largestLow: 20_000, largest: null });
    expect(detail?.share).toBeCloseTo(20 / 24);
    const none = source.detail(QUESTION, { ...WHOLE, origin: 'PAK', destination: 'AFG' });
    expect(none).toMatchObject({ records: 0, largestLow: null });
  });

  test('answer without the file of the flows, and say so; without that of the months they do not', async () => {
    const { manifest, files } = cubesOf(register);
    const source = new CubesSource(manifest);
    expect(() => source.ask(QUESTION)).toThrow('cube_missing');
    const file = manifest.cubes[0]?.files.find(
      ({ commodity, unit }) => commodity === 'heroin' && unit === 'g'
    );
    if (!file) throw new Error('there is no heroin');
    await source.add('months', file, files.get(file.path) as Uint8Array, file);
    const { notes, total } = source.ask(QUESTION);
    expect(notes).toEqual([{ code: 'flows_unread' }]);
    expect(total).toEqual(rows.ask(QUESTION).total);
    source.drop(file);
    expect(() => source.ask(QUESTION)).toThrow('cube_missing');
  });
});

describe('cubes of which sums are withheld', () => {
  test('say so, and name the territories, which are known of then', async () => {
    const { register: small } = await read(csvOf([{ territory: 'PAK', value: '1' }]));
    const { manifest, files } = cubesOf(small);
    const some: CubeManifest = {
      ...manifest,
      fewerThan: 5,
      rowsRead: manifest.rowsRead + 7,
      cubes: manifest.cubes.map((cube) => ({
        ...cube,
        withheld: { cells: 3, rows: 7 },
        files: cube.files.map((file) => ({ ...file, withheld: ['PER', 'PAK'] }))
      }))
    };
    const source = new CubesSource(some);
    expect(parseManifest(JSON.stringify(some))).toEqual(some);
    for (const file of some.cubes[0]?.files ?? [])
      await source.add('months', file, files.get(file.path) as Uint8Array, file);
    const { notes, withheld, known, territories } = source.ask(QUESTION);
    expect(notes).toContainEqual({ code: 'withheld', fewerThan: 5, records: 7 });
    expect(withheld).toEqual({ fewerThan: 5, territories: new Set(['PER', 'PAK']) });
    expect([...known].sort()).toEqual(['PAK', 'PER']);
    expect(territories.map(({ territory }) => territory)).toEqual(['PAK']);
  });

  test('have no words of it where nothing had to be', async () => {
    const { manifest, files } = cubesOf(register);
    const none = {
      ...manifest,
      fewerThan: 5,
      cubes: manifest.cubes.map((cube) => ({ ...cube, withheld: { cells: 0, rows: 0 } }))
    };
    const source = new CubesSource(none);
    for (const file of none.cubes[0]?.files ?? [])
      await source.add('months', file, files.get(file.path) as Uint8Array, file);
    const { notes, withheld } = source.ask(QUESTION);
    expect(notes.map(({ code }) => code)).not.toContain('withheld');
    expect(withheld).toBeUndefined();
  });
});

test('a file that a server or browser has unpacked on its way is read, too', async () => {
  const { manifest, files } = cubesOf(register);
  const source = new CubesSource(manifest);
  for (const name of ['months', 'pairs-by-year'] as const) {
    const file = manifest.cubes
      .find((cube) => cube.name === name)
      ?.files.find(({ commodity, unit }) => commodity === 'heroin' && unit === 'g');
    if (!file) throw new Error('there is no heroin');
    const unpacked = new Uint8Array(gunzipSync(files.get(file.path) as Uint8Array));
    await source.add(name, file, unpacked, file);
    await expect(source.add(name, file, unpacked.subarray(0, -200), file)).rejects.toThrow(CubeError);
  }
  expect(source.ask(QUESTION).total).toEqual(rows.ask(QUESTION).total);
});

describe('a session of cubes', () => {
  test('opens their manifest, tells what was left out, and reads a file when it is given one', async () => {
    const { manifest, files } = cubesOf(register);
    const session = new RegisterSession();
    const text = JSON.stringify({
      ...manifest,
      rowsRead: manifest.rowsRead + 2,
      leftOut: { body_missing: 2 }
    });
    const facts = session.openCubes(new TextEncoder().encode(text));
    expect(facts).toMatchObject({
      rows: 6000,
      rowsRead: 6002,
      hasRows: false,
      broken: [{ rule: 'body_missing', count: 2, first: [] }]
    });
    for (const name of ['months', 'pairs-by-year'] as const) {
      const file = manifest.cubes
        .find((cube) => cube.name === name)
        ?.files.find(({ commodity, unit }) => commodity === 'heroin' && unit === 'g');
      if (!file) throw new Error('there is no heroin');
      const bytes = files.get(file.path) as Uint8Array;
      expect(await session.addCube(name, file, bytes.subarray(0, -20))).toMatchObject({
        code: 'cube_damaged'
      });
      expect(await session.addCube(name, { ...file, rows: 1 }, bytes)).toMatchObject({ code: 'cube_other' });
      expect(await session.addCube(name, file, bytes)).toBeNull();
    }
    expect(session.ask(QUESTION).total).toEqual(rows.ask(QUESTION).total);
  });

  test('says what is wrong with a manifest that does not add up', () => {
    const { manifest } = cubesOf(register);
    const less = new TextEncoder().encode(JSON.stringify({ ...manifest, rowsRead: 7000 }));
    expect(new RegisterSession().openCubes(less)).toEqual({
      code: 'cube_rows',
      cube: 'months',
      held: 6000,
      wanted: 7000
    });
  });
});
