import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { exportPdf } from '../../../src/export/pdf/pdf-file';
import { layOutSheet } from '../../../src/export/sheet/lay-out-sheet';
import { SHEET_SIZES } from '../../../src/export/sheet/sizes';
import { readSheetFonts } from '../../../src/export/sheet-fonts';
import { pictureOf } from '../fixture-package';

interface StructNode {
  readonly role: string;
  readonly alt?: string;
  readonly children?: readonly StructNode[];
}

async function pageOf(note = '') {
  const size = SHEET_SIZES['a4-landscape'];
  return { sheet: layOutSheet(pictureOf({ measure: 'arrests' }), { size, note }), notes: '' };
}

test('a PDF has pages of the size that was asked for, and their text can be read', async () => {
  const bytes = await exportPdf({
    title: 'Two pages',
    pages: [await pageOf('≥ Żółć'), await pageOf()],
    fonts: readSheetFonts()
  });
  const pdf = await getDocument({ data: bytes, useSystemFonts: false, verbosity: 0 }).promise;
  expect(pdf.numPages).toBe(2);
  const page = await pdf.getPage(1);
  // A4 in points: 297 × 210 mm.
  const [, , width, height] = page.view as [number, number, number, number];
  expect(width).toBeCloseTo(841.89, 1);
  expect(height).toBeCloseTo(595.28, 1);
  const { items } = await page.getTextContent();
  const texts = items.map((item) => ('str' in item ? item.str : ''));
  const whole = texts.join(' ');
  for (const text of [
    'Operation Copper Lantern II: Arrests',
    'Pakistan',
    '430',
    'Country unknown: at least 770',
    '≥ Żółć'
  ])
    expect(whole).toContain(text);
  // What lifts letters off the map is not text: each is there once.
  expect(texts.filter((text) => text === 'Pakistan')).toHaveLength(1);
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: 'Two pages', PDFFormatVersion: '1.7' });

  const links = (await page.getAnnotations()) as readonly { subtype: string; url?: string }[];
  expect(links.find(({ subtype }) => subtype === 'Link')?.url).toContain('https://example.org/');

  const tree = (await page.getStructTree()) as unknown as StructNode;
  const flat = (node: StructNode): StructNode[] => [node, ...(node.children ?? []).flatMap(flat)];
  const nodes = flat(tree);
  expect(nodes.find(({ role }) => role === 'Figure')?.alt).toContain('430 (Pakistan)');
  expect(nodes.filter(({ role }) => role === 'H1')).toHaveLength(1);
});

test('all fonts of a PDF are embedded, as far as they are used, and hatches are patterns', async () => {
  const fonts = readSheetFonts();
  const bytes = Buffer.from(await exportPdf({ title: 'One', pages: [await pageOf()], fonts }));
  const text = bytes.toString('latin1');
  const families = [...text.matchAll(/\/FontName \/([A-Z]{6}\+[\w-]+)/g)].map(([, name]) => name);
  expect(families.length).toBeGreaterThanOrEqual(4);
  expect(text.match(/\/FontFile2? /g)).toHaveLength(families.length);
  expect(text).toContain('/PatternType 1');
  expect(text).not.toContain('/Subtype /Image');
  expect(bytes.length).toBeLessThan(250_000);
});

test('without a page there is no PDF, and one that is cancelled is not made', async () => {
  const fonts = readSheetFonts();
  await expect(exportPdf({ title: 'None', pages: [], fonts })).rejects.toThrow(RangeError);
  const page = await pageOf();
  await expect(
    exportPdf({ title: 'Gone', pages: [page], fonts, signal: AbortSignal.abort() })
  ).rejects.toThrow('aborted');
});

test('letters that the fonts of a PDF lack are told, each once; signs that are not seen and those at hand are not', async () => {
  const told: (readonly string[])[] = [];
  const lacks = (letters: readonly string[]): void => void told.push(letters);
  const fonts = readSheetFonts();
  await exportPdf({ title: 'Lacking', pages: [await pageOf('صقر صقر 中 ≥ Żółć')], fonts, lacks });
  expect(told).toEqual([['ر', 'ص', 'ق', '中']]);
  await exportPdf({ title: 'Whole', pages: [await pageOf('≥ Żółć\u2068\u2069')], fonts, lacks });
  expect(told).toHaveLength(1);
});
