import { expect, test } from 'vitest';
import { layOutSheet } from '../../../src/export/sheet/lay-out-sheet';
import { readSheetFonts } from '../../../src/export/sheet-fonts';
import { drawSheetSvg, exportSvg } from '../../../src/export/svg-file';
import { listMissingLetters } from '../../../src/export/svg-fonts';
import { pictureOf } from '../fixture-package';
import { findXmlFault } from './xml';

const HD = { widthPx: 1920, heightPx: 1080 };

test('a world of all operations as a sheet is well-formed SVG of at most 300 KB', async () => {
  const sheet = layOutSheet(pictureOf({ operations: 'all', measure: 'arrests' }), { size: HD });
  const svg = exportSvg(sheet, { fonts: readSheetFonts() });
  expect(findXmlFault(svg)).toBeNull();
  expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(300_000);
});

test('a file holds the letters that it needs, in four fonts of less than 60 KB together', async () => {
  const sheet = layOutSheet(pictureOf({ operations: 'all', measure: 'arrests' }), { size: HD });
  const svg = exportSvg(sheet, { fonts: readSheetFonts() });
  const plain = exportSvg(sheet);
  const faces = [
    ...svg.matchAll(
      /@font-face\{font-family:&#34;([^&]+)&#34;;font-weight:(\d+);src:url\(data:font\/ttf;base64,([^)]+)\)\}/g
    )
  ];
  expect(faces.map(([, family, weight]) => `${family} ${weight}`)).toEqual([
    'IBM Plex Sans 500',
    'IBM Plex Sans 600',
    'IBM Plex Sans 700',
    'Source Serif 4 600'
  ]);
  expect(svg.length - plain.length).toBeLessThan(60_000);
  expect(svg.replace(/<style>.*?<\/style>\n/, '')).toBe(plain);
});

test('every layer, territory and route of a sheet has an id of its own, and territories and routes are named', async () => {
  const svg = exportSvg(layOutSheet(pictureOf({ measure: 'arrests' }), { size: HD }));
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ['map', 'land', 'areas', 'area-PAK', 'land-AFG', 'legend', 'sources', 'notice'])
    expect(ids).toContain(id);
  expect(svg).toMatch(/<path id="area-PAK"[^>]*>\s*<title>Pakistan: 430 arrests<\/title>/);
  const opened = exportSvg(layOutSheet(pictureOf({ route: 'cl2-afg-pak-firearms' }), { size: HD }));
  expect(opened).toMatch(/<g id="route-cl2-afg-pak-firearms">\s*<title>Afghanistan → Pakistan<\/title>/);
});

test('the sheet says what it shows, what is missing, and where it comes from', async () => {
  const svg = exportSvg(
    layOutSheet(pictureOf({ measure: 'arrests' }), { size: HD, note: 'A note & <more>.' })
  );
  const summary = /<desc id="summary">([^<]*)<\/desc>/.exec(svg)?.[1] ?? '';
  expect(summary).toContain('Operation Copper Lantern II: Arrests');
  expect(summary).toContain('430 (Pakistan)');
  expect(summary).toContain('Country unknown: at least 770');
  for (const text of [
    'Example Police · 13–24 November 2023',
    'Arrests, by country',
    'Country unknown: at least',
    'Not listed as a participant',
    'Example Police, Copper Lantern II press release, 15 December',
    'Borders and names are drawn for orientation only',
    'Data: sources published up to 15 December 2023.',
    'A note &#38; &#60;more&#62;.'
  ])
    expect(svg).toContain(text);
  expect(svg).toContain('<a href="https://example.org/');
});

test('a sheet with a transparent ground has neither ground nor sea', async () => {
  const svg = exportSvg(layOutSheet(pictureOf(), { size: HD, transparent: true }));
  for (const id of ['ground', 'sea', 'space']) expect(svg).not.toContain(`id="${id}"`);
  expect(svg).toContain('id="land"');
});

test.each([
  [0, 100],
  [NaN, 100],
  [Infinity, 100]
])('a size of %s by %s is refused', async (widthPx, heightPx) => {
  const picture = pictureOf();
  expect(() => layOutSheet(picture, { size: { widthPx, heightPx } })).toThrow(RangeError);
});

test('letters that the fonts of a sheet lack are named, each once, and no blank or sign that is not seen', () => {
  const missingOf = (note: string) =>
    listMissingLetters(
      [drawSheetSvg(layOutSheet(pictureOf({ measure: 'arrests' }), { size: HD, note }))],
      readSheetFonts()
    );
  expect(missingOf('صقر صقر 中 ≥ Żółć')).toEqual(['ر', 'ص', 'ق', '中']);
  expect(missingOf('≥ Żółć\u00a0\u2068\u2069')).toEqual([]);
});
