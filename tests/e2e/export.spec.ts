import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { fixtureFiles } from '../fixtures/fixture-package';
import { expect, gotoAtlas, test } from './fixtures';

async function openExport(page: Page) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export this view' });
  await expect(dialog.getByRole('group', { name: 'Preview' }).getByRole('img')).toBeVisible();
  return dialog;
}

async function download(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download', exact: true }).click()
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('two clicks give a finished picture', async ({ page }) => {
  await gotoAtlas(page, '?measure=arrests');
  await openExport(page);
  const { name, bytes } = await download(page);
  expect(name).toBe('operation-copper-lantern-ii-arrests.png');
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3840, 2160]);
  await expect(page.getByText(`${name} is ready.`)).toBeVisible();
});

test.describe('a link within the preview', () => {
  test.use({ allowedFaults: /example\.org/ });

  test('opens beside the page', async ({ page, context }) => {
    await gotoAtlas(page, '?measure=arrests');
    const dialog = await openExport(page);
    const link = dialog.getByRole('group', { name: 'Preview' }).locator('a').first();
    await Promise.all([context.waitForEvent('page'), link.focus().then(() => page.keyboard.press('Enter'))]);
    await expect(dialog).toBeVisible();
  });
});

test('each format is made, with the title, note and parts that were chosen', async ({ page }) => {
  await gotoAtlas(page, '?measure=arrests');
  const dialog = await openExport(page);
  await dialog.getByLabel('Title', { exact: true }).fill('For the meeting');
  await dialog.getByLabel('Note').fill('What to look at.');
  await dialog.getByLabel('Sources', { exact: true }).uncheck();
  await dialog.getByLabel('Size').selectOption('A4 landscape');
  const starts: Readonly<Record<string, string>> = { svg: '<svg', pdf: '%PDF-1.7', pptx: 'PK' };
  for (const [format, start] of Object.entries(starts)) {
    await dialog.getByLabel('Format').selectOption(format);
    const { name, bytes } = await download(page);
    expect(name).toBe(`for-the-meeting.${format}`);
    expect(bytes.toString('latin1', 0, start.length)).toBe(start);
    if (format !== 'svg') continue;
    const svg = bytes.toString('utf8');
    for (const text of ['For the meeting', 'What to look at.', 'Arrests, by country'])
      expect(svg).toContain(text);
    expect(svg).not.toContain('id="sources"');
  }
});

