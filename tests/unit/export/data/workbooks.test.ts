import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTable, type DataTable } from '../../../../src/export/data/data-table';
import { createTables, pictureOfAll } from '../../../../src/export/data/data-tables';
import { exportOds } from '../../../../src/export/data/ods';
import { exportXlsx, MOST_CHARACTERS } from '../../../../src/export/data/xlsx';
import { openFile } from '../../../../src/intake/files/open-file';
import { pictureOf } from '../../fixture-package';
import { findXmlFault } from '../xml';

const WRITERS = { xlsx: exportXlsx, ods: exportOds };

/** The cells of a workbook's first sheet as the atlas's own reader of spreadsheets finds them. */
async function readBack(bytes: Uint8Array): Promise<string[][]> {
  const [sheet] = (await openFile(bytes)).sheets;
  return (sheet?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));
}

const textsOf = (texts: readonly string[]): DataTable =>
  createTable('texts', texts, { text: (text) => text, end: () => 'x' });

const DANGEROUS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "'=1",
  '\t=1',
  '＝1',
  '=HYPERLINK("http://x","y")',
  '_x0041_',
  '"a";b'
];

describe.each(Object.entries(WRITERS))('%s', (format, write) => {
  test('every part is well-formed', () => {
    const bytes = write(createTables(pictureOf({ operations: 'all' })), 'A & B <c>');
    for (const [path, data] of Object.entries(unzipSync(bytes)))
      if (path !== 'mimetype') expect(findXmlFault(strFromU8(data)), path).toBeNull();
  });

  test('no text is a formula, and each reads back as it was', async () => {
    const bytes = write([textsOf(DANGEROUS)], 'T');
    for (const data of Object.values(unzipSync(bytes)))
      expect(strFromU8(data)).not.toMatch(/<f>|table:formula/);
    const texts = (await readBack(bytes)).map(([text]) => text);
    // The reader of spreadsheets takes blanks off the ends.
    expect(texts).toEqual(['text', ...DANGEROUS.map((text) => text.trim())]);
  });

  test('the same tables give the same bytes', () => {
    const tables = createTables(pictureOf());
    expect(write(tables, 'T')).toEqual(write(tables, 'T'));
  });

  test('numbers are numbers, and what is not stated is an empty cell', () => {
    const table = createTable('t', [430, null, 0], { amount: (n) => n, yes: (n) => n === 0 });
    const parts = Object.entries(unzipSync(write([table], 'T')));
    const sheet = strFromU8(parts.find(([path]) => /sheet1|content/.test(path))?.[1] ?? new Uint8Array());
    expect(sheet).toMatch(format === 'xlsx' ? /<c r="A2"><v>430<\/v>/ : /office:value="430"/);
    expect(sheet).toMatch(
      format === 'xlsx'
        ? /<row r="3"><c r="B3" t="b"><v>0/
        : /<table:table-cell\/><table:table-cell office:value-type="boolean"/
    );
    expect(sheet).toMatch(format === 'xlsx' ? /<c r="A4"><v>0<\/v>/ : /office:value="0"/);
  });
});

test('an Excel workbook gives back any text whatever', async () => {
  const anyText = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => text.trim() === text && text !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (texts) => {
      expect((await readBack(exportXlsx([textsOf(texts)], 'T'))).slice(1).map(([text]) => text)).toEqual(
        texts
      );
    })
  );
});

test('what XML cannot hold is written by its number in Excel’s way, and the mark of such a number, too', () => {
  const sheet = strFromU8(
    unzipSync(exportXlsx([textsOf(['a\u0001\r_x0041_\uD800'])], 'T'))['xl/worksheets/sheet1.xml'] ??
      new Uint8Array()
  );
  expect(sheet).toContain('>a_x0001__x000D__x005F_x0041__xD800_<');
});

test('a text that is too long for a cell of Excel is cut, and says so', async () => {
  const [, [text] = ['']] = await readBack(exportXlsx([textsOf(['a'.repeat(40_000)])], 'T'));
  expect(text).toHaveLength(MOST_CHARACTERS);
  expect(text?.endsWith(' […]')).toBe(true);
});

describe('the tables of a view', () => {
  test('have what it shows, with qualifier, unit, worth, source, place and whole', async () => {
    const tables = createTables(pictureOf({ measure: 'arrests' }));
    const figures = tables.find(({ name }) => name === 'figures');
    const at = (column: string): number => figures?.columns.indexOf(column) ?? -1;
    const row = figures?.rows.find((each) => each[at('id')] === 'cl2-arrests-pak');
    expect(figures?.rows.every((each) => each[at('operation')] === 'copper-lantern-ii')).toBe(true);
    const columns = [
      'scope',
      'qualifier',
      'value',
      'unit',
      'part_of',
      'source_publisher',
      'source_published'
    ];
    expect(columns.map((column) => row?.[at(column)])).toEqual([
      'PAK',
      'exact',
      430,
      'count',
      'cl2-arrests',
      'Example Police',
      '2023-12-15'
    ]);
    expect(row?.[at('locator')]).toMatch(/paragraph/);
  });

  test('everything is all statements, legs and events of the package', async () => {
    const picture = pictureOf();
    const { publishedPackage } = picture;
    const counts = new Map(createTables(pictureOfAll(picture)).map(({ name, rows }) => [name, rows.length]));
    expect(counts.get('figures')).toBe(publishedPackage.figures.length);
    expect(counts.get('routes')).toBe(publishedPackage.routes.flatMap(({ legs }) => legs).length);
    expect(counts.get('events')).toBe(publishedPackage.events.length);
  });
});
