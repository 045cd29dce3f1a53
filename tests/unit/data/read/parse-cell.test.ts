import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../src/data/read/descriptor';
import { parseCell } from '../../../../src/data/read/parse-cell';
import { createProblem } from '../../../../src/model/problem';
import { tell } from '../tell';

function field(type: string, rules: Partial<Field> = {}): Field {
  return {
    name: 'x',
    type,
    example: '',
    decimalChar: '.',
    groupChar: '',
    trueValues: [],
    falseValues: [],
    isRequired: false,
    isUnique: false,
    enum: null,
    pattern: null,
    minimum: null,
    maximum: null,
    ...rules
  };
}

function remedyOf(text: string, type = 'number'): string {
  const parsed = parseCell(text, field(type));
  return 'fault' in parsed ? tell(createProblem({ file: 'x.csv', ...parsed.fault })).remedy : 'no fault';
}

describe('parseCell', () => {
  it.each([
    ['number', '4.7', 4.7],
    ['number', '-.5', -0.5],
    ['number', '1e3', 1000],
    ['integer', '45383', 45383],
    ['boolean', 'FALSE', false],
    ['boolean', '1', true],
    ['date', '2023-11-13', '2023-11-13'],
    ['yearmonth', '2023-11', '2023-11'],
    ['year', '2023', '2023'],
    ['string', '0042', '0042']
  ])('reads the %s %s', (type, text, value) => {
    expect(parseCell(text, field(type))).toEqual({ value });
  });

  it.each([
    ['number', 'NaN', 'type'],
    ['number', 'INF', 'type'],
    ['number', '1e999', 'number_too_large'],
    ['number', '0x10', 'type'],
    ['integer', '4.7', 'type'],
    ['boolean', 'yes', 'type'],
    ['date', '2023-02-30', 'day'],
    ['date', '13/11/2023', 'type'],
    ['yearmonth', '2023', 'type'],
    ['year', '23', 'type']
  ])('refuses as %s: %s', (type, text, code) => {
    expect(parseCell(text, field(type))).toMatchObject({ fault: { code } });
  });

  it.each([
    ['4,7', 'Write 4.7: the decimal sign is a point.'],
    ['1,700', 'Write 1700 if the comma groups thousands, 1.700 if it is the decimal sign.'],
    ['1,234,567', 'Write 1234567, without separators.'],
    ['45 383', 'Write 45383, without separators.'],
    ['45\u202f383', 'Write 45383, without separators.'],
    ['over 1700', 'Write the digits alone; a hedge belongs in “qualifier” and “words”, a unit in “unit”.'],
    ['many', 'Write a number.']
  ])('says of the number %s: %s', (text, remedy) => {
    expect(remedyOf(text)).toBe(remedy);
  });

  it('holds a number against its bounds and a word against its list', () => {
    expect(parseCell('-1', field('number', { minimum: 0 }))).toMatchObject({ fault: { code: 'bounds' } });
    expect(parseCell('91', field('number', { maximum: 90 }))).toMatchObject({ fault: { code: 'bounds' } });
    expect(parseCell('rod', field('string', { enum: ['road', 'rail'] }))).toMatchObject({
      fault: { code: 'enum' }
    });
    expect(parseCell('pak', field('string', { pattern: /^[A-Z]{3}$/ }))).toMatchObject({
      fault: { code: 'pattern' }
    });
  });
});
