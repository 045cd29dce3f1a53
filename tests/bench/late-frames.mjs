/**
 * Counts the frames of a gesture in which something was to be shown anew, and those of them that came too late: Chromium then shows the page's
 * last frame once more. The times between animation frames do not tell, where painting is done on other threads than the page's own.
 * @param {import('@playwright/test').Browser} browser Chromium
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<unknown>} gesture
 * @returns {Promise<{ all: number, late: number }>}
 */
export async function countLateFrames(browser, page, gesture) {
  await browser.startTracing(page, { categories: ['cc,benchmark'] });
  await gesture();
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const counts = { all: 0, late: 0 };
  for (const { name, ph, args } of trace.traceEvents) {
    if (name !== 'PipelineReporter' || ph !== 'b') continue;
    // Chromium renamed the argument.
    const { state } = args.frame_reporter ?? args.chrome_frame_reporter;
    if (state === 'STATE_NO_UPDATE_DESIRED') continue;
    counts.all += 1;
    if (state !== 'STATE_PRESENTED_ALL') counts.late += 1;
  }
  return counts;
}
