import { expect, test } from 'vitest';
import { SheetSession } from '../../../src/intake/sheet-session';
import { readSheetFile } from '../../../src/intake/read-sheet-file';
import { makeWorkbook, sheetData } from './make-workbook';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const SHEET = 'Results\n\nCountry,Arrests,Share\nKenya,12,10%\nCongo,n/a,20%\nTotal,12,\nEast Africa,30,\n';

async function openSession(text = SHEET): Promise<SheetSession> {
  const session = new SheetSession();
  expect(await session.open(new Map([['a.csv', bytesOf(text)]]))).toBeNull();
  return session;
}

test('a report counts what a file states, and its rows say why they are no data', async () => {
  const session = await openSession();
  const [report] = session.read({}, {}).reports;
  expect(report?.counts).toMatchObject({ territories: 1, measures: 1, figures: 1, noData: 3 });
  expect(report?.questions.map(({ about, id }) => [about, id])).toEqual([['names', 'Congo']]);
  expect(report?.columns.map(({ header, role, reason }) => [header, role, reason])).toEqual([
    ['Country', 'territory', null],
    ['Arrests', 'amount', null],
    ['Share', 'left_out', 'share']
  ]);
  const rows = session.rows('a.csv', 0, 20);
  expect(rows.map(({ row, state }) => [row, state])).toEqual([
    [1, 'above the header'],
    [2, 'blank'],
    [3, 'header'],
    [4, 'data'],
    [5, 'data'],
    [6, 'total'],
    [7, 'region']
  ]);
  expect(rows[4]?.marks).toEqual([{ column: 0, kind: 'ask', told: { reason: 'ambiguous' } }]);
});

test('a row that is taken for no data can be taken in, and is then asked of where', async () => {
  const session = await openSession();
  const taken = session.read({ 'a.csv': { rows: { 7: 'data' } } }, {}).reports[0];
  expect(taken?.questions.map(({ id }) => id)).toEqual(['Congo', 'East Africa']);
  const named = session.read({ 'a.csv': { rows: { 7: 'data' }, names: { 'East Africa': 'KEN+UGA' } } }, {})
    .reports[0];
  expect(named?.counts.figures).toBe(2);
});

test('a row and a column can be left out', async () => {
  const session = await openSession('Country,Arrests,Firearms\nKenya,12,3\nMali,4,5\n');
  const said = { rows: { 3: 'none' }, columns: { Firearms: { isLeftOut: true } } };
  const [report] = session.read({ 'a.csv': said }, {}).reports;
  expect(report?.counts).toMatchObject({ figures: 1, noData: 1 });
  expect(report?.columns[2]).toMatchObject({ header: 'Firearms', role: 'left_out', reason: null });
});

test('what is written into a cell is read in its place, also below the last row', async () => {
  const file = bytesOf('Country,Arrests\nKenya,12\n');
  const edits = { B2: 'over 20', A3: 'Ghana', B3: '7' };
  const { statements } = await readSheetFile('a.csv', file, { edits });
  expect(
    statements.map(({ row, territory, qualifier, value }) => [row, territory, qualifier, value])
  ).toEqual([
    [2, 'KEN', 'at_least', 20],
    [3, 'GHA', 'exact', 7]
  ]);
});

test('in a workbook an edit names its sheet, and changes no other', async () => {
  const file = makeWorkbook({
    One: sheetData([
      ['Country', 'Arrests'],
      ['Kenya', 1],
      ['Ghana', 2],
      ['Mali', 3]
    ]),
    Two: sheetData([
      ['Country', 'Arrests'],
      ['Kenya', 4]
    ])
  });
  const read = async (place: string) =>
    (await readSheetFile('a.xlsx', file, { edits: { [place]: '9' } })).statements[0]?.value;
  expect(await read('One!B2')).toBe(9);
  expect(await read('Two!B2')).toBe(1);
  expect(await read('B2')).toBe(1);
});

test('a text is checked as it is typed, and changes nothing', async () => {
  const session = await openSession();
  session.read({}, {});
  const check = (text: string) => session.check('a.csv', { edits: { B4: text } }, 1, 4);
  expect(check('approx. 300')).toMatchObject({ amount: 'approx. 300', territory: 'KEN', marks: [] });
  expect(check('about 5 or 6')?.marks).toMatchObject([{ column: 1, kind: 'ask' }]);
  expect(check('')).toMatchObject({ amount: null, marks: [] });
  expect(session.rows('a.csv', 3, 4)[0]?.cells[1]).toBe('12');
});

test('a file that cannot be read is reported beside those that can', async () => {
  const session = new SheetSession();
  await session.open(
    new Map([
      ['a.csv', bytesOf(SHEET)],
      ['b.pdf', bytesOf('%PDF-1.7')]
    ])
  );
  const { reports, files } = session.read({}, {});
  expect(reports.map(({ refuse }) => refuse?.code ?? null)).toEqual([null, 'document']);
  expect(files?.has('datapackage.json')).toBe(true);
});

test('rows that state different amounts of one fact are one question', async () => {
  const session = await openSession('Country,Arrests\nKenya,12\nMali,3\nKenya,14\n');
  const [question, ...others] = session.read({}, {}).reports[0]?.questions ?? [];
  expect(others).toEqual([]);
  expect(question?.places.map(({ row }) => row)).toEqual([2, 4]);
  const answered = session.read(
    { 'a.csv': { cells: { [question?.id ?? '']: question?.options[1] ?? '' } } },
    {}
  ).reports[0];
  expect(answered?.questions).toEqual([]);
  expect(answered?.counts.figures).toBe(2);
});
