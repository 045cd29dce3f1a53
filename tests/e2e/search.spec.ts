import { expect, gotoAtlas, test } from './fixtures';

test.beforeEach(({ page }) => gotoAtlas(page));

test('a part of a name finds the country, says whether it took part, and leads there', async ({ page }) => {
  const field = page.getByRole('combobox', { name: 'Search' });
  for (const [typed, found, state] of [
    ['kyr', 'Kyrgyzstan', 'took part'],
    ['hong', 'Hong Kong', 'counted within China'],
    ['PAK', 'Pakistan', 'took part'],
    ['japan', 'Japan', 'not listed as a participant'],
    ['Alemania', 'Germany', 'not listed as a participant'],
    ['cote d', 'Côte d’Ivoire', 'not listed as a participant']
  ] as const)
    await test.step(typed, async () => {
      await field.fill(typed);
      const first = page.getByRole('listbox', { name: 'Search' }).getByRole('option').first();
      await expect(first).toHaveAccessibleName(`${found} ${state}`);
      await page.keyboard.press('ArrowDown');
      await expect(first).toHaveAttribute('aria-selected', 'true');
      expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('article', { name: found })).toBeVisible();
      await expect(field).toHaveValue('');
      await expect(page).toHaveURL(/\?country=[A-Z]{3}$/);
    });
});

test('a name that no country has is answered in words', async ({ page }) => {
  const field = page.getByRole('combobox', { name: 'Search' });
  await field.fill('Atlantis');
  await expect(page.getByText('No results for “Atlantis”')).toBeVisible();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
  // The first Escape puts the message away, the second what was typed.
  await page.keyboard.press('Escape');
  await expect(page.getByText('No results for')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
});

test('whatever is found, the map shows it: a country that the operation’s map does not have in its middle', async ({
  page
}) => {
  const field = page.getByRole('combobox', { name: 'Search' });
  const map = await page.getByRole('application').boundingBox();
  for (const [words, hit] of [
    ['fraudulent', /Tanzania/],
    ['laboratories', /Bolivia/],
    ['bolivia', /^Bolivia/],
    ['fiji', /^Fiji/]
  ] as const)
    await test.step(words, async () => {
      await field.fill(words);
      await page.getByRole('listbox', { name: 'Search' }).getByRole('option', { name: hit }).first().click();
      await expect(page).toHaveURL(/country=[A-Z]{3}/);
      await expect(page).not.toHaveURL(/at=|extent=/);
      await expect
        .poll(async () => {
          const box = await page.locator('svg.atlas .selected').boundingBox();
          return box && map && box.x > map.x && box.y > map.y && box.width > 20 && box.height > 20;
        })
        .toBe(true);
      await expect(page.locator('svg.atlas .selected')).toBeInViewport({ ratio: 0.99 });
      await page.goBack();
    });
});

test('a click, Enter and the search lead to one and the same view of a country', async ({ page }) => {
  const field = page.getByRole('combobox', { name: 'Search' });
  const placeOf = () => page.locator('svg.atlas .selected').boundingBox();
  await field.fill('mongolia');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Mongolia' })).toBeVisible();
  await expect(page).toHaveURL('/?country=MNG');
  const found = await placeOf();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Close Mongolia' }).click();
  const label = await page.locator('svg.atlas .labels text', { hasText: 'Mongolia' }).boundingBox();
  if (!label) throw new Error('the map does not name Mongolia');
  await page.mouse.click(label.x + label.width / 2, label.y + label.height / 2);
  await expect(page).toHaveURL('/?country=MNG');
  await expect.poll(placeOf).toEqual(found);
});
