import { expect, it } from 'vitest';
import { commonWordOf, withoutWord } from '../../../../src/query/operations/common-word';

const named = (...names: string[]) => names.map((name) => ({ name }));

it('is the first word of all names, in any language', () => {
  expect(commonWordOf(named('Operation Trigger V', 'Operation KAFO'))).toBe('Operation ');
  expect(commonWordOf(named('Opération Serval', 'Opération Barkhane'))).toBe('Opération ');
  expect(commonWordOf(named('Operation Trigger V', 'KAFO'))).toBe('');
});

it('is none where a name would be a numeral without it, or where there is one name', () => {
  expect(commonWordOf(named('Trigger V', 'Trigger VI'))).toBe('');
  expect(commonWordOf(named('Pangea 2022', 'Pangea 2023'))).toBe('');
  expect(commonWordOf(named('Operation Trigger V'))).toBe('');
  expect(commonWordOf([])).toBe('');
});

it('is taken off a name that begins with it', () => {
  expect(withoutWord('Operation KAFO', 'Operation ')).toBe('KAFO');
  expect(withoutWord('KAFO', 'Operation ')).toBe('KAFO');
});
