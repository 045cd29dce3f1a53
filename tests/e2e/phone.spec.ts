import { expect, gotoAtlas, test } from './fixtures';
import { middleOf } from './map-point';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('nothing reaches past the side of a phone, on the map, the table or the sources', async ({ page }) => {
  await gotoAtlas(page);
  for (const name of ['Map', 'Table', 'Sources']) {
    const tab = page.getByRole('tab', { name });
    await tab.tap();
    await expect(tab).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('tabpanel', { name })).not.toBeEmpty();
    if (name === 'Table') await expect(page.getByRole('table', { name: 'Figures' })).toBeVisible();
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(screen, name).toBe(390);
    expect(content, name).toBeLessThanOrEqual(390);
  }
});

test('the search is a sign beside the tabs, and as wide as the screen while it is used', async ({ page }) => {
  await gotoAtlas(page);
  const search = page.getByRole('combobox', { name: 'Search' });
  const widthOf = async () => (await search.boundingBox())?.width ?? 0;
  expect(await widthOf()).toBeGreaterThanOrEqual(40);
  await search.tap();
  await expect.poll(widthOf).toBeGreaterThan(340);
  await search.fill('kyrg');
  await page.getByRole('option', { name: /^Kyrgyzstan/ }).tap();
  await expect(page.getByRole('article', { name: 'Kyrgyzstan' })).toBeVisible();
  await search.blur();
  await expect.poll(widthOf).toBeLessThan(60);
});

test('the map fills the first screen, and the legend opens on it', async ({ page }) => {
  await gotoAtlas(page);
  await expect(page.getByRole('application')).toBeInViewport({ ratio: 0.9 });
  const legend = page.getByRole('region', { name: 'Legend' });
  await legend.getByText('Figures published').tap();
  await expect(legend.getByText('Took part, no figure published')).toBeInViewport({ ratio: 1 });
  await legend.getByText('Figures published').tap();
  await expect(legend.getByText('Took part, no figure published')).toBeHidden();
});

test('a tap on a country opens its details, and they close again', async ({ page }) => {
  await gotoAtlas(page, '?at=41.6,75.5,5');
  const { x, y } = await middleOf(page);
  await page.touchscreen.tap(x, y);
  const card = page.getByRole('article', { name: 'Kyrgyzstan' });
  await expect(card.getByText('36 kg').first()).toBeInViewport();
  await card.getByRole('button', { name: 'Close Kyrgyzstan' }).tap();
  await expect(card).toHaveCount(0);
});

test('totals and filters are reached below the map', async ({ page }) => {
  await gotoAtlas(page);
  const drugs = page.getByRole('checkbox', { name: /^Drugs,/ });
  await drugs.scrollIntoViewIfNeeded();
  await drugs.tap();
  await expect(page.getByRole('option', { name: /^approximately 3\.4 t/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /Arrests/ })).toHaveCount(0);
});

test('choosing a total brings the map that it colours back into sight', async ({ page }) => {
  await gotoAtlas(page);
  const arrests = page.getByRole('option', { name: /Arrests/ }).first();
  await arrests.scrollIntoViewIfNeeded();
  await arrests.tap();
  await expect(page.getByRole('application')).toBeInViewport({ ratio: 0.9 });
});

test('Present is on the first screen', async ({ page }) => {
  await gotoAtlas(page);
  const present = page.getByRole('button', { name: 'Present' });
  await expect(present).toHaveCount(1);
  await expect(present).toBeInViewport({ ratio: 1 });
});

test('a finger beside a bar of the timeline picks that operation, and its name is there', async ({
  page
}) => {
  await gotoAtlas(page, '?op=all');
  const bar = page.getByRole('list', { name: 'Operations by date' }).getByRole('button').nth(1);
  const box = await bar.boundingBox();
  if (!box) throw new Error('The timeline has no bar.');
  await page.touchscreen.tap(box.x + box.width / 2 + 2, box.y + box.height + 8);
  const [name = ''] = ((await bar.textContent()) ?? '').split(', ');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
});
