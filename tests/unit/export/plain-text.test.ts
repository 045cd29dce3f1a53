import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/export/plain-text';

describe('Markdown as plain text', () => {
  it('keeps paragraphs, items and the words of links', () => {
    expect(plainTextOf('One **bold** word.\n\n- a [link](https://example.org)\n- b\n\n> quoted')).toBe(
      'One bold word.\n• a link\n• b\nquoted'
    );
  });

  it.each([
    ['quotations', `${'> '.repeat(300)}deep\n\nAfter it.`],
    ['more quotations than a stack holds', `${'>'.repeat(20_000)} deep\n\nAfter it.`],
    ['brackets', `${'['.repeat(3000)}deep\n\nAfter it.`]
  ])('reads %s within each other', (_kind, markdown) => {
    const text = plainTextOf(markdown);
    expect(text).toContain('deep');
    expect(text).toContain('After it.');
  });
});
