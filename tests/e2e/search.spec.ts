import { expect, gotoAtlas, test } from './fixtures';

test.beforeEach(({ page }) => gotoAtlas(page));

test('a part of a name finds the country, says whether it took part, and leads there', async ({ page }) => {
  const field = page.getByRole('combobox', { name: 'Search' });
  for (const [typed, found, state] of [
    ['kyr', 'Kyrgyzstan', 'took part'],
    ['hong', 'Hong Kong', 'counted within China'],
    ['PAK', 'Pakistan', 'took part'],
    ['japan', 'Japan', 'did not take part'],
    ['cote d', 'Côte d’Ivoire', 'did not take part']
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
  await expect(page.getByText('Nothing matches “Atlantis”')).toBeVisible();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
  // The first Escape puts the message away, the second what was typed.
  await page.keyboard.press('Escape');
  await expect(page.getByText('Nothing matches')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
});
