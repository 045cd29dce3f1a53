import { describe, expect, it } from 'vitest';
import { answerOf, withAnswer } from '../../../src/intake/answers';

describe('answers', () => {
  it.each(['file', 'names', 'cells'] as const)('are kept and taken back, about %s', (about) => {
    const said = withAnswer({}, { about, id: 'x' }, 'yes');
    expect(said).toEqual({ [about]: { x: 'yes' } });
    expect(answerOf(said, { about, id: 'x' })).toBe('yes');
    expect(answerOf(withAnswer(said, { about, id: 'x' }, null), { about, id: 'x' })).toBeNull();
  });

  it('about a column belong to its header, which may have a colon itself', () => {
    const question = { about: 'column', id: 'Seized: drugs: unit' } as const;
    const said = withAnswer({}, question, 'kg');
    expect(said).toEqual({ columns: { 'Seized: drugs': { unit: 'kg' } } });
    expect(answerOf(said, question)).toBe('kg');
    expect(answerOf(said, { about: 'column', id: 'Seized: drugs: decimal' })).toBeNull();
  });

  it('"none" leaves a column out', () => {
    const said = withAnswer({}, { about: 'column', id: 'Share: unit' }, 'none');
    expect(said).toEqual({ columns: { Share: { isLeftOut: true } } });
  });
});
