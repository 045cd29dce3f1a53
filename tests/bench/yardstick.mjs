/**
 * One paint, as the page reports it to the bench. Times are milliseconds since the navigation began: `marked` when the
 * page said it had drawn, `presented` when that frame was on screen, `data` when its data was in memory, `asked` when the last
 * click or other request came; `requests` counts those.
 * @typedef {{ marked: number, presented: number, data: number, asked: number, requests: number }} Paint
 */

/**
 * Runs in the page before its own scripts, and calls `window.benchPresented` with each paint.
 *
 * The yardstick is the presentation time of Element Timing (W3C, PerformanceElementTiming): in the frame in which a contender
 * marks its paint, a one-letter element on a layer of its own is added, and Chromium tells when the frame with that letter was
 * presented. Compared on the plain pages (Chromium 156, software rendering, median of the same eight clicks, ms at ratio 1 / 2):
 *
 *                                Leaflet SVG   Leaflet canvas   d3 SVG
 *   the page's own mark              5 / 8         6 / 9         3 / 4
 *   next frame + message             9 / 18       20 / 69        6 / 9
 *   second frame + message          12 / 26       36 / 78       15 / 17
 *   Element Timing                  14 / 22       21 / 75       18 / 22
 *
 * The ones counted in animation frames end before an SVG is rastered, which happens on other threads, and after a canvas
 * is, which happens on the main one: they flatter the SVG. Event Timing agrees with Element Timing but is rounded to 8 ms and
 * knows only input. All contenders are measured by the same one.
 * @param {{ dataMarks: string[], paintedMarks: string[] }} names
 */
export function installYardstick({ dataMarks, paintedMarks }) {
  const page = /** @type {any} */ (window);
  /** @type {Map<string, Paint>} */
  const waiting = new Map();
  let asked = 0;
  let requests = 0;
  let data = 0;
  let paints = 0;
  /** @type {HTMLElement | undefined} */
  let layer;

  page.benchAsk = (/** @type {number} */ time) => {
    asked = time;
    requests += 1;
  };
  page.benchRequests = () => requests;
  addEventListener('click', (event) => page.benchAsk(event.timeStamp), true);

  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    const entry = mark(name, options);
    if (dataMarks.includes(name)) data = entry.startTime;
    if (paintedMarks.includes(name))
      addLetter({ marked: entry.startTime, presented: 0, data, asked, requests });
    return entry;
  };

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const timing = /** @type {any} */ (entry);
      const paint = waiting.get(timing.identifier);
      if (!paint) continue;
      waiting.delete(timing.identifier);
      document.querySelector(`[elementtiming="${timing.identifier}"]`)?.remove();
      page.benchPresented({ ...paint, presented: timing.renderTime });
    }
  }).observe({ type: 'element', buffered: true });

  /** @param {Paint} paint */
  function addLetter(paint) {
    layer ??= addLayer();
    const letter = document.createElement('span');
    letter.textContent = 'x';
    letter.style.display = 'block';
    const identifier = `bench-paint-${++paints}`;
    letter.setAttribute('elementtiming', identifier);
    waiting.set(identifier, paint);
    layer.append(letter);
  }

  function addLayer() {
    const element = document.createElement('div');
    element.setAttribute('aria-hidden', 'true');
    Object.assign(element.style, {
      position: 'fixed',
      left: '0',
      top: '0',
      zIndex: '99999',
      willChange: 'transform',
      pointerEvents: 'none',
      font: '8px sans-serif'
    });
    document.body.append(element);
    return element;
  }
}

/**
 * Runs in the page: notes the time of every animation frame until `stopFrames`.
 */
export function startFrames() {
  const page = /** @type {any} */ (window);
  /** @type {number[]} */
  const times = (page.benchFrames = []);
  const note = (/** @type {number} */ time) => {
    times.push(time);
    if (page.benchFrames === times) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/**
 * Runs in the page: the time from each noted frame to the next one, in ms, up to one more frame: a page that is behind is not let off.
 * @returns {Promise<number[]>}
 */
export async function stopFrames() {
  const page = /** @type {any} */ (window);
  /** @type {number[]} */
  const times = page.benchFrames;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  page.benchFrames = undefined;
  return times.slice(1).map((time, i) => time - (times[i] ?? time));
}

/**
 * Runs in the page: goes to another view as the Back button does, which the atlas and the plain pages follow.
 * @param {string} search
 */
export function goToView(search) {
  const page = /** @type {any} */ (window);
  page.benchAsk(performance.now());
  history.pushState(null, '', `${location.pathname}${search}`);
  dispatchEvent(new PopStateEvent('popstate'));
}
