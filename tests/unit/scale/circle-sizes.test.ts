import { describe, expect, it } from 'vitest';
import { createCircleSizes, MOST_RADIUS_PX } from '../../../src/scale/circle-sizes';

describe('sizes of circles', () => {
  it('make areas, not radii, as the values', () => {
    const { radiusOf } = createCircleSizes([100, 400, 1600]);
    expect(radiusOf(1600)).toBe(MOST_RADIUS_PX);
    expect(radiusOf(400)).toBe(MOST_RADIUS_PX / 2);
    expect(radiusOf(100)).toBe(MOST_RADIUS_PX / 4);
  });

  it('keep small values visible, and give nothing to zero', () => {
    const { radiusOf } = createCircleSizes([1, 1_000_000, 0]);
    expect(radiusOf(1)).toBe(3);
    expect(radiusOf(0)).toBe(0);
  });

  it('have round samples for the legend, of the very same sizes', () => {
    const { samples, radiusOf } = createCircleSizes([614, 254, 31]);
    expect(samples.map(({ value }) => value)).toEqual([500, 100]);
    for (const { value, radiusPx } of samples) expect(radiusPx).toBe(radiusOf(value));
  });

  it('have no samples where there is no value', () => {
    expect(createCircleSizes([]).samples).toEqual([]);
    expect(createCircleSizes([0]).samples).toEqual([]);
  });
});
