import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from '@playwright/test';
import { buildCli, runCli } from '../unit/cli/built-cli';
import { expect, gotoAtlas, test } from './fixtures';
import { CUBES, makeCubes, serveCubes } from './made-cubes';

const EXAMPLE = '?data=examples/register/';
const MADE_UP = 'Made up by a program: no such seizure took place';

/** Each step's view, and words of what it is to show: of a legend, or of a table. */
const STEPS = [
  { title: 'Heroin', view: 'register=heroin/g', words: 'Heroin seized, by country' },
  {
    title: 'Firearms of 2015',
    view: 'register=firearms/count&from=2015-01&to=2015-12',
    words: 'Firearms seized, by country'
  },
  { title: 'A weak flow', view: 'register=heroin/g&flow=THA-BEN', words: 'Heroin seized, by country' },
  { title: 'Sums', view: 'register=cannabis/g&tab=table', words: '' },
  { title: 'Nothing', view: 'register=unicorns/g', words: 'Tablets seized, by country' }
] as const;
const BRIEFING = `---
title: Steps of a register
---

${STEPS.map(({ title, view }) => `## ${title}\n\n\`\`\`step\nview: ${view}\n\`\`\`\n`).join('\n')}`;

const editorOf = (page: Page) => page.getByRole('region', { name: 'Briefing' });

/** Opens the briefing in its editor, beside the register. */
async function openBriefing(page: Page, query = EXAMPLE): Promise<void> {
  await gotoAtlas(page, query);
  await expect(page.getByRole('region', { name: 'All countries' })).toContainText('records');
  await page.getByRole('button', { name: 'Present' }).click();
  await page
    .getByLabel('Open a file …')
    .setInputFiles({ name: 'steps.md', mimeType: 'text/markdown', buffer: Buffer.from(BRIEFING) });
  await expect(editorOf(page)).toBeVisible();
}

/** How many colours the lands of each drawing have; one without sums has one. */
function countFills(pictures: Locator): Promise<number[]> {
  return pictures.evaluateAll((all) =>
    all.map(
      (svg) => new Set([...svg.querySelectorAll('.areas [fill]')].map((e) => e.getAttribute('fill'))).size
    )
  );
}

async function save(page: Page, button: Locator): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), button.click()]);
  return readFileSync(await file.path());
}

