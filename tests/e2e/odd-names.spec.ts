import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, gotoAtlas, test } from './fixtures';

const ROOT = resolve(import.meta.dirname, '../..');
const CASES = join(ROOT, 'tests/cases');

const LONG_WORD = 'Unbrokenword'.repeat(9);
const BRIEFING = `---
title: ${LONG_WORD}
place: جنيف
---

## ${LONG_WORD}

\`\`\`step
view: op=alpha&measure=cocaine
\`\`\`

- ${LONG_WORD}

### Notes

${LONG_WORD}
`;

/** Serves a case over the base package at `case/`. */
async function serveCase(page: Page, name: string): Promise<void> {
  const files = new Map<string, string>();
  for (const folder of ['base', name])
    for (const file of readdirSync(join(CASES, folder)))
      files.set(file, readFileSync(join(CASES, folder, file), 'utf8'));
  const descriptor = JSON.parse(readFileSync(join(ROOT, 'data/datapackage.json'), 'utf8')) as object;
  files.set('datapackage.json', JSON.stringify({ ...descriptor, briefings: ['briefings/odd.md'] }));
  files.set('odd.md', BRIEFING);
  await page.route('**/case/**', (route) => {
    const body = files.get(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body });
  });
}

/** The letters of an element from left to right, line by line, as they stand on the screen. */
function readAcross(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const letters: { letter: string; x: number; y: number }[] = [];
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = walker.nextNode(); text; text = walker.nextNode())
      for (let i = 0; i < (text.nodeValue ?? '').length; i++) {
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        const box = range.getBoundingClientRect();
        if (box.width) letters.push({ letter: text.nodeValue?.[i] ?? '', x: box.x, y: box.y });
      }
    return letters
      .sort((a, b) => (Math.abs(a.y - b.y) > 6 ? a.y - b.y : a.x - b.x))
      .map(({ letter }) => letter)
      .join('');
  });
}

/** What reaches past the side of the window, or is cut by the box that it stands in, though nothing scrolls there. */
function listCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const cut: string[] = scrollWidth > innerWidth ? [`the page is ${scrollWidth} px wide`] : [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement;
      if (!parent?.checkVisibility({ visibilityProperty: true }) || !text.nodeValue?.trim()) continue;
      if (parent.closest('svg, .visually-hidden, [aria-hidden="true"], option, textarea')) continue;
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (!box.width) continue;
      for (let around: Element | null = parent; around; around = around.parentElement) {
        const { overflowX, display, position, textOverflow } = getComputedStyle(around);
        // An ellipsis says itself that there is more.
        if (/auto|scroll/.test(overflowX) || textOverflow === 'ellipsis') break;
        if (display.startsWith('inline') && display !== 'inline-block') continue;
        const room = around.getBoundingClientRect();
        if (room.width <= 1 || position === 'fixed') break;
        if (box.right > room.right + 1.5 || box.left < room.left - 1.5) {
          cut.push(
            `“${text.nodeValue.trim().slice(0, 40)}” ${Math.round(box.left)}–${Math.round(box.right)} in ${around.tagName} ${around.className} ${Math.round(room.left)}–${Math.round(room.right)}`
          );
          break;
        }
      }
    }
    return cut;
  });
}

test.beforeEach(({ page }) => serveCase(page, 'bidi-names'));

test('dates and words beside Arabic names keep their order, in the header, the chooser, cards and sources', async ({
  page
}) => {
  await gotoAtlas(page, '?data=case/&op=alpha&measure=rounds');
  expect(await readAcross(page.locator('.eyebrow').first())).toMatch(/ · 13–24 November 2023$/);
  expect(await readAcross(page.getByRole('region', { name: 'Legend' }).first())).toMatch(/: /);
  await page.getByRole('combobox', { name: 'Operation' }).click();
  expect(
    await readAcross(page.getByRole('dialog', { name: 'Choose operations' }).locator('label').first())
  ).toContain('13–24 November 2023 · Asia');
  await page.keyboard.press('Escape');
  await gotoAtlas(page, '?data=case/&op=alpha&measure=arrests&country=PAK');
  const card = page.getByRole('article', { name: 'Pakistan' });
  expect(await readAcross(card.getByText('page 3').first())).toMatch(/, page 3/);
  await page.goto('/?data=case/&op=alpha&embed=1');
  expect(await readAcross(page.locator('header p').first())).toMatch(/^13–24 November 2023 · Source: /);
});

for (const [device, width, height] of [
  ['a narrow screen', 320, 640],
  ['a laptop at 200 %', 640, 400],
  ['a laptop', 1024, 768]
] as const)
  test(`words of a hundred letters leave no box on ${device}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const query of [
      'briefing=odd',
      'briefing=odd&screen=presenter',
      'briefing=odd&screen=handout',
      'op=gamma',
      'op=alpha&measure=cocaine&country=PHL',
      'op=alpha&route=alpha-route',
      'op=all'
    ]) {
      await page.goto(`/?data=case/&${query}`);
      await expect(page.getByRole(query.includes('handout') ? 'article' : 'main').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect.soft(await listCut(page), query).toEqual([]);
    }
    await page.getByRole('combobox', { name: 'Operation' }).click();
    await expect(page.getByRole('dialog', { name: 'Choose operations' })).toBeVisible();
    expect.soft(await listCut(page), 'the chooser').toEqual([]);
    await page.keyboard.press('Escape');
    for (const name of ['Table', 'Compare', 'Charts', 'Sources']) {
      await page.getByRole('tab', { name }).click();
      await expect(page.getByRole('tabpanel', { name })).not.toBeEmpty();
      await page.waitForLoadState('networkidle');
      expect.soft(await listCut(page), name).toEqual([]);
    }
  });
