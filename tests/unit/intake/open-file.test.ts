import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describeOtherSheets, describeRefusal } from '../../../src/i18n/describe-sheet';
import { decodeSheetText } from '../../../src/intake/files/decode-sheet-text';
import { openFile } from '../../../src/intake/files/open-file';
import { findDelimiter } from '../../../src/intake/files/parse-delimited';
import { readSheetFile } from '../../../src/intake/read-sheet-file';
import { makeWorkbook, sheetData } from './make-workbook';

const refusal = async (bytes: Uint8Array) => {
  const { refuse } = await readSheetFile('file', bytes);
  return refuse && describeRefusal(refuse);
};
const ole = (inside: string) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...[...inside].flatMap((letter) => [letter.charCodeAt(0), 0])
  ]);

describe('what cannot be read is refused by name', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['an old workbook', ole('Workbook'), /old format \(\.xls\)/],
    ['a workbook with a password', ole('EncryptedPackage'), /password/],
    ['a PDF', strToU8('%PDF-1.7'), /PDF/],
    ['a web page named .xls', strToU8('<html><table><tr><td>Kenya'), /web page/],
    [
      'a workbook of 2003 as XML',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      /XML of 2003/
    ],
    ['a text document', zipSync({ 'word/document.xml': strToU8('<w/>') }), /text document/],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), /\.xlsb/],
    ['a file of Numbers', zipSync({ 'Index/Document.iwa': strToU8('x') }), /Numbers/],
    ['a damaged archive', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).slice(0, 60), /damaged/],
    ['nothing', new Uint8Array(), /empty/],
    ['white space', strToU8(' \n\n'), /empty/],
    ['binary data', new Uint8Array([1, 0, 2, 3, 0, 9, 9, 1, 200, 201, 0, 1, 1, 1]), /binary/],
    [
      'a text',
      strToU8('Dear colleagues,\nplease find attached the table.\n'),
      /No column of this file names countries/
    ],
    [
      'an archive with several tables',
      zipSync({ 'a.csv': strToU8('x'), 'b.csv': strToU8('y') }),
      /several tables/
    ]
  ])('%s', async (_, bytes, expected) => {
    expect(await refusal(bytes)).toMatch(expected);
  });

  test('a file of 200 MB, at once', async () => {
    const start = performance.now();
    expect(await refusal(new Uint8Array(200 * 1024 * 1024))).toMatch(/200 MB/);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a file that unpacks to far more than it says', () => {
  const bomb = (size: number) =>
    zipSync(
      {
        'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="x"/></sheets></workbook>'),
        'xl/worksheets/sheet1.xml': new Uint8Array(size)
      },
      { level: 6 }
    );

  test('is refused when the limit is passed', async () => {
    expect(await refusal(bomb(70 * 1024 * 1024))).toMatch(/more than 64 MB/);
  });

  test('is refused where it lies about its size', async () => {
    const bytes = bomb(70 * 1024 * 1024);
    const view = new DataView(bytes.buffer);
    // The sizes in the list at the end say 10 bytes.
    for (let i = 0; i + 30 < bytes.length; i++)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 10, true);
    expect(await refusal(bytes)).toMatch(/more than 64 MB/);
  });

  test('and so are many cells that repeat one entity', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>Kenya &b;</t></is></c></row></sheetData></worksheet>`;
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="x"/></sheets></workbook>'),
      'xl/worksheets/sheet1.xml': strToU8(xml)
    });
    expect((await openFile(bytes)).sheets[0]?.rows[0]?.cells[0]?.text).toBe('Kenya &b;');
  });

  test('a stored part that is packed badly is told as damaged', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': deflateSync(strToU8('x'.repeat(500))) });
    bytes.fill(0xff, 46, 52);
    expect(await refusal(bytes)).toMatch(/damaged|lacks|No column/);
  });
});

describe('encodings', () => {
  test.each<[string, string, readonly number[]]>([
    [
      'windows-1252',
      'Côte d’Ivoire;Réunion',
      [
        0x43, 0xf4, 0x74, 0x65, 0x20, 0x64, 0x92, 0x49, 0x76, 0x6f, 0x69, 0x72, 0x65, 0x3b, 0x52, 0xe9, 0x75,
        0x6e, 0x69, 0x6f, 0x6e
      ]
    ],
    ['windows-1251', 'Россия', [0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xff]],
    ['windows-1250', 'Česko;Węgry', [0xc8, 0x65, 0x73, 0x6b, 0x6f, 0x3b, 0x57, 0xea, 0x67, 0x72, 0x79]],
    ['windows-1256', 'مصر', [0xe3, 0xd5, 0xd1]],
    ['utf-16le', 'Kenya', [0x4b, 0, 0x65, 0, 0x6e, 0, 0x79, 0, 0x61, 0]]
  ])('%s is found without a mark, and told as a guess', (encoding, text, bytes) => {
    expect(decodeSheetText(new Uint8Array(bytes))).toEqual({ text, encoding, isGuessed: true });
  });
});

test.each([
  ['a,b;c\n1,2;3\n4,5;6', ','],
  ['Country;Cocaine (kg)\nSpain;1,5\nFrance;2,75\nItaly;3', ';'],
  ['Country|Remarks\nSpain|a, b\nFrance|c, d, e', '|'],
  ['Results, as of May\nCountry\tArrests\nSpain\t1\nFrance\t2', '\t']
])('the delimiter of %j is %j', (text, delimiter) => {
  expect(findDelimiter(text)).toBe(delimiter);
});

describe('XLSX', () => {
  test('the format of a number carries its unit, a share is none, and a date is asked', async () => {
    const rows = [
      ['Country', 'Cocaine', 'Share', 'Arrests'],
      ['Kenya', [1200, 1], [0.5, 2], [46_000, 3]],
      ['Chad', [40, 1], [0.5, 2], 7],
      ['Mali', [3, 1], [0.1, 2], 9]
    ] as const;
    const file = makeWorkbook({ S: sheetData(rows) }, { formats: ['#,##0" kg"', '0.0%', 'd-mmm'] });
    const { statements, asks, problems } = await readSheetFile('a.xlsx', file);
    expect(
      statements.filter(({ measure }) => measure === 'Cocaine').map(({ value, unit }) => [value, unit])
    ).toEqual([
      [1200, 'kg'],
      [40, 'kg'],
      [3, 'kg']
    ]);
    expect(asks).toMatchObject([{ row: 2, column: 'Arrests', reason: 'date_for_amount' }]);
    expect(problems).toMatchObject([{ column: 'Share', severity: 'warning' }]);
  });

  test('dates count from 1904 where the workbook says so', async () => {
    const rows = [
      ['Country', 'Arrests', 'Date'],
      ['Kenya', 5, [45_000, 1]],
      ['Chad', 6, [45_001, 1]]
    ] as const;
    const properties = '<workbookPr date1904="1"/>';
    const { statements } = await readSheetFile(
      'a.xlsx',
      makeWorkbook({ S: sheetData(rows) }, { formats: ['yyyy-mm-dd'], properties })
    );
    expect(statements.map(({ date }) => date)).toEqual(['2027-03-16', '2027-03-17']);
  });

  test('of several sheets with a table one is read, and which is asked', async () => {
    const a = sheetData([
      ['Country', 'Arrests'],
      ['Kenya', 5],
      ['Chad', 6]
    ]);
    const b = sheetData([
      ['Country', 'Firearms'],
      ['Kenya', 1],
      ['Chad', 2],
      ['Mali', 3]
    ]);
    const file = makeWorkbook({ A: a, B: b });
    const first = await readSheetFile('a.xlsx', file);
    expect(first.decisions).toMatchObject([{ id: 'sheet', proposal: 'B', options: ['A', 'B'] }]);
    expect(first.statements).toHaveLength(3);
    expect(
      (await readSheetFile('a.xlsx', file, { file: { sheet: 'A' } })).statements.map(({ measure }) => measure)
    ).toEqual(['Arrests', 'Arrests']);
  });

  test('a name merged over several rows holds for each of them', async () => {
    const rows = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Country</t></is></c><c r="B1" t="inlineStr"><is><t>Drug</t></is></c><c r="C1" t="inlineStr"><is><t>Quantity</t></is></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Kenya</t></is></c><c r="B2" t="inlineStr"><is><t>Heroin</t></is></c><c r="C2" t="inlineStr"><is><t>5 kg</t></is></c></row>
      <row r="3"><c r="B3" t="inlineStr"><is><t>Cocaine</t></is></c><c r="C3" t="inlineStr"><is><t>7 kg</t></is></c></row>
      <row r="4"><c r="A4" t="inlineStr"><is><t>Chad</t></is></c><c r="B4" t="inlineStr"><is><t>Heroin</t></is></c><c r="C4" t="inlineStr"><is><t>1 kg</t></is></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
    expect(
      (await readSheetFile('a.xlsx', makeWorkbook({ S: rows }))).statements.map(
        ({ territory, measure, value }) => [territory, measure, value]
      )
    ).toEqual([
      ['KEN', 'Heroin', 5],
      ['KEN', 'Cocaine', 7],
      ['TCD', 'Heroin', 1]
    ]);
  });

  test('only a hidden sheet with a table is refused, not read', async () => {
    const file = makeWorkbook({ A: sheetData([['Please fill in.']]) });
    expect(await refusal(file)).toMatch(/No column/);
  });
});

test('sheets of which nothing is read are named, and empty ones are not', async () => {
  const workbook = makeWorkbook({
    Notes: sheetData([['All figures are provisional.']]),
    Results: sheetData([
      ['Country', 'Arrests'],
      ['Kenya', 12],
      ['Ghana', 7]
    ]),
    Sheet3: sheetData([])
  });
  const { reading, otherSheets } = await readSheetFile('results.xlsx', workbook);
  expect(reading.sheet).toBe('Results');
  expect(describeOtherSheets(otherSheets)).toBe(
    'Not read, as no table of countries was found there: “Notes”.'
  );
});
