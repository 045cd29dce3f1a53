import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';
import type axe from 'axe-core';
import { expect, gotoAtlas, test, waitForPaint } from './fixtures';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const OPS = 'op=harvest-v,harvest-vi,harvest-ix&measure=arrests';

/** Each kind of step: its view, and words that it shows in the place of the map. */
const KINDS = [
  { name: 'Ranked', view: `${OPS}&tab=charts`, words: 'Brazil' },
  { name: 'Operations', view: `${OPS}&tab=charts&chart=operations`, words: 'Harvest VI' },
  { name: 'Years', view: `${OPS}&tab=charts&chart=years`, words: '2021' },
  { name: 'Timeline', view: `${OPS}&tab=charts&chart=timeline`, words: 'Harvest VI' },
  { name: 'Table', view: `${OPS}&tab=table&find=brazil`, words: 'Brazil' },
  { name: 'Compare', view: `${OPS}&tab=compare`, words: 'Operation Harvest VI' },
  { name: 'Map', view: OPS, words: '' }
] as const;

const FILE = `---
title: Kinds of steps
marking: TLP:CLEAR
---

${KINDS.map(
  ({ name, view }) =>
    `## ${name}\n\n\`\`\`step\nview: ${view}\nreveal: lines\nfigures:\n  h9-arrests: 14,000\n\`\`\`\n\nFirst {{h9-arrests}} arrests.\n\n- Second {{arrests}}\n- Third {{no-such-figure}}\n`
).join('\n')}`;

const heading = (page: Page) =>
  page.getByRole('main', { name: 'Briefing' }).getByRole('heading', { level: 1 });
const editorOf = (page: Page) => page.getByRole('region', { name: 'Briefing' });
const stepsOf = (page: Page) => editorOf(page).getByRole('list', { name: 'Steps' }).getByRole('button');

async function openFile(page: Page, text: string): Promise<Locator> {
  await gotoAtlas(page);
  await page.getByRole('button', { name: 'Present' }).click();
  await page
    .getByLabel('Open a file …')
    .setInputFiles({ name: 'kinds.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  const editor = editorOf(page);
  await expect(editor).toBeVisible();
  return editor;
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const { violations } = await run.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`
    );
  });
}

test('every kind of step is on the audience’s screen and in the handout, and the same after a round trip', async ({
  page
}) => {
  test.setTimeout(240_000);
  const editor = await openFile(page, FILE);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    editor.getByRole('button', { name: 'Download' }).click()
  ]);
  const again = readFileSync(await download.path(), 'utf8');
  for (const { view } of KINDS) expect(again).toContain(`view: ${view}\n`);
  expect(again.match(/^reveal: lines$/gm)).toHaveLength(KINDS.length);
  await openFile(page, again);
  await editorOf(page).getByRole('button', { name: 'Start' }).click();
  const map = page.getByRole('region', { name: 'Map' });
  for (const { name, words } of KINDS) {
    await expect(heading(page)).toHaveText(name);
    const text = page.getByRole('group', { name: 'Text of the step' });
    // Line by line; a figure follows the data, whatever was noted, and one that is not there is said to be missing.
    await expect(text.getByText('First 9,982 arrests.')).toBeVisible();
    await expect(text.getByText('Second approximately 13,174')).toBeHidden();
    if (words)
      await expect(map.locator('.in-place svg text').filter({ hasText: words }).first()).toBeVisible();
    else await expect(map.locator('.in-place')).toHaveCount(0);
    expect(await findViolations(page), name).toEqual([]);
    await page.keyboard.press('PageDown');
    await expect(text.getByText('Second approximately 13,174')).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(text.getByText('Third (figure missing)')).toBeVisible();
    if (name !== 'Map') await page.keyboard.press('PageDown');
  }
  await page.keyboard.press('PageUp');
  await expect(page.getByText('Third (figure missing)')).toBeHidden();
  await page.keyboard.press('Escape');
  await editorOf(page).getByRole('button', { name: 'Handout' }).click();
  await expect(page.getByRole('article')).toHaveCount(KINDS.length);
  for (const [i, { words }] of KINDS.entries()) {
    const article = page.getByRole('article').nth(i);
    await expect(
      article
        .locator('.drawing svg text')
        .filter({ hasText: words || 'Brazil' })
        .first()
    ).toBeVisible();
    await expect(article).toContainText('First 9,982 arrests.');
  }
  expect(await findViolations(page), 'the handout').toEqual([]);
  await page.getByLabel('Steps on a page').selectOption('2');
  await expect(page.locator('section.page')).toHaveCount(Math.ceil(KINDS.length / 2));
  await expect(page.locator('section.page').last()).toContainText('Kinds of steps');
  await page.getByRole('button', { name: 'Back to the editor' }).click();
  await expect(stepsOf(page)).toHaveCount(KINDS.length);
});

