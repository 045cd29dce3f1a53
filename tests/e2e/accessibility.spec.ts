import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';
import type axe from 'axe-core';
import { expect, gotoAtlas, test } from './fixtures';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Whether the page behind everything is dark. */
function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const colour = getComputedStyle(document.body).backgroundColor;
    return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).every((part) => Number(part) < 128);
  });
}

/**
 * What axe-core finds wrong with a part of the page as it is, the whole of it where none is named: the rule, and where. All rules are
 * tried in the light theme, those of colour in the dark one, too: nothing else differs between them.
 */
async function findViolations(page: Page, part?: Locator): Promise<string[]> {
  const mark = 'data-examined';
  await part?.evaluate((element, name) => element.setAttribute(name, ''), mark);
  const found: string[] = [];
  for (const [theme, rules] of [
    ['light', null],
    ['dark', ['color-contrast', 'link-in-text-block']]
  ] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect.poll(() => isDark(page)).toBe(theme === 'dark');
    const violations = await page.evaluate(
      async ({ within, values }) => {
        const { axe: run } = window as unknown as { axe: typeof axe };
        const context = document.querySelector(within) ?? document;
        const runOnly = values && { runOnly: { type: 'rule' as const, values } };
        return (await run.run(context, { resultTypes: ['violations'], ...runOnly })).violations;
      },
      { within: `[${mark}]`, values: rules && [...rules] }
    );
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${theme}: ${id} at ${target.join(' ')}: ${failureSummary}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await part?.evaluate((element, name) => element.removeAttribute(name), mark);
  return found;
}

test('axe-core finds nothing on the map, in the table, the sources and a country', async ({ page }) => {
  await gotoAtlas(page);
  // Given by the debugger, because the page's own policy lets no other script in.
  await page.evaluate(AXE);
  await page.getByText('Not on the map', { exact: true }).click();
  expect(await findViolations(page), 'the map').toEqual([]);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: 'Figures' })).toBeVisible();
  expect(await findViolations(page, page.getByRole('main')), 'the table').toEqual([]);
  await page.getByRole('tab', { name: 'Sources' }).click();
  await expect(page.getByRole('heading', { name: 'Data package' })).toBeVisible();
  expect(await findViolations(page, page.getByRole('main')), 'the sources').toEqual([]);
  await page.getByRole('combobox', { name: 'Search' }).fill('pakistan');
  await page.getByRole('option', { name: /^Pakistan/ }).click();
  const card = page.getByRole('article', { name: 'Pakistan' });
  await expect(card).toBeVisible();
  expect(await findViolations(page, card), 'an open country').toEqual([]);
});

test('axe-core finds nothing over several operations', async ({ page }) => {
  await gotoAtlas(page, '?op=all&measure=arrests&country=BRA');
  await page.evaluate(AXE);
  await expect(
    page.getByText(/Listed as a participant in \d+ of the \d+ operations that list them; \d+ lists? none/)
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Arrests, ranked' })).toBeVisible();
  expect(await findViolations(page), 'a country over all operations').toEqual([]);
  await page.getByRole('combobox', { name: 'Operation' }).click();
  await expect(page.getByRole('searchbox', { name: 'Filter operations' })).toBeVisible();
  const chooser = page.getByRole('dialog', { name: 'Choose operations' });
  expect(await findViolations(page, chooser), 'the list of operations').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(page.getByText('One scale for all')).toBeVisible();
  const compared = page.getByRole('tabpanel', { name: 'Compare' });
  expect(await findViolations(page, compared), 'operations side by side').toEqual([]);
  await gotoAtlas(page, '?op=harvest-ix&country=URY');
  await page.evaluate(AXE);
  await page.getByText('Sources disagree').click();
  const card = page.getByRole('article', { name: 'Uruguay' });
  expect(await findViolations(page, card), 'statements that disagree').toEqual([]);
});

test('axe-core finds nothing in the lists of notices and problems', async ({ page }) => {
  await page.route('**/data/figures.csv', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace(',PAK,arrests,', ',PAX,arrests,')
    });
  });
  await gotoAtlas(page, '?theme=pink');
  await page.evaluate(AXE);
  await page.getByText(/^\s*1 problem in the data · 1 part of this link was ignored/).click();
  await expect(page.getByText('PAX', { exact: true })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});

test('axe-core finds nothing in the audience window, with the presenter and in the editor', async ({
  page
}) => {
  // A handout has a picture for each step, and axe looks at all of them.
  test.setTimeout(180_000);
  const open = async (query: string) => {
    await page.goto(`/?${query}`);
    await expect(page.getByRole('main')).toBeVisible();
    await page.evaluate(AXE);
  };
  await open('briefing=copper-lantern-ii&step=2');
  await expect(page.getByRole('heading', { name: '430 arrests in Pakistan' })).toBeVisible();
  expect(await findViolations(page), 'the audience window').toEqual([]);
  await page.keyboard.press('o');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findViolations(page), 'the overview').toEqual([]);
  await open('briefing=copper-lantern-ii&step=2&screen=presenter');
  await expect(page.getByRole('region', { name: 'Notes' })).toBeVisible();
  expect(await findViolations(page), 'the presenter').toEqual([]);
  await open('briefing=copper-lantern-ii&screen=handout');
  await expect(page.getByRole('article')).toHaveCount(10);
  expect(await findViolations(page), 'the handout').toEqual([]);
  await gotoAtlas(page);
  await page.evaluate(AXE);
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(page.getByRole('heading', { name: /^Operation Copper Lantern II/, level: 4 })).toBeVisible();
  expect(await findViolations(page), 'the list').toEqual([]);
  await page.getByRole('button', { name: /^Edit a copy of “Operation/ }).click();
  await expect(page.getByRole('region', { name: 'Briefing' })).toBeVisible();
  expect(await findViolations(page), 'the editor').toEqual([]);
});
