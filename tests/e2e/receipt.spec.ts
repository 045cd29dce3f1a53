import { expect, gotoAtlas, test } from './fixtures';

test('a number of a card leads to its source, and the address to the same receipt', async ({ page }) => {
  await gotoAtlas(page, '?country=PAK');
  const card = page.getByRole('article', { name: 'Pakistan' });
  await card.getByRole('button', { name: '614', exact: true }).click();
  const receipt = page.getByRole('dialog', { name: 'Where this number comes from' });
  await expect(receipt).toContainText('614');
  await expect(receipt).toContainText('Operation Trigger-Salvo II');
  await expect(receipt).toContainText('paragraph 4; photo caption 1');
  await expect(
    receipt.getByRole('link', { name: /^INTERPOL, Trigger-Salvo II press release/ })
  ).toBeVisible();
  await expect(page).toHaveURL(/figure=ts2-arrests-pak/);
  await receipt.getByText('Cite').click();
  await receipt.getByRole('combobox', { name: 'Cite' }).selectOption('BibTeX');
  await expect(receipt.locator('pre')).toContainText('@misc{interpol-ts2,');
  const link = await receipt.getByRole('textbox', { name: 'Copy link to this figure' }).inputValue();
  await page.keyboard.press('Escape');
  await expect(receipt).toBeHidden();
  await expect(page).not.toHaveURL(/figure=/);
  await gotoAtlas(page, new URL(link).search);
  await expect(receipt).toContainText('paragraph 4; photo caption 1');
});

test('a number that is searched for opens its receipt over the map that shows it', async ({ page }) => {
  await gotoAtlas(page, '?op=all');
  await page.getByRole('combobox', { name: 'Search' }).fill('614');
  await page.getByRole('option', { name: /614/ }).first().click();
  await expect(page.getByRole('dialog', { name: 'Where this number comes from' })).toContainText('614');
  await expect(page).toHaveURL(/measure=arrests/);
});

test('a figure that the data lack is told', async ({ page }) => {
  await gotoAtlas(page, '?figure=nope');
  await page.getByText('1 change to the address').click();
  await expect(page.getByText('The data hold no “nope” for “figure”; the default is shown.')).toBeVisible();
});