test('figures that changed, and those that are not there, are told to who gives the briefing', async ({
  page
}) => {
  const editor = await openFile(page, FILE);
  await expect(editor).toContainText('was 14,000, now 9,982');
  await expect(editor).toContainText('The data have no figure “no-such-figure” for the text.');
  await editor.getByRole('button', { name: 'Accept new figures' }).click();
  await expect(editor).not.toContainText('was 14,000');
});

test('a figure is put into the text with one click', async ({ page }) => {
  await gotoAtlas(page);
  await page.getByRole('button', { name: 'Present' }).click();
  await page.getByRole('button', { name: 'New briefing' }).click();
  const editor = editorOf(page);
  await editor.getByRole('button', { name: 'Add this view as a step' }).click();
  await editor.getByLabel('Text (Markdown)').fill('In Pakistan: arrests');
  await editor
    .getByLabel('Text (Markdown)')
    .evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(12, 12));
  await editor.getByText('Figures to insert').click();
  await editor.getByRole('button', { name: 'Insert Arrests, Pakistan: 430' }).click();
  // One can write on, and a list that is longer than the panel does not move the page.
  await expect(editor.getByLabel('Text (Markdown)')).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  await expect(editor.getByLabel('Text (Markdown)')).toHaveValue('In Pakistan: {{cl2-arrests-pak}} arrests');
  expect(await findViolations(page), 'the editor').toEqual([]);
  await editor.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('In Pakistan: 430 arrests')).toBeVisible();
});

test('steps are moved by dragging and with the keyboard', async ({ page }) => {
  const editor = await openFile(page, FILE);
  const steps = stepsOf(page);
  await steps.nth(0).dragTo(steps.nth(2));
  await expect(steps.nth(2)).toContainText('3. Ranked');
  await expect(steps.nth(0)).toContainText('1. Operations');
  await steps.nth(2).press('Alt+ArrowUp');
  await expect(steps.nth(1)).toContainText('2. Ranked');
  await expect(steps.nth(1)).toBeFocused();
  await expect(editor.getByText('Ranked: now step 2')).toBeAttached();
  await editor.getByRole('button', { name: 'Undo' }).click();
  await expect(steps.nth(2)).toContainText('3. Ranked');
});

