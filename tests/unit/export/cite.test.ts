import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/export/cite';
import type { Source } from '../../../src/model/data-package';

const source: Source = {
  id: 'interpol-ts2',
  publisher: 'INTERPOL',
  title: 'Arms & people: 100 % of {it}',
  url: 'https://www.interpol.int/a_b',
  published: '2023-12-15',
  extent: 'full',
  marking: null
};
const locator = 'paragraph 4';

describe('cite', () => {
  it('is one line in plain text, with the place in the source', () => {
    expect(cite([{ source, locator }], 'plain')).toBe(
      'INTERPOL (2023-12-15): Arms & people: 100 % of {it}. paragraph 4. https://www.interpol.int/a_b'
    );
  });

  it('escapes what BibTeX would read as its own, but not in the address', () => {
    expect(cite([{ source, locator }], 'bibtex').split('\n')).toEqual([
      '@misc{interpol-ts2,',
      '  author = {{INTERPOL}},',
      '  title = {{Arms \\& people: 100 \\% of \\{it\\}}},',
      '  year = {2023},',
      '  month = {12},',
      '  day = {15},',
      '  url = {https://www.interpol.int/a_b},',
      '  note = {paragraph 4}',
      '}',
      ''
    ]);
  });

  it('has every field of RIS on a line of its own, whatever the title holds', () => {
    const broken = { ...source, title: 'One\nER  - two' };
    expect(cite([{ source: broken, locator }], 'ris').split('\r\n')).toEqual([
      'TY  - GEN',
      'AU  - INTERPOL,',
      'TI  - One ER - two',
      'PY  - 2023',
      'DA  - 2023/12/15/',
      'UR  - https://www.interpol.int/a_b',
      'N1  - paragraph 4',
      'ER  - ',
      ''
    ]);
  });

  it('keeps the precision of a date, and has none where there is none', () => {
    const issued = (published: string | null) =>
      (
        JSON.parse(cite([{ source: { ...source, published }, locator: '' }], 'csl')) as { issued?: unknown }[]
      )[0]?.issued;
    expect(issued('2023')).toEqual({ 'date-parts': [[2023]] });
    expect(issued('2023-12')).toEqual({ 'date-parts': [[2023, 12]] });
    expect(issued(null)).toBeUndefined();
    expect(cite([{ source: { ...source, published: null, url: '' }, locator: '' }], 'ris')).not.toMatch(
      /^(PY|DA|UR|N1)/m
    );
  });

  it('has every document that states the same, each with its place', () => {
    const both = [
      { source, locator },
      { source: { ...source, id: 'reprint', publisher: 'Paper' }, locator: 'page 3' }
    ];
    expect(cite(both, 'plain').split('\n')).toHaveLength(2);
    expect(cite(both, 'bibtex').match(/^@misc\{.*,$/gm)).toEqual(['@misc{interpol-ts2,', '@misc{reprint,']);
    expect(cite(both, 'ris').match(/^N1.*$/gm)).toEqual(['N1  - paragraph 4', 'N1  - page 3']);
    expect(JSON.parse(cite(both, 'csl'))).toMatchObject([{ id: 'interpol-ts2' }, { id: 'reprint' }]);
  });
});
