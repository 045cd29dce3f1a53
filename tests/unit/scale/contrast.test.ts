import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../../src/scale/contrast';

describe('the contrast of two colours', () => {
  // WCAG 2.2: black on white is 21:1, the most there is. W3C's Understanding 1.4.3 and its techniques give #767676 as the lightest grey that
  // reaches 4.5:1 on white, and #949494 as the lightest that reaches 3:1.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#949494', '#ffffff', 3.03],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4.0]
  ])('of %s and %s is %d to 1, either way round', (a, b, ratio) => {
    expect(contrastOf(a, b)).toBeCloseTo(ratio, 2);
    expect(contrastOf(b, a)).toBe(contrastOf(a, b));
  });
});
