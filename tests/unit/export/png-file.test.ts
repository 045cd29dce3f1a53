import { expect, test } from 'vitest';
import { addPngMetadata } from '../../../src/export/png-metadata';
import { renderPng } from '../../../src/export/render-png';
import { layOutSheet } from '../../../src/export/sheet/lay-out-sheet';
import { SHEET_FONTS, SHEET_FONTS_FOLDER } from '../../../src/prepare/tables/sheet-font-files';
import { pictureOf } from '../fixture-package';

const fontFiles = Object.keys(SHEET_FONTS).map((name) => `${SHEET_FONTS_FOLDER}/${name}`);

function readChunks(png: Uint8Array): Map<string, Buffer[]> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    chunks.set(name, [...(chunks.get(name) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return chunks;
}

test('a PNG has the size and resolution that were asked for, its title and its sources', async () => {
  const sheet = layOutSheet(pictureOf({ measure: 'arrests' }), {
    size: { widthPx: 600, heightPx: 400 }
  });
  const png = await renderPng(sheet, { ratio: 2, fontFiles });
  const chunks = readChunks(png);
  expect([...chunks.keys()][0]).toBe('IHDR');
  expect(chunks.get('IHDR')?.[0]?.readUInt32BE(0)).toBe(1200);
  expect(chunks.get('IHDR')?.[0]?.readUInt32BE(4)).toBe(800);
  // 192 pixels to an inch are 7,559 to a metre.
  expect(chunks.get('pHYs')?.map((data) => data.toString('hex'))).toEqual(['00001d8700001d8701']);
  const texts = [...(chunks.get('tEXt') ?? []), ...(chunks.get('iTXt') ?? [])].map(String);
  expect(texts).toContain('Title\0Operation Copper Lantern II: Arrests');
  expect(texts.find((text) => text.startsWith('Source'))).toContain('https://example.org/');
});

test('a text beyond Latin-1 is kept, and a resolution that was there replaced', async () => {
  const sheet = layOutSheet(pictureOf(), { size: { widthPx: 300, heightPx: 300 } });
  const png = await renderPng(sheet, { ratio: 1, fontFiles });
  const again = addPngMetadata(png, { pixelsPerInch: 300, texts: { Title: 'Żółć ≥ 1' } });
  const chunks = readChunks(again);
  expect(chunks.get('pHYs')).toHaveLength(1);
  expect(chunks.get('iTXt')?.map((data) => data.toString('utf8'))).toContain('Title\0\0\0\0\0Żółć ≥ 1');
});

test('without a font there is no PNG, since its text would be missing', async () => {
  const sheet = layOutSheet(pictureOf(), { size: { widthPx: 300, heightPx: 300 } });
  await expect(renderPng(sheet, { ratio: 1, fontFiles: [] })).rejects.toThrow('fonts');
});

test('what is no PNG is refused', () => {
  expect(() => addPngMetadata(new Uint8Array(40), { pixelsPerInch: 96, texts: {} })).toThrow('no PNG');
});
