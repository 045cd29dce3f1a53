import { describe, expect, it } from 'vitest';
import table from '../../../src/draw/font-advances.json';
import { styleOf } from '../../../src/draw/labels/label-style';
import type { TextStyle } from '../../../src/draw/sink';
import { measureText } from '../../../src/draw/text-width';
import { LIGHT } from '../../../src/scale/palette';
import { labelMark } from './marks';

const STYLE: TextStyle = { sizePx: 10, weight: 500, colour: '#000', align: 'start', halo: null };

const widthOf = (text: string, style: Partial<TextStyle> = {}) => measureText(text, { ...STYLE, ...style });

/** The expected widths are advances in the file of IBM Plex Sans 3.201 Medium: 1,000 units to an em. */
describe('measureText', () => {
  it('adds up the advances of the letters', () => {
    expect(widthOf('614')).toBeCloseTo(3 * 6, 6);
    expect(widthOf('')).toBe(0);
  });

  it('grows with the size, and with the weight', () => {
    expect(widthOf('Mongolia', { sizePx: 25 })).toBeCloseTo(2.5 * widthOf('Mongolia'), 6);
    expect(widthOf('Mongolia', { weight: 600 })).toBeGreaterThan(widthOf('Mongolia'));
    expect(widthOf('Mongolia', { weight: 700 })).toBeGreaterThan(widthOf('Mongolia', { weight: 600 }));
  });

  it('adds the tracking of every letter, the last one included, as a browser does', () => {
    expect(widthOf('ASIA', { trackingPx: 1.6 })).toBeCloseTo(widthOf('ASIA') + 4 * 1.6, 6);
  });

  it('moves pairs together that the font moves together', () => {
    expect(widthOf('AV')).toBeLessThan(widthOf('A') + widthOf('V') - 0.3);
  });

  it('knows the signs of hedged figures and routes', () => {
    expect(widthOf('→')).toBeCloseTo(8.54, 6);
    const known = Object.values(table.advances['500']).join('');
    for (const sign of '≥≤≈→←–—×…“”’−±') expect(known).toContain(sign);
  });

  it('takes 0.6 em for a letter that the font lacks, one beyond the first 65,536 included', () => {
    expect(widthOf('中')).toBe(6);
    expect(widthOf('😀')).toBe(6);
  });

  it('gives no width to what stands on another letter or is not seen', () => {
    const combining = 'e\u0301';
    expect(widthOf(combining)).toBe(widthOf('e'));
    expect(widthOf('A\u200eV\u00ad', { trackingPx: 2 })).toBe(widthOf('AV', { trackingPx: 2 }));
  });

  it('refuses a weight that has no file of its own', () => {
    expect(() => widthOf('614', { weight: 650 })).toThrow('650');
  });

  it('knows the weight of every line of a label', () => {
    for (const role of ['name', 'figure', 'region', 'quiet'] as const) {
      const style = styleOf(
        { text: '', role },
        { align: 'start', inside: false, scale: 1, label: labelMark('PAK', [0, 0]) },
        LIGHT
      );
      expect(measureText('614', style), role).toBeGreaterThan(0);
    }
  });
});
