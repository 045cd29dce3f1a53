import { describe, expect, it } from 'vitest';
import { roundForMap, unitForMap } from '../../../src/model/unit';

describe('the unit of a map', () => {
  it('is the largest in which the middle of its values is at least one', () => {
    expect(unitForMap([0.009], 't')).toBe('kg');
    expect(unitForMap([1], 't')).toBe('t');
    expect(unitForMap([4700], 'kg')).toBe('t');
    expect(unitForMap([0.0004], 'kg')).toBe('g');
    expect(unitForMap([1500], 'm')).toBe('km');
    expect(unitForMap([1250.5, 12.75, 0, 0.4, 77], 'kg')).toBe('kg');
    expect(unitForMap([900, 13_500], 'kg')).toBe('t');
    expect(unitForMap([0, 0], 'kg')).toBe('g');
  });

  it('stays where it converts to no other', () => {
    for (const unit of ['count', 'rounds', 'tablets', 'USD'] as const)
      expect(unitForMap([5000], unit)).toBe(unit);
  });
});

describe('a value on a map', () => {
  it('of a measured amount has three digits, and loses none before its decimal sign', () => {
    expect(roundForMap(70.25814, 't')).toBe(70.3);
    expect(roundForMap(1234.56, 'kg')).toBe(1235);
    expect(roundForMap(0.0023456, 'kg')).toBe(0.00235);
    expect(roundForMap(Infinity, 't')).toBe(Infinity);
  });

  it('of a count or money is what was stated', () => {
    expect(roundForMap(1_416_322, 'tablets')).toBe(1_416_322);
    expect(roundForMap(3_270_000.5, 'USD')).toBe(3_270_000.5);
  });
});
