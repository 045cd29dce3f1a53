import { expect, test } from './fixtures';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a map dragged off the globe comes back to its edge, without an endless return', async ({ page }) => {
  await page.goto('/?projection=world&at=0,170,1');
  const map = page.getByRole('application');
  const box = await map.boundingBox();
  if (!box) throw new Error('The map is not on the page');
  const [y, middle] = [box.y + box.height / 2, box.x + box.width / 2];
  for (let i = 0; i < 4; i++) {
    await page.mouse.move(middle + 300, y);
    await page.mouse.down();
    await page.mouse.move(middle - 300, y - 40, { steps: 6 });
    await page.mouse.up();
  }
  await expect(page).toHaveURL(/at=-?\d/);
  const at = new URL(page.url()).searchParams.get('at') ?? '';
  expect(at.split(',').map(Number).every(Number.isFinite)).toBe(true);
});