test('the letters within an SVG file are those that it is drawn with', async ({ page, context }) => {
  await gotoAtlas(page, '?measure=arrests');
  const dialog = await openExport(page);
  await dialog.getByLabel('Format').selectOption('svg');
  const { bytes } = await download(page);
  const other = await context.newPage();
  await other.setContent(bytes.toString('utf8'));
  const faces = await other.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`);
  });
  expect(faces.map((face) => face.replaceAll('"', ''))).toEqual([
    'IBM Plex Sans 500 loaded',
    'IBM Plex Sans 600 loaded',
    'IBM Plex Sans 700 loaded',
    'Source Serif 4 600 loaded'
  ]);
});

test('what stands in the place of the map leaves as it is: maps side by side, and charts', async ({
  page
}) => {
  const save = async () => {
    const dialog = await openExport(page);
    await dialog.getByLabel('Format').selectOption('svg');
    return (await download(page)).bytes.toString('utf8');
  };
  await gotoAtlas(page, '?tab=compare');
  await page
    .getByRole('button', { name: /: 3 operations$/ })
    .first()
    .click();
  const names = await page.getByRole('article').getByRole('heading').allTextContents();
  expect(names).toHaveLength(3);
  const compared = await save();
  for (const name of names) expect(compared).toContain(`>${name}</text>`);
  expect(compared.match(/<clipPath/g)?.length).toBeGreaterThanOrEqual(3);

  await gotoAtlas(page, '?op=all&tab=charts&chart=timeline');
  const timeline = await save();
  expect(timeline).toMatch(/>20\d\d<\/text>/);
  expect(timeline).not.toContain('id="map"');
});

test('the data leave as tables, for map programs and as the whole package', async ({ page }) => {
  await gotoAtlas(page, '?measure=arrests');
  const dialog = await openExport(page);
  await dialog.getByLabel('Format').selectOption('csv');
  await expect(dialog.getByRole('group', { name: 'Preview' })).toHaveCount(0);
  await dialog.getByRole('combobox', { name: /^Table/ }).selectOption('routes');
  const routes = await download(page);
  expect(routes.name).toBe('operation-copper-lantern-ii-arrests.csv');
  expect(routes.bytes.toString()).toContain('cl2-afg-pak-firearms,copper-lantern-ii,');
  await dialog.getByLabel('Format').selectOption('xlsx');
  const shown = await download(page);
  await dialog.getByRole('combobox', { name: /^What/ }).selectOption('all');
  const all = await download(page);
  expect(all.name).toBe('made-up-results-of-made-up-operations.xlsx');
  expect(shown.bytes.length).toBeLessThan(all.bytes.length / 2);
  const sheet = (bytes: Buffer): string =>
    strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet(shown.bytes)).toContain('cl2-arrests-pak');
  expect(sheet(shown.bytes)).not.toContain('harvest-ix');
  expect(sheet(all.bytes)).toContain('harvest-ix');
  await dialog.getByRole('combobox', { name: /^What/ }).selectOption('shown');
  await dialog.getByLabel('Format').selectOption('geojson');
  const { features } = JSON.parse((await download(page)).bytes.toString()) as { features: { id: string }[] };
  expect(features.map(({ id }) => id)).toContain('PAK');
  await dialog.getByLabel('Format').selectOption('zip');
  const files = unzipSync((await download(page)).bytes);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'README.md',
      'citations/sources.bib',
      'datapackage.json',
      'briefings/copper-lantern-ii.md'
    ])
  );
  expect(strFromU8(files['figures.csv'] ?? new Uint8Array())).toBe(fixtureFiles()['figures.csv']);
});

// Canvas and SVG smooth edges and hint letters each in their own way: up to 2 % of the pixels may differ by more than a fifth of the range,
// all of them along lines and letters. A layer that is missing, or a hatch that is solid, changes far more.
test('the PNG shows what the SVG shows', async ({ page }) => {
  await gotoAtlas(page, '?measure=arrests');
  const dialog = await openExport(page);
  await dialog.getByLabel('Resolution').selectOption('1');
  const png = (await download(page)).bytes.toString('base64');
  await dialog.getByLabel('Format').selectOption('svg');
  const svg = (await download(page)).bytes.toString('base64');
  const share = await page.evaluate(
    async ([png, svg]) => {
      const draw = async (address: string): Promise<Uint8ClampedArray> => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [960, 540];
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, 0, 0, 960, 540);
        return context.getImageData(0, 0, 960, 540).data;
      };
      const a = await draw(`data:image/png;base64,${png}`);
      const b = await draw(`data:image/svg+xml;base64,${svg}`);
      let different = 0;
      for (let i = 0; i < a.length; i += 4)
        if ([0, 1, 2].some((c) => Math.abs((a[i + c] as number) - (b[i + c] as number)) > 51)) different++;
      return different / (a.length / 4);
    },
    [png, svg] as const
  );
  expect(share).toBeLessThan(0.03);
});

test('a size of one’s own, the link and the code of a frame', async ({ page }) => {
  await gotoAtlas(page, '?measure=arrests');
  const dialog = await openExport(page);
  await dialog.getByLabel('Size').selectOption('Own size …');
  await dialog.getByLabel('Width, pixels').fill('100');
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeDisabled();
  await dialog.getByLabel('Width, pixels').fill('640');
  await dialog.getByLabel('Height, pixels').fill('480');
  await dialog.getByLabel('Resolution').selectOption('4');
  const { bytes } = await download(page);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2560, 1920]);
  await dialog.getByRole('button', { name: 'Embed code' }).click();
  await expect(dialog.locator('input[readonly]')).toHaveValue(
    /^<iframe src="http.*measure=arrests&#38;embed=1"/
  );
});

test('a briefing gives slides and a document, a page for each step', async ({ page }) => {
  await gotoAtlas(page);
  await page.getByRole('button', { name: 'Present' }).first().click();
  for (const [format, start] of [
    ['PDF of', '%PDF'],
    ['PowerPoint slides of', 'PK']
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 80_000 }),
      page
        .getByRole('button', { name: new RegExp(`^${format}`) })
        .first()
        .click()
    ]);
    const bytes = await readFile(await file.path());
    expect(bytes.toString('latin1', 0, start.length)).toBe(start);
    expect(bytes.length).toBeLessThan(2_000_000);
  }
});
