import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount } from '../../../src/intake/cells/format-amount';
import { parseAmount, PLAIN_CONTEXT, type WrittenAmount } from '../../../src/intake/cells/parse-amount';
import { findTerritory } from '../../../src/intake/names/find-territory';
import { readSheetFile } from '../../../src/intake/read-sheet-file';
import type { IntakeResult } from '../../../src/intake/result';

const number = fc.oneof(
  fc.nat(5_000_000),
  fc.nat(99_999).map((n) => n / 100),
  fc.nat(999).map((n) => n / 1000)
);
const unit = fc.constantFrom('', 'kg', 't', 'g', 'rounds', 'tablets', 'litres', 'USD', 'GBP', 'lb', 'tons');
const hedged = (qualifier: WrittenAmount['qualifier'], ...words: string[]) =>
  fc.record({
    qualifier: fc.constant(qualifier),
    value: number,
    low: fc.constant(null),
    high: fc.constant(null),
    unit,
    words: fc.constantFrom(...words)
  });
const amount = fc.oneof(
  hedged('exact', '', 'exactly', 'a total of'),
  hedged(
    'at_least',
    'at least',
    'over',
    'more than',
    '>',
    '≥',
    '+',
    'or more',
    'plus de',
    'más de',
    'mindestens',
    'أكثر من',
    'более',
    '超过'
  ),
  hedged('at_most', 'up to', '<', 'fewer than', 'moins de', 'hasta', 'höchstens'),
  hedged(
    'approximately',
    'about',
    'approx.',
    '~',
    '≈',
    'c.',
    'nearly',
    'environ',
    'unos',
    'rund',
    'около',
    '约'
  ),
  fc.record({
    qualifier: fc.constant('range' as const),
    value: fc.constant(null),
    low: fc.nat(1800),
    high: fc.integer({ min: 2200, max: 100_000 }),
    unit,
    words: fc.constantFrom('', 'between')
  })
);

describe('the text of an amount', () => {
  test('written out is read back as the same amount', () => {
    fc.assert(
      fc.property(amount, (given) => {
        const text = formatAmount(given);
        expect(parseAmount(text, PLAIN_CONTEXT), text).toEqual({ ...given, kind: 'amount', note: '' });
      })
    );
  });

  test('of any kind ends in one of the five ways, and never throws', () => {
    const piece = fc.constantFrom(
      '12',
      '1,234',
      '1.234,5',
      'kg',
      'over',
      'ca.',
      '-',
      '–',
      'to',
      'between',
      'and',
      '$',
      '%',
      '(a)',
      '*',
      '³',
      'm',
      'million',
      'none',
      '#REF!',
      'Oct',
      '/',
      'dozens',
      '٢٫٥',
      ' ',
      'of'
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 7 }).map((parts) => parts.join('')),
      fc.array(piece, { maxLength: 7 }).map((parts) => parts.join(' '))
    );
    const context = fc.record({
      decimal: fc.constantFrom('.' as const, ',' as const, null),
      isCounted: fc.boolean(),
      isFlagged: fc.boolean(),
      knownWords: fc.constant(new Set<string>())
    });
    fc.assert(
      fc.property(text, context, (cell, how) => {
        const reading = parseAmount(cell, how);
        expect(['amount', 'words', 'absent', 'ask', 'problem']).toContain(reading.kind);
        if (reading.kind !== 'amount') return;
        const numbers = reading.qualifier === 'range' ? [reading.low, reading.high] : [reading.value];
        for (const each of numbers) expect(Number.isFinite(each) && (each ?? -1) >= 0, cell).toBe(true);
      })
    );
  });
});

test('any text in a column of countries is read without throwing, and a territory only by its name', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => void findTerritory(text))
  );
});

/** What is stated, without the rows' numbers. */
function stated({ statements, asks, noData }: IntakeResult): string[] {
  return [
    ...statements.map(({ territory, measure, qualifier, value, low, high, unit: each, words }) =>
      JSON.stringify([territory, measure, qualifier, value, low, high, each, words])
    ),
    ...asks.map(({ column, cell, reason }) => JSON.stringify([column, cell, reason])),
    ...noData.map(({ territory, measure }) => JSON.stringify([territory, measure]))
  ].sort();
}

describe('a table', () => {
  const names = ['Kenya', 'Congo', 'Viet Nam', 'Côte d’Ivoire', 'Potugal', 'Scotland', 'Georgia', 'Niger'];
  const cell = fc.constantFrom(
    '12',
    '1,250',
    'over 40',
    'n/a',
    '',
    '-',
    '0',
    'dozens',
    '10–12',
    '3 of 4',
    'Oct-12',
    '1.5',
    'one'
  );
  const table = fc.record({
    rows: fc
      .array(fc.tuple(cell, cell), { minLength: 3, maxLength: names.length })
      .map((rows) => rows.map((cells, i) => [names[i] ?? '', ...cells])),
    order: fc.constantFrom([0, 1, 2], [2, 0, 1], [1, 2, 0], [2, 1, 0])
  });
  const write = (rows: readonly (readonly string[])[], order: readonly number[]) =>
    new TextEncoder().encode(rows.map((row) => order.map((at) => `"${row[at]}"`).join(',')).join('\n'));

  test('states the same whatever the order of its columns and rows', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ rows, order }) => {
        const head = ['Country', 'Arrests', 'Vehicles seized'];
        const plain = await readSheetFile('a.csv', write([head, ...rows], [0, 1, 2]));
        const mixed = await readSheetFile('a.csv', write([head, ...[...rows].reverse()], order));
        expect(stated(mixed)).toEqual(stated(plain));
      })
    );
  });
});

test('any bytes are read or refused, and never throw', async () => {
  const prefix = fc.constantFrom(
    '',
    'PK\x03\x04',
    'Country,Arrests\n',
    '{"a":',
    '[',
    '\xd0\xcf\x11\xe0',
    '<?xml ',
    '"Country";"a\n'
  );
  await fc.assert(
    fc.asyncProperty(prefix, fc.uint8Array({ maxLength: 400 }), async (start, bytes) => {
      const file = new Uint8Array([...[...start].map((letter) => letter.charCodeAt(0)), ...bytes]);
      const { refuse, statements } = await readSheetFile('a', file);
      expect(refuse === null || statements.length === 0).toBe(true);
    })
  );
});
