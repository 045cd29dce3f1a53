import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportCsv, formatCsv } from '../../../../src/export/data/csv';
import { createFiguresTable } from '../../../../src/export/data/figures-table';
import type { Figure } from '../../../../src/model/data-package';
import { formatter } from '../../i18n/formats';
import { figure, smallPackage } from '../../small-package';

const tableOf = (figures: readonly Figure[]) =>
  createFiguresTable({
    dataPackage: smallPackage,
    figures,
    nameScope: (scope) => formatter.scope(scope, smallPackage.places)
  });
const read = (figures: readonly Figure[]) => csvParse(formatCsv(tableOf(figures)));

describe('figures as CSV', () => {
  it('keeps each statement’s qualifier, unit, words, source and place in the text', () => {
    const rows = read(smallPackage.figures);
    expect(rows).toHaveLength(smallPackage.figures.length);
    expect(rows[0]).toMatchObject({
      id: 'arrests',
      scope: 'operation',
      scope_name: 'Whole operation',
      qualifier: 'at_least',
      value: '1700',
      unit: 'count',
      words: 'over',
      source_publisher: 'INTERPOL',
      source_title: 'Trigger-Salvo II press release',
      source_published: '2023-12-15',
      locator: 'paragraph 1'
    });
    expect(rows.find((row) => row['id'] === 'gold-kgz')).toMatchObject({
      scope: 'KGZ',
      scope_name: 'Kyrgyzstan',
      value: '52',
      unit: 'kg',
      worth: '3270000',
      worth_currency: 'USD',
      worth_qualifier: 'approximately'
    });
  });

  it('keeps what a piece is, status, meaning, subset and a worth without an amount in their columns', () => {
    const worth = { value: 1e6, currency: 'USD', qualifier: 'approximately', words: 'nearly' } as const;
    const [boxes, nothing] = read([
      figure(
        'a',
        'arrests',
        { value: 3, unit: 'count of boxes', status: 'preliminary', meaning: 'capacity' },
        { partOf: 'arrests', subset: 'minors' }
      ),
      figure('b', 'drugs', { qualifier: 'words', unit: 't' }, { worth, disagreement: 'worth' })
    ]);
    expect(boxes).toMatchObject({
      unit: 'count',
      count_noun: 'boxes',
      status: 'preliminary',
      meaning: 'capacity',
      subset: 'minors'
    });
    expect(nothing).toMatchObject({
      unit: 't',
      count_noun: '',
      words: '',
      worth: '1000000',
      worth_qualifier: 'approximately',
      worth_words: 'nearly',
      disagreement: 'worth'
    });
  });

  it('has no number where the source gave none', () => {
    const [row] = read(smallPackage.figures.filter(({ id }) => id === 'firearms-pak'));
    expect(row).toMatchObject({ qualifier: 'words', value: '', low: '', high: '', words: 'several hundred' });
  });

  it('lets no text start a formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1']) {
      const [row] = read([figure('x', 'gold', { value: 1, unit: 'kg' }, { note: text })]);
      expect(row?.['note'], JSON.stringify(text)).toBe(`'${text}`);
    }
  });

  it('reads back as it was written, whatever the text', () => {
    const anyText = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(anyText, anyText, (note, words) => {
        const [row] = read([figure('x', 'gold', { value: 1, unit: 'kg', words }, { note })]);
        expect([note, `'${note}`]).toContain(row?.['note']);
        expect([words, `'${words}`]).toContain(row?.['words']);
      })
    );
  });

  it('ends every line with CRLF', () => {
    expect(formatCsv(tableOf([])).endsWith(',quote\r\n')).toBe(true);
  });
});

describe('the CSV file', () => {
  it('begins with a byte order mark', () => {
    const bytes = exportCsv(tableOf(smallPackage.figures));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
