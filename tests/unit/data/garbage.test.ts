import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseText, idsOf, readBase } from './test-package';
import { tell } from './tell';

const MEGABYTES_50 = 50 * 1024 * 1024;

/** Bytes that look random and are the same in every run (Numerical Recipes' linear congruential generator). */
function noise(length: number, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[i] = from + ((state >>> 16) % (to - from));
  }
  return bytes;
}

describe('a file of 50 MB of garbage', () => {
  const whole = idsOf(readBase());

  it('is told in one problem where it is binary, and the rest loads', () => {
    const loaded = readBase({ 'events.csv': noise(MEGABYTES_50, 0, 256) });
    expect(loaded.problems.map(tell)).toEqual([
      {
        file: 'events.csv',
        row: null,
        column: null,
        value: null,
        code: 'not_text',
        severity: 'error',
        message: 'The file holds binary data, not text.',
        remedy: 'Save the table as a text file of the kind “CSV UTF-8”.'
      }
    ]);
    expect(idsOf(loaded)).toEqual({ ...whole, events: [] });
  });

  it('is told in one problem where it is text, by its first row alone', () => {
    const loaded = readBase({ 'events.csv': noise(MEGABYTES_50, 0x20, 0x7f) });
    expect(loaded.problems).toMatchObject([{ file: 'events.csv', row: 1, code: 'header' }]);
    expect(loaded.problems[0]?.value?.length).toBeLessThan(130);
    expect(idsOf(loaded)).toEqual({ ...whole, events: [] });
  });

  it('is told in a problem of each kind where only its header is right', () => {
    const header = new TextEncoder().encode(baseText('events.csv').split('\n', 1)[0] + '\n');
    const line = new TextEncoder().encode('lorem ipsum,"dolor sit amet\n');
    const bytes = new Uint8Array(MEGABYTES_50);
    bytes.fill(0x61);
    bytes.set(header);
    const lines = 50_000;
    for (let i = 0; i < lines; i++) bytes.set(line, header.length + i * line.length);
    const loaded = readBase({ 'events.csv': bytes });
    expect(loaded.problems).toMatchObject([
      { file: 'events.csv', row: 2, code: 'quote', severity: 'error' },
      { row: 50_002, code: 'row_length' },
      { row: 50_002, column: 'id', code: 'pattern' }
    ]);
    expect(loaded.problems.map(tell)[0]?.message).toMatch(/ The same in rows 3, 4, .*, 12 and 49989 more\.$/);
    expect(idsOf(loaded)).toEqual({ ...whole, events: [] });
  });
});

describe('reading', () => {
  const files = ['datapackage.json', 'figures.csv', 'legs.csv', 'places.csv'];

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.uint8Array({ maxLength: 400 }), (file, bytes) => {
        expect(readBase({ [file]: bytes }).problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 }
    );
  });

  it('never throws and leaves no id dangling, whichever cell is changed', () => {
    const words = [
      '',
      'PAK',
      'operation',
      'alpha',
      'alpha-arrests',
      'hills',
      'words',
      '7',
      '-1',
      'cocaine',
      '"',
      'x'
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(
          'operations.csv',
          'measures.csv',
          'figures.csv',
          'routes.csv',
          'legs.csv',
          'places.csv'
        ),
        fc.nat({ max: 6 }),
        fc.nat({ max: 20 }),
        fc.constantFrom(...words),
        (file, row, column, word) => {
          const lines = baseText(file).trim().split('\n');
          const cells = lines[row]?.split(',') ?? [];
          if (column < cells.length) cells[column] = word;
          lines[row] = cells.join(',');
          const { dataPackage } = readBase({ [file]: lines.join('\n') });
          const operations = new Set(dataPackage.operations.map(({ id }) => id));
          const figures = new Set(dataPackage.figures.map(({ id }) => id));
          for (const figure of dataPackage.figures) {
            expect(operations).toContain(figure.operation);
            expect(dataPackage.measures.has(figure.measure)).toBe(true);
            expect(dataPackage.sources.has(figure.source)).toBe(true);
            if (figure.partOf !== null) expect(figures).toContain(figure.partOf);
          }
          for (const { legs } of dataPackage.routes) {
            expect(legs.map(({ leg }) => leg)).toEqual(legs.map((_, i) => i + 1));
            expect(legs.length).toBeGreaterThan(0);
          }
        }
      ),
      { numRuns: 200 }
    );
  });
});
