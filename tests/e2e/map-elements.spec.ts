import type { Page } from '@playwright/test';
import { countPaints, expect, gotoAtlas, test, waitForPaint } from './fixtures';
import { middleOf } from './map-point';

/** Marks all elements of the map, to know them again. */
function markElements(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll('svg.atlas *')) Object.assign(element, { known: true });
  });
}

/** How many elements of a layer there are, and how many of them were marked. */
function countKnown(page: Page, layer: string): Promise<{ all: number; known: number }> {
  return page.evaluate((layer) => {
    const elements = [...document.querySelectorAll(`svg.atlas .${layer} > *`)];
    return { all: elements.length, known: elements.filter((element) => 'known' in element).length };
  }, layer);
}

test('a filter changes the elements that differ, and makes no land anew', async ({ page }) => {
  await gotoAtlas(page);
  await markElements(page);
  const before = await countPaints(page);
  await page
    .getByRole('group', { name: 'Seizure type' })
    .getByRole('checkbox', { name: /People/ })
    .check();
  await waitForPaint(page, before);
  for (const layer of ['land', 'coast', 'areas', 'area-outlines', 'dots']) {
    const { all, known } = await countKnown(page, layer);
    expect(all, layer).toBeGreaterThan(0);
    expect(known, layer).toBe(all);
  }
  await expect(page.locator('svg.atlas')).toHaveCount(1);
});

test('a map that is taken away before it is labelled throws nothing', async ({ page }) => {
  await gotoAtlas(page);
  await page.evaluate(async () => {
    const go = (query: string) => {
      history.pushState(null, '', query);
      dispatchEvent(new PopStateEvent('popstate'));
    };
    // Changes as fast as these are one movement, and labels wait until it rests.
    for (const type of ['people', 'drugs', 'firearms']) {
      go(`?type=${type}`);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }
    // Told that its size is another, it is drawn anew in the next frame.
    const map = document.querySelector<HTMLElement>('.leaflet-container');
    if (!map) throw new Error('there is a map');
    let told = 0;
    await new Promise<void>((gone) => {
      new ResizeObserver((_, observer) => {
        if (!told++) return;
        observer.disconnect();
        go('?briefing=copper-lantern-ii&step=1');
        gone();
      }).observe(map);
      requestAnimationFrame(() => setTimeout(() => map.style.setProperty('width', '60%')));
    });
  });
  await expect(page.getByRole('main', { name: 'Briefing' })).toBeVisible();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
});

test('a drag past the drawn margin shows land there, and keeps what stays in sight', async ({ page }) => {
  await gotoAtlas(page, '?at=30,69,4.5');
  await markElements(page);
  const { x, y } = await middleOf(page);
  const before = await countPaints(page);
  for (let i = 0; i < 2; i++) {
    await page.mouse.move(x + 250, y);
    await page.mouse.down();
    await page.mouse.move(x - 250, y, { steps: 12 });
    await page.mouse.up();
  }
  await waitForPaint(page, before);
  const { all, known } = await countKnown(page, 'land');
  expect(known).toBeGreaterThan(0);
  expect(all).toBeGreaterThan(known);
  // Every part of the window has sea, land or space from the drawing under it.
  const uncovered = await page.evaluate(() => {
    const box = document.querySelector('[role="application"]')?.getBoundingClientRect();
    const drawn = document.querySelector('svg.atlas')?.getBoundingClientRect();
    return !box || !drawn || drawn.left > box.left || drawn.right < box.right || drawn.top > box.top;
  });
  expect(uncovered).toBe(false);
});

test('a hand that drags the map points at nothing', async ({ page }) => {
  await gotoAtlas(page);
  const { x, y } = await middleOf(page);
  const lit = page.locator('svg.atlas .hover > *');
  await page.mouse.move(x, y);
  await expect(lit).not.toHaveCount(0);
  await page.mouse.down();
  for (let i = 1; i <= 20; i++) {
    await page.mouse.move(x - 12 * i, y + 4 * i);
    if (i > 1) await expect(lit).toHaveCount(0);
  }
  await page.mouse.up();
});

test('zoomed in, only what lies about the window is in the page', async ({ page }) => {
  await gotoAtlas(page, '?projection=world');
  const world = await countKnown(page, 'land');
  await gotoAtlas(page, '?at=30,69,5.5');
  const near = await countKnown(page, 'land');
  expect(near.all).toBeLessThan(world.all / 10);
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('svg.atlas path')].map((path) => path.getAttribute('d')?.length ?? 0)
    )
  );
  expect(longest).toBeLessThan(30_000);
});
