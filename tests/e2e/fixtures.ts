import { expect, test as base, type Page } from '@playwright/test';

interface Options {
  /** What a test provokes on purpose, say a missing file: faults that match are not held against the page; null allows none. */
  allowedFaults: RegExp | null;
}

/**
 * Playwright's `test`, which also fails where any page of the test threw an error, wrote an error to the console, violated its
 * Content-Security-Policy, had a request fail, or asked another host for anything.
 */
export const test = base.extend<Options>({
  allowedFaults: [null, { option: true }],
  context: async ({ context, baseURL, allowedFaults }, use) => {
    const faults: string[] = [];
    const home = new URL(baseURL ?? '').host;
    context.on('weberror', (error) => faults.push(`page error: ${error.error().stack ?? error.error()}`));
    context.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' || /content.security.policy/i.test(text))
        faults.push(`console ${message.type()}: ${text} (${message.location().url})`);
    });
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && host !== home)
        faults.push(`request to another host: ${request.url()}`);
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'unknown reason';
      // Leaving a page ends what it was still loading; that is the test's doing.
      if (reason !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()} (${reason})`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
    });
    await use(context);
    const held = faults.filter((fault) => !allowedFaults?.test(fault));
    expect(held, 'the page is free of errors, failed requests and requests to other hosts').toEqual([]);
  }
});

export { expect };

/** Asked so often, what has been painted is noticed at once. */
const SOON_MS = [50];

/** Opens the atlas at a query string (`?op=…`, or empty) and waits until its map was painted completely once. */
export async function gotoAtlas(page: Page, query = ''): Promise<void> {
  await page.goto(`/${query}`);
  await waitForMap(page);
}

/** Waits until the map of a page that comes up, also again, was painted completely once. */
export async function waitForMap(page: Page): Promise<void> {
  // What lies about the window is drawn after it: no test is to take that for the answer to what it does.
  await expect
    .poll(async () => (await listCauses(page)).join(' '), {
      message: 'the map is drawn',
      timeout: 40_000,
      intervals: SOON_MS
    })
    .toMatch(/\bmargin\b/);
  // The panel and the legend are fetched after the map is drawn.
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Legend' }).first()).toBeAttached();
}

/** Why the map was painted, each time that it was. */
export function listCauses(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByName('opsatlas:painted')
      .map((entry) => ((entry as PerformanceMark).detail as { cause: string }).cause)
  );
}

/** How many complete paints of the map the page has reported so far. */
export function countPaints(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByName('opsatlas:painted').length);
}

/** Waits until the map was painted completely more than `before` times; take `before` from `countPaints`. */
export async function waitForPaint(page: Page, before: number): Promise<void> {
  // Polled from here: a function that waits inside the page would need `unsafe-eval` in its policy.
  await expect
    .poll(() => countPaints(page), { message: 'the map is painted', timeout: 40_000, intervals: SOON_MS })
    .toBeGreaterThan(before);
}
