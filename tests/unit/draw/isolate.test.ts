import { describe, expect, it } from 'vitest';
import { isolateLine } from '../../../src/draw/isolate';

describe('a line of the map', () => {
  it('stays as it is where all of it is read from left to right', () => {
    expect(isolateLine('≥ 1,700 arrests', '≥ 1,700')).toBe('≥ 1,700 arrests');
    expect(isolateLine('中国 2023', null)).toBe('中国 2023');
  });

  it('in Arabic or Hebrew has its own direction, and its amount from left to right', () => {
    expect(isolateLine('≥ 1,700 أسلحة', '≥ 1,700')).toBe('\u2068\u2066≥ 1,700\u2069 أسلحة\u2069');
    expect(isolateLine('أسلحة: 1', '1')).toBe('\u2068أسلحة: \u20661\u2069\u2069');
    expect(isolateLine('אזור (2)', '614')).toBe('\u2068אזור (2)\u2069');
  });
});
