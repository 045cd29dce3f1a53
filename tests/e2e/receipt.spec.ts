import { expect, gotoAtlas, test } from './fixtures';

test('a number of a card leads to its source, and the address to the same receipt', async ({ page }) => {
  await gotoAtlas(page, '?country=PAK');
  const card = page.getByRole('article', { name: 'Pakistan' });
  await card.getByRole('button', { name: '430', exact: true }).click();
  const receipt = page.getByRole('dialog', { name: 'Where this number comes from' });
  await expect(receipt).toContainText('430');
  await expect(receipt).toContainText('Operation Copper Lantern II');
  await expect(receipt).toContainText('paragraph 4; photo caption 1');
  await expect(
    receipt.getByRole('link', { name: /^Example Police, Copper Lantern II press release/ })
  ).toBeVisible();
  await expect(page).toHaveURL(/figure=cl2-arrests-pak/);
  await receipt.getByText('Cite').click();
  await receipt.getByRole('combobox', { name: 'Cite' }).selectOption('BibTeX');
  await expect(receipt.locator('pre')).toContainText('@misc{agency-cl2,');
  const link = await receipt.getByRole('textbox', { name: 'Copy link to this figure' }).inputValue();
  await page.keyboard.press('Escape');
  await expect(receipt).toBeHidden();
  await expect(page).not.toHaveURL(/figure=/);
  await gotoAtlas(page, new URL(link).search);
  await expect(receipt).toContainText('paragraph 4; photo caption 1');
});

test('a number that is searched for opens its receipt over the map that shows it', async ({ page }) => {
  await gotoAtlas(page, '?op=all');
  await page.getByRole('combobox', { name: 'Search' }).fill('9,982');
  await page.getByRole('option', { name: /9,982/ }).first().click();
  await expect(page.getByRole('dialog', { name: 'Where this number comes from' })).toContainText('9,982');
  await expect(page).toHaveURL(/measure=arrests/);
});

test('a figure that the data lack is told', async ({ page }) => {
  await gotoAtlas(page, '?figure=nope');
  await page.getByText('1 part of this link was ignored').click();
  await expect(page.getByText('This data has no “nope” for “figure”; using the default.')).toBeVisible();
});

test('a receipt says what is preliminary, a part of another figure, and another worth without a place', async ({
  page
}) => {
  const receipt = page.getByRole('dialog', { name: 'Where this number comes from' });
  await gotoAtlas(page, '?op=harvest-ix&figure=h9-arrests-bra');
  await expect(receipt).toContainText('preliminary 4,317');
  await expect(receipt).toContainText('Status preliminary');
  await gotoAtlas(page, '?op=open-door&figure=od-victims-rescued');
  await expect(receipt.getByRole('button', { name: '90 women' })).toBeVisible();
  await receipt.getByRole('button', { name: '2 men' }).click();
  await expect(receipt).toContainText('Counts of it men');
  await gotoAtlas(page, '?op=harvest-ix&figure=h9-drugs');
  const other = receipt.getByRole('listitem').filter({ hasText: 'amount not stated' });
  await expect(other).toContainText('worth US$4.1 million');
  await expect(other).toContainText('another worth');
  await expect(other).toContainText('The Daily Example, place in the source not recorded');
  await other.getByRole('button').click();
  await expect(receipt).toContainText('US$4.1 million; not said whether exact');
  await expect(receipt).toContainText('Location in source not recorded');
});

test('places that are not recorded are told on the page of sources, and are no problem', async ({ page }) => {
  await gotoAtlas(page, '?tab=sources');
  await expect(page.getByText('2 rows do not record the place in the source.').first()).toBeVisible();
  await expect(page.getByText('Every row of the data passed all checks.')).toBeVisible();
  await expect(page.getByText(/problems? in the data/)).toHaveCount(0);
});

test('a total leads to its source in one click, or by the tab key from the list', async ({ page }) => {
  await gotoAtlas(page);
  const receipt = page.getByRole('dialog', { name: 'Where this number comes from' });
  await page.getByRole('button', { name: 'Where this number comes from: Arrests: over 1,200' }).click();
  await expect(receipt).toContainText('paragraph 1');
  await expect(page).toHaveURL(/figure=cl2-arrests(&|$)/);
  await page.keyboard.press('Escape');
  await expect(receipt).toBeHidden();
  const list = page.getByRole('listbox', { name: 'Measure' });
  await list.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('button', { name: 'Where this number comes from: Firearms seized: 500' })
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/figure=cl2-firearms(&|$)/);
});

test('a total of several operations leads to each figure that it is made up of', async ({ page }) => {
  await gotoAtlas(page, '?op=copper-lantern-ii,harvest-v');
  const receipt = page.getByRole('dialog', { name: 'Where this number comes from' });
  await page.getByRole('button', { name: /^Where this number comes from: Arrests: / }).click();
  await expect(receipt).toContainText('at least 1,592');
  // 430 in Pakistan are within the 1,200, and add nothing.
  await expect(receipt).toContainText('Made up of 2 figures; each leads to its source.');
  await expect(receipt).toContainText('Of these 430 arrests, Pakistan');
  await receipt.getByRole('button', { name: '392 arrests' }).click();
  await expect(receipt).toContainText('Example Police, Harvest V results');
  await expect(page).toHaveURL(/figure=h5-arrests(&|$)/);
});

test('a number that has no place on the map leads to its source', async ({ page }) => {
  await gotoAtlas(page);
  await page.locator('summary', { hasText: 'Not on the map' }).click();
  await page.getByRole('button', { name: 'Drugs seized: approximately 3.4 t', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Where this number comes from' })).toContainText(
    'paragraph 9; photo caption 2'
  );
});

test('a receipt leads to its number on the map', async ({ page }) => {
  await gotoAtlas(page, '?op=all&figure=cl2-arrests-pak');
  const receipt = page.getByRole('dialog', { name: 'Where this number comes from' });
  await receipt.getByRole('button', { name: 'Show on the map' }).click();
  await expect(page).toHaveURL(/measure=arrests/);
  await expect(page).toHaveURL(/figure=cl2-arrests-pak/);
  await expect(page).toHaveURL(/country=PAK/);
  await expect(receipt).toContainText('430');
});
