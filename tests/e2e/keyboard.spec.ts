import type { Page } from '@playwright/test';
import { expect, gotoAtlas, test } from './fixtures';
import { liveRegion } from './map-point';

const map = (page: Page) => page.getByRole('application', { name: 'Countries of the operation' });
const search = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const zoomIn = (page: Page) => Number(new URL(page.url()).searchParams.get('at')?.split(',')[2]);

test.beforeEach(({ page }) => gotoAtlas(page));

test('the map is one tab stop', async ({ page }) => {
  await page.getByRole('button', { name: 'Present' }).focus();
  await page.keyboard.press('Tab');
  await expect(map(page)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(map(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(map(page)).not.toBeFocused();
  expect(await map(page).evaluate((element) => element.contains(document.activeElement))).toBe(false);
});

test('arrow keys walk every country of the operation, and each is spoken with its state, figures and source', async ({
  page
}) => {
  await map(page).focus();
  const met = new Map<string, string>();
  const look = async (key: string) => {
    await page.keyboard.press(key);
    const spoken = (await liveRegion(page).textContent()) ?? '';
    met.set(spoken.split(':')[0] ?? '', spoken);
  };
  await page.keyboard.press('ArrowRight');
  await expect(liveRegion(page)).not.toHaveText('');
  for (const start of ['Home', 'ArrowUp', 'ArrowDown', 'ArrowUp', 'ArrowDown'])
    for (const key of [start, 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown'])
      await look(key);
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowLeft'])
    for (let step = 0; step < 6; step++) await look(key);
  expect([...met.keys()].sort()).toEqual([
    'Afghanistan',
    'Brunei Darussalam',
    'China',
    'Hong Kong',
    'Indonesia',
    'Kyrgyzstan',
    'Macao',
    'Mongolia',
    'Nepal',
    'Pakistan',
    'Philippines',
    'Republic of Korea',
    'Singapore'
  ]);
  expect(met.get('Pakistan')).toMatch(
    /^Pakistan: Took part in the operation\. Arrests: 430, Example Police, paragraph 4; photo caption 1\./
  );
  expect(met.get('Nepal')).toBe('Nepal: Took part in the operation. No figures in this view.');
});

test('Enter selects the country and flies there, Escape leaves it', async ({ page }) => {
  await map(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(liveRegion(page)).not.toHaveText('');
  const name = (await liveRegion(page).textContent())?.split(':')[0] ?? '';
  await page.keyboard.press('Enter');
  const card = page.getByRole('article', { name, exact: true });
  await expect(card).toBeVisible();
  await expect(page).toHaveURL(/\?country=[A-Z]{3}$/);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(page).not.toHaveURL(/country=/);
  await expect(liveRegion(page)).toBeEmpty();

  await search(page).fill('pak');
  await page.keyboard.press('Enter');
  const pakistan = page.getByRole('article', { name: 'Pakistan' });
  await pakistan.getByRole('link').first().focus();
  await page.keyboard.press('Escape');
  await expect(pakistan).toHaveCount(0);
  await expect(map(page), 'closing a card gives the focus back to the map').toBeFocused();
});

test('plus and minus zoom, Home shows the whole operation', async ({ page }) => {
  await map(page).focus();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/at=/);
  const first = zoomIn(page);
  await page.keyboard.press('+');
  await expect.poll(() => zoomIn(page)).toBeGreaterThan(first);
  await page.keyboard.press('-');
  await expect.poll(() => zoomIn(page)).toBe(first);
  await page.keyboard.press('Home');
  await expect(page).not.toHaveURL(/at=/);
});

test('the list of measures is walked by arrows and first letters, and chosen by Enter', async ({ page }) => {
  const list = page.getByRole('listbox', { name: 'Measure' });
  const current = () =>
    list.evaluate((ul) => document.getElementById(ul.getAttribute('aria-activedescendant') ?? '')?.innerText);
  await list.focus();
  await page.keyboard.press('ArrowDown');
  expect(await current()).toContain('Arrests');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option', { selected: true })).toHaveAccessibleName(/^over 1,200 Arrests/);
  await expect(page).toHaveURL('/?measure=arrests');
  await page.keyboard.press('g');
  expect(await current()).toContain('Gold');
  await page.keyboard.press(' ');
  await expect(page).toHaveURL('/?measure=gold');
  await page.keyboard.press('End');
  expect(await current()).toContain('Investigations');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
});

test('the tabs are one tab stop, with arrow keys between them', async ({ page }) => {
  await page.getByRole('tab', { name: 'Map' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Compare' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Charts' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Table' })).toBeFocused();
  await expect(page.getByRole('table', { name: 'Figures' })).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'Sources', selected: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Map', selected: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tab', { name: 'Table' })).not.toBeFocused();
});

test('“/” goes to the search from anywhere, but not out of a field', async ({ page }) => {
  await page.getByRole('checkbox', { name: /^People,/ }).focus();
  await page.getByRole('listbox', { name: 'Measure' }).focus();
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await expect(search(page)).toHaveValue('');
  await page.keyboard.press('/');
  await expect(search(page)).toHaveValue('/');
});

test('every tab stop shows that it has the focus', async ({ page }) => {
  const stops: string[] = [];
  const unmarked: string[] = [];
  await page.keyboard.press('Tab');
  for (let count = 0; count < 60; count++) {
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const isMarked = (of: Element | null) => {
        if (!of) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(of);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      };
      const option = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      return {
        name: `${element.tagName.toLowerCase()} ${name.slice(0, 30)}`,
        marked: [element, element.closest('label'), option].some(isMarked)
      };
    });
    if (!stop) break;
    stops.push(stop.name);
    if (!stop.marked) unmarked.push(stop.name);
    await page.keyboard.press('Tab');
  }
  expect(stops.length).toBeGreaterThan(15);
  expect(unmarked).toEqual([]);
});
