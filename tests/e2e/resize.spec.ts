import type { Frame, Page } from '@playwright/test';
import { expect, gotoAtlas, listCauses, test, waitForPaint } from './fixtures';

/** From a large screen to a phone on its side, and one that only loses its height. */
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1000, height: 700 },
  { width: 1440, height: 500 },
  { width: 844, height: 390 },
  { width: 1440, height: 900 }
];

/** What a land without room for its name is called. */
const CODES: Readonly<Record<string, string>> = { PAK: 'Pakistan', PHL: 'Philippines' };

/** The participants whose names lie wholly within the window of the map. */
async function listNamesInside(page: Page | Frame): Promise<string[]> {
  const inside = await page.evaluate(() => {
    const window = document.querySelector('[role="application"]')?.getBoundingClientRect();
    const names = [...document.querySelectorAll('svg.atlas .labels text')];
    return names
      .filter((name) => {
        const { left, right, top, bottom } = name.getBoundingClientRect();
        return (
          window &&
          left >= window.left &&
          right <= window.right &&
          top >= window.top &&
          bottom <= window.bottom
        );
      })
      .map(({ textContent }) => textContent ?? '');
  });
  return inside.map((name) => CODES[name] ?? name);
}

// In a low window the figures' names come before those of mere participants.
const ALL = ['Pakistan', 'Philippines'];

test('another size of the window fits the operation again, and is not taken for a move', async ({ page }) => {
  await gotoAtlas(page);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expect.poll(() => listNamesInside(page)).toEqual(expect.arrayContaining(ALL));
    expect(new URL(page.url()).search).toBe('');
  }
});

/** The size of the map, and all words on it with their places. */
function readMap(page: Page): Promise<string> {
  return page.evaluate(() => {
    const map = document.querySelector('[role="application"]') as HTMLElement;
    const { left, top, width, height } = map.getBoundingClientRect();
    const words = [...map.querySelectorAll('svg.atlas .labels text')].map((word) => {
      const box = word.getBoundingClientRect();
      return `${word.textContent} ${Math.round(box.left - left)} ${Math.round(box.top - top)}`;
    });
    return [`${width} × ${height}`, ...words.sort()].join('\n');
  });
}

test('a window shows the same map and labels whatever size it had before', async ({ page }) => {
  test.slow();
  // The legend says more in a large window, and less in a narrow one.
  for (const [before, size] of [
    [
      { width: 1440, height: 900 },
      { width: 1000, height: 700 }
    ],
    [
      { width: 844, height: 390 },
      { width: 1440, height: 900 }
    ]
  ] as const) {
    await page.setViewportSize(before);
    await gotoAtlas(page);
    await page.setViewportSize(size);
    await page.waitForTimeout(1000);
    const resized = await readMap(page);
    await gotoAtlas(page);
    await expect.poll(() => readMap(page)).toBe(resized);
  }
});

test('what the reader moved the map to stays in its middle, however the window changes', async ({ page }) => {
  await gotoAtlas(page, '?at=30,69,4');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.waitForTimeout(200);
  }
  await expect.poll(() => listNamesInside(page)).toContain('Pakistan');
  expect(new URL(page.url()).search).toBe('?at=30,69,4');
});

test('the audience’s window is not taken for moved when it changes its size', async ({ page }) => {
  await page.goto('/?briefing=copper-lantern-ii&step=2');
  await waitForPaint(page, 0);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.waitForTimeout(200);
    await expect(page.getByRole('button', { name: 'Back to the step' })).toHaveCount(0);
  }
  await expect.poll(() => listNamesInside(page)).toContain('Pakistan');
});

test('a frame that is hidden at first, and again later, shows the operation when it is shown', async ({
  page,
  baseURL
}) => {
  await page.setContent(
    `<iframe src="${baseURL}/?embed=1" style="display: none; width: 900px; height: 600px; border: 0"></iframe>`
  );
  const frame = page.frameLocator('iframe');
  const setDisplay = (display: string): Promise<void> =>
    page.locator('iframe').evaluate((element, value) => {
      (element as HTMLElement).style.display = value;
    }, display);
  await expect(frame.locator('[role="application"]')).toBeAttached();
  await page.waitForTimeout(500);
  const inner = page.frames()[1] as Frame;
  for (const display of ['block', 'none', 'block', 'none', 'block']) {
    await setDisplay(display);
    await page.waitForTimeout(300);
  }
  await expect.poll(() => listNamesInside(inner)).toEqual(expect.arrayContaining(ALL));
  expect(new URL(inner.url()).search).toBe('?embed=1');
});

for (const [width, height] of [
  [1366, 768],
  [1440, 900]
] as const)
  for (const query of ['?op=all', '?data=shipped/'])
    test(`the map is fitted once, however long what surrounds it takes: ${width} × ${height} ${query}`, async ({
      page
    }) => {
      await page.setViewportSize({ width, height });
      await page.route('**/surroundings-*.js', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 900));
        await route.continue();
      });
      await gotoAtlas(page, query);
      await expect(page.getByRole('button', { name: 'Present' }).first()).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForTimeout(300);
      const causes = await listCauses(page);
      expect(causes.filter((cause) => /resize/.test(cause))).toEqual([]);
    });