test('a step of a register is shown in the editor, to the audience, to the presenter and on the handout', async ({
  page,
  context
}) => {
  test.setTimeout(240_000);
  await openBriefing(page);
  const thumbs = editorOf(page).getByRole('list', { name: 'Steps' }).locator('.picture svg');
  await expect(thumbs).toHaveCount(STEPS.length);
  const maps = thumbs.filter({ has: page.locator('.areas') });
  await expect(maps).toHaveCount(4);
  const least = async (pictures: Locator) => Math.min(...(await countFills(pictures)));
  await expect.poll(() => least(maps)).toBeGreaterThan(3);
  await expect(thumbs.nth(3).locator('text').filter({ hasText: 'Cannabis' }).first()).toBeAttached();
  await editorOf(page).getByRole('button', { name: 'Start' }).click();
  const audience = page.getByRole('main', { name: 'Briefing' });
  for (const { title, words } of STEPS) {
    await expect(audience.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(audience).toContainText(words);
    // What is made up is said on every screen.
    await expect(audience).toContainText(MADE_UP);
    if (title !== 'Nothing') await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Home');
  const [presenter] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  const drawn = presenter.locator('.picture svg');
  await expect(drawn).toHaveCount(2);
  await expect.poll(() => least(drawn)).toBeGreaterThan(3);
  await presenter.close();
  await page.keyboard.press('Escape');
  await editorOf(page).getByRole('button', { name: 'Handout' }).click();
  const pages = page.getByRole('article');
  await expect(pages).toHaveCount(STEPS.length);
  for (const [i, { words }] of STEPS.entries()) {
    await expect(pages.nth(i)).toContainText(words);
    await expect(pages.nth(i)).toContainText(MADE_UP);
  }
  await expect(pages.nth(1)).toContainText('without a month left out');
  await expect(
    pages.nth(3).locator('.drawing svg text').filter({ hasText: 'Cannabis' }).first()
  ).toBeVisible();
});

test('a step that asks for what the register has not got says so', async ({ page }) => {
  await openBriefing(page);
  await editorOf(page).getByRole('list', { name: 'Steps' }).getByRole('button').last().click();
  await expect(editorOf(page)).toContainText('unicorns/g');
});

test('a briefing’s PDF and slides have each step’s own sums', async ({ page }) => {
  test.setTimeout(180_000);
  await openBriefing(page);
  await editorOf(page).getByRole('button', { name: 'All briefings' }).click();
  const slides = unzipSync(
    await save(page, page.getByRole('button', { name: /slides of “Steps of a register”/ }))
  );
  const texts = STEPS.map((_, i) => strFromU8(slides[`ppt/slides/slide${i + 1}.xml`] ?? new Uint8Array()));
  for (const [i, { title, words }] of STEPS.entries()) {
    expect(texts[i]).toContain(title);
    expect(texts[i]).toContain(words);
    expect(texts[i]).toContain(MADE_UP);
  }
  expect(texts[3]).toContain('Cannabis seized');
  const pdf = await save(page, page.getByRole('button', { name: /PDF of “Steps of a register”/ }));
  expect(pdf.toString('latin1', 0, 8)).toBe('%PDF-1.7');
  expect(pdf.length).toBeGreaterThan(100_000);
});

test('every kind of file has the register’s sums, their caption and that they are made up', async ({
  page
}) => {
  test.setTimeout(180_000);
  await gotoAtlas(page, `${EXAMPLE}&register=heroin/g&from=2015-01&to=2016-12`);
  await expect(page.getByRole('region', { name: 'All countries' })).toContainText('records');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export this view' });
  const make = async (format: string): Promise<Buffer> => {
    await dialog.getByLabel('Format').selectOption(format);
    return save(page, dialog.getByRole('button', { name: 'Download', exact: true }));
  };
  const svg = (await make('svg')).toString('utf8');
  for (const text of [MADE_UP, 'Heroin seized, by country', 'without a month', 'Opsatlas, a program'])
    expect(svg).toContain(text);
  expect((await make('png')).length).toBeGreaterThan(200_000);
  expect((await make('pdf')).length).toBeGreaterThan(50_000);
  const slide = strFromU8(unzipSync(await make('pptx'))['ppt/slides/slide1.xml'] ?? new Uint8Array());
  for (const text of [MADE_UP, 'Heroin seized, by country', 'Opsatlas, a program'])
    expect(slide).toContain(text);
  const lines = (await make('csv')).toString('utf8').split(/\r?\n/);
  expect(lines[0]).toContain('source_title');
  const afghanistan = lines.find((line) => line.includes(',AFG,Afghanistan,heroin,'));
  expect(afghanistan).toContain(MADE_UP);
  expect(afghanistan).toMatch(/sum of [\d,]+ records?/);
  const zip = unzipSync(await make('zip'));
  expect(zip['seizures.arrow.gz']?.length).toBeGreaterThan(100_000);
  await dialog.getByRole('button', { name: 'Embed' }).click();
  const code = await dialog.locator('input[readonly]').inputValue();
  const address = await page.evaluate((html) => {
    const frame = new DOMParser().parseFromString(html, 'text/html').querySelector('iframe');
    return frame?.getAttribute('src') ?? '';
  }, code);
  await page.goto(address);
  await expect(page.getByText('Heroin seized, by country').first()).toBeVisible();
  await expect(page.getByText(MADE_UP).first()).toBeVisible();
});

test('a ZIP of a package of cubes has all their files', async ({ page }) => {
  const files = await makeCubes(1500, 2);
  await serveCubes(page.context(), files);
  await gotoAtlas(page, CUBES);
  await expect(page.getByRole('region', { name: 'All countries' })).toContainText('records');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export this view' });
  await dialog.getByLabel('Format').selectOption('zip');
  const zip = unzipSync(await save(page, dialog.getByRole('button', { name: 'Download', exact: true })));
  for (const [path, bytes] of files)
    expect(Buffer.from(zip[path] ?? new Uint8Array()).equals(bytes), path).toBe(true);
});

test('the command line draws a register as the Export dialog does, byte for byte, and refuses what it has not got', async ({
  page
}) => {
  buildCli();
  const folder = mkdtempSync(join(tmpdir(), 'opsatlas-register-'));
  try {
    const view = 'register=cocaine/g&from=2012-01&to=2014-12&mode=sea';
    await gotoAtlas(page, `${EXAMPLE}&${view}`);
    await expect(page.getByRole('region', { name: 'All countries' })).toContainText('records');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export this view' });
    await dialog.getByLabel('Format').selectOption('svg');
    const there = await save(page, dialog.getByRole('button', { name: 'Download', exact: true }));
    const name = resolve('public/examples/register');
    const drawn = await runCli(folder, ['render', name, '--view', view, '-o', 'map.svg']);
    expect(drawn.status, drawn.stderr).toBe(0);
    expect(readFileSync(join(folder, 'map.svg')).equals(there)).toBe(true);
    const refused = await runCli(folder, ['render', name, '--view', 'register=unicorns/g', '-o', 'no.svg']);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('the data hold no “unicorns/g” for “register”');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
