import type { Page } from '@playwright/test';
import { expect, gotoAtlas, test } from './fixtures';

/** In how many positions the map's own layers are seen while it goes to Brunei. */
async function countPositions(page: Page): Promise<number> {
  await gotoAtlas(page);
  await page.getByRole('combobox', { name: 'Search' }).fill('brunei');
  const option = page.getByRole('option', { name: /^Brunei/ });
  await expect(option).toBeVisible();
  return option.evaluate(async (element) => {
    const map = document.querySelector('[role="application"]');
    const seen = new Set<string>();
    const end = performance.now() + 4000;
    (element as HTMLElement).click();
    while (performance.now() < end) {
      await new Promise(requestAnimationFrame);
      // Tiles that come and go move nothing: only where the layers themselves lie is a position.
      const layers = [...(map?.querySelectorAll('[style*="transform"]') ?? [])] as HTMLElement[];
      seen.add([...new Set(layers.map(({ style }) => style.transform))].join());
    }
    return seen.size;
  });
}

// Layers are laid anew once the map is there; a flight of 0.9 s has several times as many positions on a slow machine, too.
const FEW = 5;

test('with reduced motion the map is at a chosen country at once', async ({ page }) => {
  expect(await countPositions(page)).toBeLessThanOrEqual(FEW);
  await expect(page).toHaveURL(/\?country=BRN$/);
});

test.describe('without that wish', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('the map takes its time to fly there', async ({ page }) => {
    expect(await countPositions(page)).toBeGreaterThan(FEW);
    await expect(page).toHaveURL(/\?country=BRN$/);
  });
});
