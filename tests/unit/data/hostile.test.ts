import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBriefing } from '../../../src/data/briefings/briefing-file';
import { parsePackage } from '../../../src/data/read/load-package';
import { readMarkdown } from '../../../src/export/markdown-tokens';
import { baseText, readBase, SHIPPED } from './test-package';

/** No case here is meant to take a second; what grows with the square or the cube of its rows takes minutes. */
const LIMIT_MS = 30_000;

/** A table of the base package with rows added: its first row with some cells changed. */
function addRows(file: string, rows: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const text = baseText(file).trimEnd();
  const [columns = [], first = []] = text.split('\n').map((line) => line.split(','));
  const added = rows.map((cells) => columns.map((name, i) => cells[name] ?? first[i] ?? '').join(','));
  return { [file]: [text, ...added].join('\n') };
}

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const codesOf = (overlay: Readonly<Record<string, string>>) =>
  [...new Set(readBase(overlay).problems.map(({ code }) => code))].sort();

describe('a hostile table is read in time that grows with its rows, and told by name', () => {
  it(
    'a number of 40,000 digits',
    () => {
      expect(codesOf(addRows('figures.csv', [{ id: 'long', value: '7'.repeat(40_000) }]))).toEqual([
        'number_too_large'
      ]);
      expect(codesOf(addRows('figures.csv', [{ id: 'long', value: '7'.repeat(40_000) + 'x' }]))).toEqual([
        'type'
      ]);
    },
    LIMIT_MS
  );

  it(
    'ids of 10,000 letters that differ in the last one',
    () => {
      const id = (i: number) => 'a'.repeat(10_000) + i;
      const places = addRows(
        'places.csv',
        many(100, (i) => ({ id: id(i) }))
      );
      const events = addRows(
        'events.csv',
        many(100, (i) => ({ id: `e${i}`, place: `${id(i)}-` }))
      );
      expect(codesOf({ ...places, ...events })).toContain('place_unknown');
    },
    LIMIT_MS
  );

  it.each([
    ['figures within figures', 'figures.csv', (i: number) => ({ part_of: `c${i + 1}` }), ['duplicate']],
    ['measures within measures', 'measures.csv', (i: number) => ({ part_of: `c${i + 1}` }), []]
  ] as const)(
    'a chain of 10,000 %s',
    (_, file, link, codes) => {
      const last = 9999;
      const rows = many(last + 1, (i) => ({ id: `c${i}`, ...(i < last && link(i)) }));
      expect(codesOf(addRows(file, rows))).toEqual(codes);
    },
    LIMIT_MS
  );

  it(
    'a cycle of 10,000 figures, of which the nearest and the last are named',
    () => {
      const rows = many(10_000, (i) => ({ id: `c${i}`, part_of: `c${(i + 1) % 10_000}` }));
      const { problems, dataPackage } = readBase(addRows('figures.csv', rows));
      expect(problems[0]).toMatchObject({ code: 'cycle', path: expect.arrayContaining(['…']) as string[] });
      expect(problems[0]).toHaveProperty('path.length', 22);
      expect(dataPackage.figures.some(({ id }) => id.startsWith('c') && /^c\d+$/.test(id))).toBe(false);
    },
    LIMIT_MS
  );

  it(
    '10,000 versions of one figure of which none is preferred',
    () => {
      const rows = many(10_000, (i) => ({
        id: `c${i}`,
        preferred: 'false',
        disagreement: 'value',
        ...(i < 9999 && { contradicts: `c${i + 1}` })
      }));
      expect(codesOf(addRows('figures.csv', rows))).toEqual(['none_preferred']);
    },
    LIMIT_MS
  );

  it(
    '40,000 legs that are left out',
    () => {
      const rows = many(40_000, (i) => ({ id: `l${i}`, from: `nowhere-${i}` }));
      expect(codesOf(addRows('legs.csv', rows))).toEqual(['more', 'place_unknown']);
    },
    LIMIT_MS
  );

  it(
    '80,000 events at one place',
    () => {
      expect(
        readBase(
          addRows(
            'events.csv',
            many(80_000, (i) => ({ id: `e${i}` }))
          )
        ).problems
      ).toEqual([]);
    },
    LIMIT_MS
  );
});

