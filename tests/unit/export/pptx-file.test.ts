import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parseBriefing } from '../../../src/data/briefings/briefing-file';
import { listBriefingPages } from '../../../src/export/briefing-pages';
import { exportPptx } from '../../../src/export/pptx/pptx-file';
import { EMU_PER_PX } from '../../../src/export/pptx/shapes';
import { MOST_POINTS } from '../../../src/export/pptx/map-shapes';
import { layOutSheet } from '../../../src/export/sheet/lay-out-sheet';
import type { SheetRequest } from '../../../src/export/sheet/sheet';
import { SHEET_SIZES } from '../../../src/export/sheet/sizes';
import type { ViewState } from '../../../src/model/view-state';
import { fixtureFiles } from '../../fixtures/fixture-package';
import { pictureOf } from '../fixture-package';
import { findXmlFault } from './xml';

function unpack(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

async function slideOf(view: Partial<ViewState>, request: Partial<SheetRequest> = {}) {
  const sheet = layOutSheet(pictureOf(view), { size: SHEET_SIZES.screen, ...request });
  const parts = unpack(await exportPptx({ title: 'T', pages: [{ sheet, notes: 'Say **this**.' }] }));
  return { parts, slide: parts.get('ppt/slides/slide1.xml') as string };
}

const countPoints = (slide: string): number => slide.match(/<a:pt /g)?.length ?? 0;

test('every part is well-formed, has a type, and refers to parts that are there', async () => {
  const { parts } = await slideOf({ measure: 'arrests' });
  const types = parts.get('[Content_Types].xml') as string;
  for (const [path, xml] of parts) {
    expect(findXmlFault(xml), path).toBeNull();
    if (!path.endsWith('.rels') && !path.startsWith('[')) expect(types).toContain(`PartName="/${path}"`);
    if (!path.endsWith('.rels')) continue;
    const folder = path.replace(/_rels\/[^/]*$/, '');
    for (const [, target, mode] of xml.matchAll(/Target="([^"]*)"( TargetMode="External")?/g)) {
      if (mode) expect(target).toMatch(/^https?:/);
      else
        expect([...parts.keys()]).toContain(new URL(target as string, `file:///${folder}`).pathname.slice(1));
    }
  }
});

test('a country is a shape of its own with a name, a description and a fill; a hatch is a pattern', async () => {
  const { slide } = await slideOf({ series: 'overview' });
  expect(slide).toMatch(
    /<p:cNvPr id="\d+" name="Pakistan" descr="Pakistan: [^"]+"\/>.*?<a:custGeom>.*?<\/a:custGeom><a:solidFill><a:srgbClr val="AD4A1C"\/>/
  );
  expect(slide).toMatch(/name="Mongolia" descr="[^"]*"\/>.*?<\/a:custGeom><a:pattFill prst="wdUpDiag">/);
  expect(slide).toContain('name="Afghanistan"');
  const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a route is a native line with a head, and says what it is', async () => {
  const { slide } = await slideOf({ route: 'cl2-afg-pak-firearms' });
  expect(slide).toMatch(/name="Afghanistan → Pakistan" descr="Afghanistan → Pakistan[^"]+"/);
  expect(slide).toMatch(/<a:tailEnd type="triangle"/);
});

