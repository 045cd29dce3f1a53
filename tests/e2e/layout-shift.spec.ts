import { expect, gotoAtlas, test } from './fixtures';

for (const query of ['', '?op=all', '?op=all&measure=arrests'])
  test(`while ${query || 'the page'} comes up, nothing that stands there is pushed away`, async ({
    page
  }) => {
    await gotoAtlas(page, query);
    await page.waitForLoadState('networkidle');
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) => {
            const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
            done(shifts.reduce((sum, { value }) => sum + value, 0));
          }).observe({ type: 'layout-shift', buffered: true });
          // Without any shift the observer is never called.
          setTimeout(() => done(0), 500);
        })
    );
    // Half of what web.dev calls good: letters may move by a pixel when their fonts come.
    expect(shift).toBeLessThan(0.05);
  });
