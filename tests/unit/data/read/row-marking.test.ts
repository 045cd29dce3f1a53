import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKINGS, type Marking } from '../../../../src/model/briefing';
import { baseText, readBase, readFolder, SHIPPED } from '../test-package';

const HEAD = 'id,publisher,title,url,published';
const REPORT = 'report,Office,Yearly report,https://example.org/report,2023-12-15';

function markingOf(overlay: Record<string, string>): Marking | null | undefined {
  return readBase(overlay).dataPackage.sources.get('report')?.marking;
}

describe('the marking of a source', () => {
  it.each([
    ['TLP:RED', 'TLP:RED'],
    ['tlp red', 'TLP:RED'],
    ['amber+strict', 'TLP:AMBER+STRICT'],
    ['[TLP:GREEN]', 'TLP:GREEN'],
    ['TLP:GREEN; TLP:AMBER', 'TLP:AMBER'],
    ['for us only', 'TLP:RED'],
    ['', null]
  ])('is read from %s', (cell, marking) => {
    for (const column of ['marking', 'Marking', 'TLP', 'handling mark'])
      expect(markingOf({ 'sources.csv': `${HEAD},${column}\n${REPORT},${cell}\n` }), column).toBe(marking);
  });

  it('is the strictest of several columns, of rows of one id, and of rows that rest on it', () => {
    expect(markingOf({ 'sources.csv': `${HEAD},marking,tlp\n${REPORT},TLP:GREEN,red\n` })).toBe('TLP:RED');
    expect(markingOf({ 'sources.csv': `${HEAD},marking\n${REPORT},TLP:GREEN\n${REPORT},TLP:AMBER\n` })).toBe(
      'TLP:AMBER'
    );
    const [head, first, ...rows] = baseText('figures.csv').split('\n');
    const marked = [`${head},marking`, `${first},TLP:RED`, ...rows.map((row) => row && `${row},`)].join('\n');
    expect(markingOf({ 'figures.csv': marked })).toBe('TLP:RED');
    expect(readBase({ 'figures.csv': marked }).problems).toEqual([]);
  });

  it('is never weaker than any label that stands in its row', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'Office', 'n/a', 'strict', 'Red tape', '"a, b"'),
      fc
        .constantFrom(...MARKINGS)
        .chain((marking) =>
          fc.constantFrom(
            marking,
            marking.toLowerCase(),
            marking.replace(':', ' '),
            `Report (${marking})`,
            `"${marking}"`
          )
        )
    );
    fc.assert(
      fc.property(cell, cell, cell, (title, marking, tlp) => {
        const shown = markingOf({
          'sources.csv': `${HEAD},marking,tlp\nreport,Office,Report ${title.replaceAll('"', '')},https://example.org/report,,${marking},${tlp}\n`
        });
        const isMarked = marking !== '' || tlp !== '';
        const given = isMarked ? [marking, tlp] : [title];
        const least = Math.max(
          -1,
          ...given.map((text) =>
            MARKINGS.findLastIndex((each) => text.toUpperCase().replace('TLP ', 'TLP:').includes(each))
          )
        );
        if (title.includes(',')) return;
        expect(shown ? MARKINGS.indexOf(shown) : -1).toBeGreaterThanOrEqual(least);
      })
    );
  });
});

describe('the marking of a package', () => {
  const descriptor = JSON.parse(
    new TextDecoder().decode(readFolder(SHIPPED).get('datapackage.json'))
  ) as Record<string, unknown> & { resources: object[] };
  const read = (given: Record<string, unknown>) =>
    readBase({ 'datapackage.json': JSON.stringify({ ...descriptor, ...given }) });

  it.each([
    ['TLP:AMBER', 'TLP:AMBER', 0],
    ['tlp amber strict', 'TLP:AMBER+STRICT', 0],
    [['TLP:GREEN', 'TLP:AMBER'], 'TLP:AMBER', 0],
    ['', null, 0],
    [null, null, 0],
    ['for us only', 'TLP:RED', 1],
    [3, 'TLP:RED', 1],
    [{ level: 'green' }, 'TLP:RED', 1]
  ])('is read from %j', (value, marking, problems) => {
    for (const key of ['marking', 'TLP', 'Handling mark']) {
      const loaded = read({ [key]: value });
      expect(loaded.dataPackage.marking, key).toBe(marking);
      expect(loaded.problems, key).toHaveLength(problems);
    }
  });

  it('is the strictest of several, of its resources, and of a label in its title', () => {
    expect(read({ marking: 'TLP:GREEN', tlp: 'red' }).dataPackage.marking).toBe('TLP:RED');
    expect(read({ title: 'Report (TLP:AMBER)' }).dataPackage.marking).toBe('TLP:AMBER');
    const [first, ...others] = descriptor.resources;
    const resources = [{ ...first, marking: 'TLP:AMBER' }, ...others];
    expect(read({ marking: 'TLP:GREEN', resources }).dataPackage.marking).toBe('TLP:AMBER');
    expect(read({}).dataPackage.marking).toBeNull();
  });
});
