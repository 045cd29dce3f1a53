import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARRIED_ID, type Carried } from '../../../src/export/embedded-files';
import { exportOneFile, formatCarried } from '../../../src/export/one-file';

const START = `<script type="application/json" id="${CARRIED_ID}">`;

/** A page whose code holds the letters of the element that it will look for. */
function createPage(carried: Carried): string {
  return `<!doctype html>\n<script type="module">const start = '${START}';</script>\n${formatCarried(carried)}\n</body>`;
}

/** What a browser would read from the last element of the page. */
function readCarried(page: string): Carried {
  const from = page.lastIndexOf(START) + START.length;
  return JSON.parse(page.slice(from, page.indexOf('</script>', from))) as Carried;
}

describe('a page in one file', () => {
  const shipped = {
    start: '',
    files: { 'geo/world.json': '{"a":1}', 'data/figures.csv': 'id\n1', 'data/old.csv': 'id' }
  };

  it('takes other data and another start, and keeps the topology and its code', async () => {
    const page = createPage(shipped);
    const made = await exportOneFile(page, '?briefing=own', { 'figures.csv': 'id\n2' }).text();
    expect(readCarried(made)).toEqual({
      start: '?briefing=own',
      files: { 'geo/world.json': '{"a":1}', 'data/figures.csv': 'id\n2' }
    });
    const before = page.lastIndexOf(START);
    expect(made.slice(0, before)).toBe(page.slice(0, before));
    expect(made.endsWith('\n</body>')).toBe(true);
  });

  it('carries any text whole, and none that ends its element', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--<script>', `${START}{}`, '\u2028$&')
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (start, content) => {
        const made = await exportOneFile(createPage(shipped), start, { 'a.csv': content }).text();
        const { files, start: read } = readCarried(made);
        expect(read).toBe(start);
        expect(files['data/a.csv']).toBe(content);
      })
    );
  });

  it('is not made of any other page', () => {
    expect(() => exportOneFile('<!doctype html><p>404</p>', '', {})).toThrow('no page of the atlas');
  });
});
