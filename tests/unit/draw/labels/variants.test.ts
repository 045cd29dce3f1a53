import { describe, expect, it } from 'vitest';
import { breakText, writeVariants } from '../../../../src/draw/labels/variants';
import { labelMark } from '../marks';

const NAME = { text: 'Trinidad & Tobago', role: 'name' } as const;
const FIGURE = { text: '≥ 1,700 firearm parts seized', role: 'figure' } as const;
const textsOf = (label: Parameters<typeof writeVariants>[0]) =>
  writeVariants(label).map(({ lines }) => lines.map(({ text }) => text).join(' / '));

describe('the ways to write a label', () => {
  it('begin with the best, and lose no word of name and figure but what is counted', () => {
    const amount = { text: '≥ 1,700', canStandAlone: true, short: null };
    const texts = textsOf(labelMark('TTO', [0, 0], { lines: [NAME, FIGURE], amount }));
    expect(texts[0]).toBe('Trinidad & Tobago / ≥ 1,700 firearm / parts seized');
    expect(texts).toContain('Trinidad / & Tobago / ≥ 1,700');
    expect(texts.at(-1)).toBe('Trinidad / & Tobago / ≥ 1,700');
    for (const text of texts) expect(text).toMatch(/≥ 1,700/);
  });

  it('have the land’s code for its name where it is essential, and never a number alone', () => {
    const amount = { text: '≥ 1,700', canStandAlone: true, short: null };
    const label = labelMark('TTO', [0, 0], { lines: [NAME, FIGURE], amount, essential: true });
    const texts = textsOf(label);
    expect(texts.at(-1)).toBe('TTO ≥ 1,700');
    expect(texts).toContain('TTO / ≥ 1,700');
    for (const text of texts) expect(text).toMatch(/^(Trinidad|TTO) /);
    expect(textsOf(labelMark('TTO', [0, 0], { lines: [NAME] }))).not.toContain('TTO');
    // A place that has no code, or a name that is the code.
    for (const id of ['central-asia', 'XX'])
      expect(textsOf({ ...label, id }).every((text) => text.startsWith('Trinidad'))).toBe(true);
  });

  it('give the land its shorter name before its code', () => {
    const lines = [
      { text: 'Democratic Republic of the Congo', role: 'name', shorter: 'Congo (DRC)' }
    ] as const;
    const texts = textsOf(labelMark('COD', [0, 0], { lines, essential: true }));
    expect(texts[0]).toBe('Democratic Republic / of the Congo');
    expect(texts.indexOf('Congo (DRC)')).toBeGreaterThan(0);
    expect(texts.indexOf('Congo (DRC)')).toBeLessThan(texts.indexOf('COD'));
  });

  it('have a short name and its amount in one line', () => {
    const lines = [{ ...NAME, text: 'Bulgaria' }, FIGURE];
    const writing = (canStandAlone: boolean) =>
      textsOf(labelMark('BGR', [0, 0], { lines, amount: { text: '432', canStandAlone, short: null } }));
    expect(writing(true)).toContain('Bulgaria 432');
    expect(writing(false)).not.toContain('Bulgaria 432');
  });

  it('leave the amount without what it counts only where it can stand so', () => {
    const amount = { text: '≥ 1,700', canStandAlone: false, short: null };
    const texts = textsOf(labelMark('TTO', [0, 0], { lines: [NAME, FIGURE], amount }));
    for (const text of texts) expect(text).toMatch(/^Trinidad .*(seized|Tobago)$/);
    expect(texts.at(-1)).toBe('Trinidad / & Tobago');
  });

  it('say what is counted in fewer words, and that alone within a land with no room for more', () => {
    const lines = [
      { text: 'Kyrgyzstan', role: 'name' },
      { text: '52 kg gold seized', role: 'figure' }
    ] as const;
    const amount = { text: '52 kg', canStandAlone: false, short: '52 kg gold' };
    const label = labelMark('KGZ', [0, 0], { lines, amount, essential: true });
    const variants = writeVariants(label);
    const texts = textsOf(label);
    expect(texts[0]).toBe('Kyrgyzstan / 52 kg gold seized');
    expect(texts).toContain('Kyrgyzstan / 52 kg gold');
    expect(texts.indexOf('KGZ / 52 kg gold')).toBeLessThan(texts.indexOf('52 kg gold'));
    expect(texts.indexOf('52 kg gold')).toBeLessThan(texts.indexOf('KGZ'));
    for (const { lines: written, isNameless } of variants)
      if (written[0]?.role === 'figure') {
        expect(isNameless).toBe(true);
        expect(written.map(({ text }) => text).join(' ')).toBe('52 kg gold');
      }
  });

  it('never break an amount', () => {
    expect(breakText('about 4.7 t gold', 2, '4.7 t')).toEqual(['about', '4.7 t gold']);
    expect(breakText('4.7 t', 2, '4.7 t')).toBeNull();
    expect(breakText('≈ 900 kg methamphetamine by weight', 3, '≈ 900 kg')).toEqual([
      '≈ 900 kg',
      'methamphetamine',
      'by weight'
    ]);
  });
});