describe('a table', () => {
  it('has its columns where the header is longer than 64 KB', () => {
    const [header = '', ...rows] = baseText('events.csv').trimEnd().split('\n');
    const long = 'x'.repeat(70_000);
    const text = [`${long},${header}`, ...rows.map((row) => `,${row}`)].join('\n');
    const { problems, dataPackage } = readBase({ 'events.csv': text });
    expect(problems.map(({ code }) => code)).toEqual(['column_unknown']);
    expect(dataPackage.events.length).toBe(rows.length);
  });

  it('has a zero without a sign', () => {
    const { dataPackage } = readBase(addRows('figures.csv', [{ id: 'zero', value: '-0' }]));
    const zero = dataPackage.figures.find(({ id }) => id === 'zero')?.quantity;
    expect(zero).toHaveProperty('value', 0);
    expect(JSON.stringify(zero)).not.toContain('-0');
    expect(Object.values(zero ?? {}).some((value) => Object.is(value, -0))).toBe(false);
  });

  it('has no source whose address names somebody before the site', () => {
    const rows = ['https://europol.europa.eu@example.org/', 'https://example.org/@name?a=b@c'].map(
      (url, i) => ({
        id: `s${i}`,
        url
      })
    );
    const { problems, dataPackage } = readBase(addRows('sources.csv', rows));
    expect(problems.map(({ code, value }) => [code, value])).toEqual([
      ['web_address', 'https://europol.europa.eu@example.org/']
    ]);
    expect(dataPackage.sources.has('s1')).toBe(true);
  });
});

describe('a descriptor', () => {
  const shipped = JSON.parse(readFileSync(join(SHIPPED, 'datapackage.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const odd: readonly unknown[] = [
    null,
    true,
    -1,
    '',
    'toString',
    '__proto__',
    [],
    [null],
    [[]],
    {},
    { toString: null },
    [{ toString: null }]
  ];
  const read = (json: unknown) =>
    parsePackage(
      new Map([['datapackage.json', new TextEncoder().encode(JSON.stringify(json))]]),
      new Set()
    ).list();

  /** Every value within another, by the keys that lead to it. */
  function listPaths(value: unknown, depth = 0): (readonly string[])[] {
    if (typeof value !== 'object' || value === null || depth > 6) return [];
    return Object.entries(value).flatMap(([key, inner]) => [
      [key],
      ...listPaths(inner, depth + 1).map((path) => [key, ...path])
    ]);
  }

  it('never throws, whichever of its values is odd', () => {
    const one = {
      ...shipped,
      resources: (shipped['resources'] as unknown[]).slice(0, 1),
      briefings: ['a.md']
    };
    const paths = listPaths(one);
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths)
      for (const value of odd) {
        const changed = structuredClone(one) as Record<string, unknown>;
        let at = changed;
        for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
        at[path.at(-1) ?? ''] = value;
        expect(() => read(changed), `${path.join('.')} = ${JSON.stringify(value)}`).not.toThrow();
      }
  });

  it('never throws, however deep it is', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const text = JSON.stringify({ ...shipped, marking: 0, briefings: 0 })
      .replace('"marking":0', `"marking":${deep}`)
      .replace('"briefings":0', `"briefings":${deep}`);
    expect(() =>
      parsePackage(new Map([['datapackage.json', new TextEncoder().encode(text)]]), new Set())
    ).not.toThrow();
  });

  it('has no list of words without a word, and is told so', () => {
    const changed = structuredClone(shipped) as {
      resources: { name: string; schema: { fields: { name: string; constraints?: object }[] } }[];
    };
    const field = changed.resources
      .find(({ name }) => name === 'operations')
      ?.schema.fields.find(({ name }) => name === 'name');
    Object.assign(field ?? {}, { constraints: { required: true, enum: [] } });
    const { problems, dataPackage } = readBase({ 'datapackage.json': JSON.stringify(changed) });
    expect(problems.map(({ code, value }) => [code, value])).toEqual([
      ['descriptor_ignored', 'name.constraints.enum']
    ]);
    expect(dataPackage.operations.length).toBe(readBase().dataPackage.operations.length);
  });
});

describe('a hostile briefing is read in time that grows with its letters', () => {
  it.each([
    ['a heading of spaces', `## a${' '.repeat(50_000)}b`],
    ['a heading of signs', `## ${'#'.repeat(50_000)}b`],
    ['front matter of spaces', `---\na${' '.repeat(50_000)}b\n---\n## a`],
    ['a label among signs', `## a\n${'*'.repeat(50_000)}tlp:x${'*'.repeat(50_000)} b`],
    ['text 300 levels deep', `## a\n${'> '.repeat(300)}b`],
    ['text of signs', `## a\n${'*a _'.repeat(20_000)}`]
  ])(
    '%s',
    (_, source) => {
      const { steps } = parseBriefing(source, 'hostile.md').briefing;
      expect(steps.length).toBe(1);
      expect(readMarkdown(steps[0]?.text ?? '').length).toBeLessThan(3);
    },
    LIMIT_MS
  );

  it.each([
    ['## Two words  ', 'Two words'],
    ['## C# ##', 'C#'],
    ['##   ##', ''],
    ['## a#', 'a#']
  ])('%j has the title %j', (line, title) => {
    expect(parseBriefing(line, 'a.md').briefing.steps[0]?.title).toBe(title);
  });
});
