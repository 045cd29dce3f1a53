import { expect, gotoAtlas, test } from './fixtures';
import { RELEASE } from './release';

test('the sources are listed with publisher, date, address and how many figures rest on them', async ({
  page
}) => {
  await gotoAtlas(page);
  await page.getByRole('tab', { name: 'Sources' }).click();
  const release = page.getByRole('listitem').filter({ hasText: 'Copper Lantern II press release' });
  await expect(release).toContainText('Example Police');
  await expect(release).toContainText('published 15 December 2023');
  await expect(release).toContainText('17 figures');
  const link = release.getByRole('link');
  await expect(link).toHaveAttribute('href', RELEASE);
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(page.getByText('Every row of the data passed all checks.')).toBeVisible();
});

test('what could not be drawn is listed with its reason', async ({ page }) => {
  await gotoAtlas(page);
  await page.getByText('Not on the map', { exact: true }).click();
  const panel = page.getByRole('main');
  await expect(panel).toContainText('Stated for the whole operation; the source names no country.');
  await expect(
    panel.getByRole('listitem').filter({ hasText: 'Drugs seized: approximately 3.4 t' })
  ).toBeVisible();
  await page.getByRole('checkbox', { name: /^Valuables,/ }).check();
  await expect(page.getByText('Not on the map', { exact: true }), 'all of it is drawn').toHaveCount(0);
  await expect(page.getByText(/take no position on any territory’s status/)).toBeVisible();
});

test('the licences of what the atlas is made of are at hand', async ({ page }) => {
  await gotoAtlas(page);
  await page.getByRole('button', { name: 'About' }).click();
  await page.getByText('Licences of what the atlas is made of').click();
  await expect(page.getByText('Mike Bostock').first()).toBeVisible();
});
