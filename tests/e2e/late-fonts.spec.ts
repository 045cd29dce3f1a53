import { expect, gotoAtlas, test, waitForPaint } from './fixtures';
import { coloursAround, middleOf } from './map-point';

test('a map whose letters come late ends up as one that had them from the start', async ({
  page,
  context
}) => {
  let letCome = (): void => {};
  const held = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/*.woff2', async (route) => {
    await held;
    await route.continue();
  });
  // The page counts as loaded only with its fonts.
  await page.goto('/', { waitUntil: 'commit' });
  await waitForPaint(page, 0);
  await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible();
  expect(await page.evaluate(() => document.fonts.status)).toBe('loading');
  letCome();

  const other = await context.newPage();
  await gotoAtlas(other);
  const middle = await middleOf(page);
  await expect
    .poll(async () => {
      const late = await coloursAround(page, middle, 300);
      return late.join(';') === (await coloursAround(other, middle, 300)).join(';');
    })
    .toBe(true);
});