test('what a step cannot keep is said', async ({ page }) => {
  await gotoAtlas(page, '?tab=compare');
  await page.getByRole('button', { name: 'Present' }).click();
  await page.getByRole('button', { name: 'New briefing' }).click();
  await editorOf(page).getByRole('button', { name: 'Add this view as a step' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'A comparison needs two operations or more: the step shows the map.'
  );
});

/** Clicks, and counts them. */
function countClicks(): { click: (target: Locator) => Promise<void>; count: () => number } {
  let clicks = 0;
  return {
    click: async (target) => {
      clicks++;
      await target.click();
    },
    count: () => clicks
  };
}

async function chooseHarvest(page: Page, click: (target: Locator) => Promise<void>): Promise<void> {
  await click(page.getByRole('combobox', { name: 'Operation' }));
  await page.getByRole('searchbox', { name: 'Filter operations' }).fill('harvest');
  await click(page.getByRole('button', { name: 'All 3 operations' }));
  await page.keyboard.press('Escape');
}

const inPlace = (page: Page, words: string | RegExp) =>
  page.locator('.in-place svg text').filter({ hasText: words }).first();

test('an overview of all Harvest operations takes no more than twelve clicks, and is right as it stands', async ({
  page
}) => {
  test.setTimeout(240_000);
  await gotoAtlas(page);
  const { click, count } = countClicks();
  await chooseHarvest(page, click);
  const total = page
    .getByRole('listbox', { name: 'Measure' })
    .getByRole('option', { name: / Arrests / })
    .first();
  const [, arrests = ''] = /([\d,]+)/.exec((await total.textContent()) ?? '') ?? [];
  expect(arrests).toMatch(/^\d\d,\d{3}$/);
  await click(page.getByRole('button', { name: 'Present' }));
  await click(page.getByRole('button', { name: 'New briefing' }));
  const editor = editorOf(page);
  await click(editor.getByRole('button', { name: /^Add overview/ }));
  await expect(stepsOf(page)).toHaveText([
    /1\. 3 Harvest operations$/,
    /2\. 3 Harvest operations: /,
    /3\. 3 Harvest operations: /,
    /4\. 3 Harvest operations, figure by figure$/
  ]);
  // What is seen while it is made: the step that is open, the handout, and back to the editor each time.
  await click(stepsOf(page).nth(2));
  await click(editor.getByRole('button', { name: 'Preview' }));
  await expect(page.getByText('3 / 4')).toBeVisible();
  await expect(inPlace(page, 'Harvest VI')).toBeVisible();
  await page.keyboard.press('Escape');
  await click(editor.getByRole('button', { name: 'Handout' }));
  await expect(page.getByRole('article')).toHaveCount(4);
  await click(page.getByRole('button', { name: 'Back to the editor' }));
  await expect(stepsOf(page)).toHaveCount(4);
  await click(editor.getByRole('button', { name: 'Start' }));
  await expect(heading(page)).toHaveText('3 Harvest operations');
  expect(count()).toBeLessThanOrEqual(12);
  const text = page.getByRole('group', { name: 'Text of the step' });
  // As the totals beside the map have it: nobody typed it, so nobody has to read it again.
  await expect(text).toContainText(new RegExp(`Arrests: .*${arrests}`));
  expect(await text.locator('.value').count()).toBeGreaterThan(2);
  await page.keyboard.press('PageDown');
  await expect(inPlace(page, 'Harvest IX')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(inPlace(page, '2019')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(inPlace(page, 'Measure')).toBeVisible();
});

test('the same by hand, step by step, takes twelve clicks as well', async ({ page }) => {
  await gotoAtlas(page);
  const { click, count } = countClicks();
  const add = editorOf(page).getByRole('button', { name: 'Add this view as a step' });
  await chooseHarvest(page, click);
  await click(page.getByRole('button', { name: 'Present' }));
  await click(page.getByRole('button', { name: 'New briefing' }));
  await click(add);
  await click(page.getByRole('tab', { name: 'Charts' }));
  await click(add);
  await click(page.getByRole('radio', { name: 'Timeline' }));
  await click(add);
  await click(page.getByRole('tab', { name: 'Table' }));
  await click(add);
  await click(editorOf(page).getByRole('button', { name: 'Start' }));
  expect(count()).toBeLessThanOrEqual(12);
  await expect(page.getByText('1 / 4')).toBeVisible();
  await expect(heading(page)).toHaveText('3 Harvest operations');
  for (const words of ['Harvest IX', '2019', 'Measure']) {
    await page.keyboard.press('PageDown');
    await expect(inPlace(page, words)).toBeVisible();
    await expect(heading(page)).toHaveText(/^3 Harvest operations[:,] /);
  }
});

test('a comparison is kept as a comparison', async ({ page }) => {
  await gotoAtlas(page, `?${OPS}&tab=compare`);
  await page.getByRole('button', { name: 'Present' }).click();
  await page.getByRole('button', { name: 'New briefing' }).click();
  await editorOf(page).getByRole('button', { name: 'Add this view as a step' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(stepsOf(page)).toHaveText([/1\. 3 Harvest operations: Arrests, side by side$/]);
  await editorOf(page).getByRole('button', { name: 'Start' }).click();
  await expect(inPlace(page, 'Operation Harvest VI')).toBeVisible();
});

/** How large the letters of the audience's screen are, in CSS pixels: the smallest of each kind. */
function measureSizes(page: Page) {
  return page.evaluate(() => {
    const pxOf = (selector: string): number[] =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter(({ textContent }) => textContent?.trim())
        .map((element) => parseFloat(getComputedStyle(element).fontSize) * (element.currentCSSZoom ?? 1));
    // Of names, figures and regions; what would have no room otherwise is an eighth smaller. The count in a sign is no text.
    const sizesOnMap = (): number =>
      Math.min(
        ...[...document.querySelectorAll<SVGTextElement>('section.map svg text')]
          .filter(({ textContent }) => (textContent?.trim().length ?? 0) > 1)
          .filter((element) => !document.querySelector('.in-place') || element.closest('.in-place'))
          .map((element) => {
            const { a = 0, b = 0 } = element.getScreenCTM() ?? {};
            return parseFloat(getComputedStyle(element).fontSize) * Math.hypot(a, b);
          })
      );
    const text = document.querySelector('main .text');
    return {
      title: Math.min(...pxOf('main h1')),
      body: Math.min(...pxOf('main .text p, main .text li')),
      sources: Math.min(...pxOf('main .small > p:first-child')),
      chart: Math.min(...pxOf('.in-place > svg > text, .in-place .chart text')),
      map: sizesOnMap(),
      keys: document.querySelectorAll('main .key li').length,
      isLong: text ? text.scrollHeight > text.clientHeight + 1 : true
    };
  });
}

for (const [width, height] of [
  [1024, 768],
  [1920, 1080]
] as const)
  test(`what a room reads is large enough at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    test.setTimeout(240_000);
    const place = page.getByRole('progressbar', { name: 'Progress' });
    for (const [briefing, steps] of [
      ['copper-lantern-ii', 10],
      ['harvest-series', 8]
    ] as const) {
      await page.goto(`/?briefing=${briefing}`);
      await waitForPaint(page, 0);
      for (let step = 1; step <= steps; step++) {
        await expect(place).toHaveAttribute('aria-valuenow', String(step));
        const sizes = await measureSizes(page);
        const where = `${briefing}, step ${step}`;
        expect(sizes.body, where).toBeGreaterThanOrEqual(height / 40);
        expect(sizes.title, where).toBeGreaterThanOrEqual(height / 26);
        expect(sizes.sources, where).toBeGreaterThanOrEqual(height / 56);
        expect(sizes.chart, where).toBeGreaterThanOrEqual(height / 40 - 0.01);
        expect(sizes.map, where).toBeGreaterThanOrEqual(0.83 * (height / 40));
        await expect(page.getByRole('button', { name: 'Back to the step' }), where).toHaveCount(0);
        expect(sizes.keys, where).toBeLessThanOrEqual(6);
        expect(sizes.isLong, where).toBe(false);
        await expect(page.getByText(`${step} / ${steps}`)).toBeVisible();
        await page.keyboard.press('PageDown');
      }
    }
  });

for (const [width, height] of [
  [1024, 768],
  [1920, 1080]
] as const)
  test(`each kind of step is large enough at ${width} × ${height}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    await openFile(page, FILE.replaceAll('reveal: lines\n', ''));
    await editorOf(page).getByRole('button', { name: 'Start' }).click();
    for (const { name } of KINDS) {
      await expect(heading(page)).toHaveText(name);
      await expect(page.locator('.in-place')).toHaveCount(name === 'Map' ? 0 : 1);
      const sizes = await measureSizes(page);
      expect(sizes.body, name).toBeGreaterThanOrEqual(height / 40);
      expect(sizes.chart, name).toBeGreaterThanOrEqual(height / 40 - 0.01);
      expect(sizes.map, name).toBeGreaterThanOrEqual(0.83 * (height / 40));
      expect(sizes.keys, name).toBeLessThanOrEqual(6);
      await page.keyboard.press('PageDown');
    }
  });

test('the clock starts with the first step, and before that there is no pace', async ({ context }) => {
  const presenter = await context.newPage();
  await presenter.goto('/?briefing=copper-lantern-ii&step=4&screen=presenter');
  await expect(presenter.getByRole('timer')).toHaveText('0:00');
  await expect(presenter.getByText('Remaining')).toBeVisible();
  await expect(presenter.getByText('Pace')).toHaveCount(0);
  const audience = await context.newPage();
  await audience.goto('/?briefing=copper-lantern-ii');
  await expect(presenter.getByText('Pace')).toBeVisible();
});

test('a PDF of a briefing with letters that its fonts lack says which they are', async ({ page }) => {
  const editor = await openFile(page, '---\ntitle: سلام\n---\n\n# One\n\nA text.\n');
  await editor.getByRole('button', { name: 'All briefings' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PDF of “سلام”, a page for each step' }).click()
  ]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  await expect(page.getByRole('alert')).toContainText('The fonts of this file have no');
  await expect(page.getByRole('alert')).toContainText('س');
});

test('a date of a briefing that cannot be read stays in its field with what is wrong with it', async ({
  page
}) => {
  const editor = await openFile(page, '---\ntitle: Coins\n---\n\n# One\n\nA text.\n');
  const date = editor.getByLabel('Date', { exact: true });
  await date.fill('28/11/2026');
  await date.blur();
  await editor.getByLabel('Place', { exact: true }).fill('Lyon');
  await expect(date).toHaveValue('28/11/2026');
  await expect(editor.getByText('Write a date as 2026-11-24, 2026-11 or 2026.')).toBeVisible();
});