test('title and note stand in placeholders, the notes have what the presenter says and the sources, the marking is on the slide', async () => {
  const { slide, parts } = await slideOf(
    { measure: 'arrests' },
    { title: 'A & B', note: 'First.\nSecond.', marking: 'TLP:RED' }
  );
  expect(slide).toMatch(/<p:ph type="title"\/>.*?<a:t>A &#38; B<\/a:t>/);
  expect(slide).toMatch(/<p:ph type="body" idx="1"\/>.*?<a:t>First\.<\/a:t>.*?<a:t>Second\.<\/a:t>/);
  expect(slide).toContain('<a:t>TLP:RED</a:t>');
  const notes = parts.get('ppt/notesSlides/notesSlide1.xml') as string;
  expect(notes).toContain('<a:t>Say this.</a:t>');
  expect(notes).toContain('https://example.org/');
});

test.each<[string, Partial<ViewState>]>([
  ['the world', { operations: 'all', measure: 'arrests' }],
  ['circles on the world', { operations: 'all', measure: 'arrests', fill: 'circles', emphasis: 'full' }],
  ['one operation', {}],
  ['a view with the horizon', { centre: [20, 50] }]
])('a slide of %s has at most 8,000 points', async (_, view) => {
  const { slide } = await slideOf(view);
  expect(countPoints(slide)).toBeLessThanOrEqual(MOST_POINTS);
  expect(countPoints(slide)).toBeGreaterThan(1000);
});

test('a briefing becomes slides, one a step, of less than 200 KB each', async () => {
  const text = fixtureFiles()['briefings/copper-lantern-ii.md'] ?? '';
  const { briefing } = parseBriefing(text, 'copper-lantern-ii.md');
  const pages = listBriefingPages(pictureOf(), briefing, {
    size: SHEET_SIZES.screen,
    untitled: (step) => `Step ${step}`
  });
  const bytes = await exportPptx({ title: briefing.title, pages });
  const slides = [...unpack(bytes).keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides).toHaveLength(briefing.steps.length);
  expect(bytes.length / slides.length).toBeLessThan(200_000);
}, 120_000);

test('a chart is native shapes in the place of the map, and so are maps side by side', async () => {
  const view = 'op=harvest-v,harvest-vi,harvest-ix&measure=arrests';
  const step = (title: string, more: string) =>
    `## ${title}\n\n\`\`\`step\nview: ${view}${more}\n\`\`\`\n\n{{h9-arrests}} arrests\n\n`;
  const text = `---\ntitle: T\n---\n\n${step('Chart', '&tab=charts&chart=operations')}${step('Compared', '&tab=compare')}`;
  const pages = listBriefingPages(pictureOf(), parseBriefing(text, 't.md').briefing, {
    size: SHEET_SIZES.screen,
    untitled: (number) => `Step ${number}`
  });
  const parts = unpack(await exportPptx({ title: 'T', pages }));
  const [chart = '', compared = ''] = [1, 2].map((n) => parts.get(`ppt/slides/slide${n}.xml`));
  expect(findXmlFault(chart)).toBeNull();
  for (const words of ['Harvest VI', 'almost 2,800', '9,982 arrests']) expect(chart).toContain(words);
  expect(chart).not.toContain('name="Brazil"');
  expect(chart.match(/<a:custGeom>/g)?.length).toBeGreaterThanOrEqual(3);
  expect(findXmlFault(compared)).toBeNull();
  expect(compared.match(/name="Brazil"/g)?.length).toBeGreaterThanOrEqual(3);
  for (const words of ['Operation Harvest V', 'Operation Harvest VI', 'almost 2,800', '9,982'])
    expect(compared).toContain(`<a:t>${words}</a:t>`);
  // All of them share the points that a slide may have.
  expect(countPoints(compared)).toBeLessThanOrEqual(MOST_POINTS);
});

test('no name of the map stands outside it', async () => {
  const { slide } = await slideOf({ measure: 'arrests', country: 'PAK' });
  const map = slide.slice(slide.indexOf('<p:grpSp>'));
  const boxOf = (xml: string): number[] =>
    (/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(xml) ?? []).slice(1).map(Number);
  const [x = 0, y = 0, width = 0, height = 0] = boxOf(map);
  const names = map
    .slice(0, map.indexOf('name="Legend"'))
    .split('<p:sp>')
    .filter((xml) => xml.includes('txBox="1"'));
  expect(names.length).toBeGreaterThan(2);
  for (const xml of names) {
    const [left = 0, top = 0, wide = 0, high = 0] = boxOf(xml);
    // A name's box is a little wider than its letters.
    const air = 8 * EMU_PER_PX;
    expect(left, xml).toBeGreaterThan(x - air);
    expect(top, xml).toBeGreaterThan(y - air);
    expect(left + wide, xml).toBeLessThan(x + width + air);
    expect(top + high, xml).toBeLessThan(y + height + air);
  }
});

test('without a page there is no presentation, and one that is cancelled is not made', async () => {
  await expect(exportPptx({ title: 'None', pages: [] })).rejects.toThrow(RangeError);
  const sheet = layOutSheet(pictureOf(), { size: SHEET_SIZES.screen });
  await expect(
    exportPptx({ title: 'Gone', pages: [{ sheet, notes: '' }], signal: AbortSignal.abort() })
  ).rejects.toThrow('aborted');
});
