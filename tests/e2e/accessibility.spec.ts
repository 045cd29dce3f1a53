import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { expect, gotoAtlas, test } from './fixtures';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 }
];

/** What axe-core finds wrong with the page as it is: the rule, and where. */
async function findViolations(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    return (await run.run(document, { resultTypes: ['violations'] })).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`)
  );
}

for (const theme of ['light', 'dark'])
  for (const size of SIZES)
    test(`axe-core finds nothing at ${size.width} × ${size.height} in the ${theme} theme`, async ({
      page
    }) => {
      await page.setViewportSize(size);
      await gotoAtlas(page, `?theme=${theme}`);
      // Given by the debugger, because the page's own policy lets no other script in.
      await page.evaluate(AXE);
      await page.getByText('Not drawn, and why').click();
      expect(await findViolations(page), 'the map').toEqual([]);
      await page.getByRole('tab', { name: 'Table' }).click();
      await expect(page.getByRole('table', { name: 'Figures' })).toBeVisible();
      expect(await findViolations(page), 'the table').toEqual([]);
      await page.getByRole('tab', { name: 'Sources' }).click();
      await expect(page.getByRole('heading', { name: 'Data package' })).toBeVisible();
      expect(await findViolations(page), 'the sources').toEqual([]);
      await page.getByRole('combobox', { name: 'Search' }).fill('pakistan');
      await page.getByRole('option', { name: /^Pakistan/ }).click();
      await expect(page.getByRole('article', { name: 'Pakistan' })).toBeVisible();
      expect(await findViolations(page), 'an open country').toEqual([]);
    });

for (const theme of ['light', 'dark'])
  test(`axe-core finds nothing over several operations in the ${theme} theme`, async ({ page }) => {
    await gotoAtlas(page, `?theme=${theme}&op=all&measure=arrests&country=BRA`);
    await page.evaluate(AXE);
    await expect(
      page.getByText('Listed as a participant in 4 of the 20 operations that list them; 13 list none')
    ).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Arrests, ranked' })).toBeVisible();
    expect(await findViolations(page), 'a country over all operations').toEqual([]);
    await page.getByRole('combobox', { name: 'Operation' }).click();
    await expect(page.getByRole('searchbox', { name: 'Filter operations' })).toBeVisible();
    expect(await findViolations(page), 'the list of operations').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Compare' }).click();
    await expect(page.getByText('One scale for all')).toBeVisible();
    expect(await findViolations(page), 'operations side by side').toEqual([]);
    await gotoAtlas(page, `?theme=${theme}&op=trigger-ix&country=URY`);
    await page.evaluate(AXE);
    await page.getByText('Sources disagree').click();
    expect(await findViolations(page), 'statements that disagree').toEqual([]);
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
  await page.getByText(/^\s*1 problem in the data · 1 change to the address/).click();
  await expect(page.getByText('PAX', { exact: true })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});

for (const theme of ['light', 'dark'] as const)
  test(`axe-core finds nothing on the wall, with the presenter and in the editor in the ${theme} theme`, async ({
    page
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    const open = async (query: string) => {
      await page.goto(`/?${query}`);
      await expect(page.getByRole('main')).toBeVisible();
      await page.evaluate(AXE);
    };
    await open('briefing=trigger-salvo-ii&step=2');
    await expect(page.getByRole('heading', { name: '614 arrests in Pakistan' })).toBeVisible();
    expect(await findViolations(page), 'the wall').toEqual([]);
    await page.keyboard.press('o');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await findViolations(page), 'the overview').toEqual([]);
    await open('briefing=trigger-salvo-ii&step=2&screen=presenter');
    await expect(page.getByRole('region', { name: 'Notes' })).toBeVisible();
    expect(await findViolations(page), 'the presenter').toEqual([]);
    await open('briefing=trigger-salvo-ii&screen=handout');
    await expect(page.getByRole('article')).toHaveCount(9);
    expect(await findViolations(page), 'the handout').toEqual([]);
    await gotoAtlas(page);
    await page.evaluate(AXE);
    await page.getByRole('button', { name: 'Present' }).click();
    await expect(page.getByRole('heading', { name: /^Operation Trigger-Salvo II/, level: 4 })).toBeVisible();
    expect(await findViolations(page), 'the list').toEqual([]);
    await page.getByRole('button', { name: /^Edit a copy of “Operation/ }).click();
    await expect(page.getByRole('region', { name: 'Briefing' })).toBeVisible();
    expect(await findViolations(page), 'the editor').toEqual([]);
  });
