import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv, parseHeader, type CsvRow } from '../../../../src/data/read/parse-csv';
import { createProblemLog } from '../../../../src/data/read/problem-log';

function read(text: string) {
  const log = createProblemLog();
  const rows: CsvRow[] = [];
  const header = parseHeader(text);
  parseCsv(text, header, { file: 'x.csv', log }, (row) => rows.push(row));
  return { header, rows, problems: log.list([]) };
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '7', ' ', ',', ';', '\t', '"', '\n', '\r\n', '\r')
});

describe('parseCsv', () => {
  it('numbers rows as a spreadsheet does: blank lines and cells with line breaks are rows of their own', () => {
    const { rows } = read('id,text\n\na,"two\nlines"\r\n,\nb,x\n');
    expect(rows).toEqual([
      { row: 3, cells: ['a', 'two\nlines'] },
      { row: 5, cells: ['b', 'x'] }
    ]);
  });

  it('finds the delimiter in the header, not in quoted names or in the rows', () => {
    expect(read('id;"a,b,c";d\n1;2,5,7;3').rows[0]?.cells).toEqual(['1', '2,5,7', '3']);
    expect(parseHeader('id\tname').columns).toEqual(['id', 'name']);
    expect(parseHeader('id').delimiter).toBe(',');
  });

  it('ignores empty columns beyond the header, and tells of full ones', () => {
    expect(read('id,name,,\n1,a,,\n2,b\n').rows.map(({ cells }) => cells)).toEqual([
      ['1', 'a'],
      ['2', 'b']
    ]);
    expect(read('id,name\n1,a,lost\n').rows).toEqual([
      { row: 2, cells: ['1', 'a', 'lost'], isTooLong: true }
    ]);
  });

  it('tells the row of a quote that is not closed, and reads on at the next line', () => {
    const { rows, problems } = read('id,name\n1,"a\n2,"b"\n3,"c" d\n4,5" pipe\n5,"e');
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'quote'],
      [4, 'quote'],
      [6, 'quote']
    ]);
    expect(rows).toEqual([
      { row: 3, cells: ['2', 'b'] },
      { row: 5, cells: ['4', '5" pipe'] }
    ]);
  });

  it('keeps the rows before a broken one, also where they have quoted line breaks', () => {
    const { rows, problems } = read('id,a,b\n1,"x\ny","open\n2,p,q\n');
    expect(problems).toMatchObject([{ row: 2, code: 'quote' }]);
    expect(rows).toEqual([{ row: 3, cells: ['2', 'p', 'q'] }]);
  });

  it('takes a cell longer than a spreadsheet can hold for a quote left open', () => {
    const { rows, problems } = read(`id,name\n1,"${'a'.repeat(40_000)}"\n2,b\n`);
    expect(problems).toMatchObject([{ row: 2, code: 'quote' }]);
    expect(rows).toEqual([{ row: 3, cells: ['2', 'b'] }]);
  });

  it('gives back what was written, with its row numbers, for any cells and delimiter', () => {
    const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (written, delimiter, eol) => {
          const { formatRow } = dsvFormat(delimiter);
          const { rows, problems } = read(
            [['id', 'b', 'c'], ...written].map((row) => formatRow(row)).join(eol) + eol
          );
          const expected = written
            .map((cells, i) => ({ row: i + 2, cells: [...cells] }))
            .filter(({ cells }) => cells.some((text) => text.trim() !== ''));
          // Cells of lines that look like rows are warned of.
          expect(problems.filter(({ code }) => code !== 'rows_in_cell')).toEqual([]);
          expect(rows).toEqual(expected);
        }
      )
    );
  });
});
