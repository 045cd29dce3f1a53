/**
 * One paint, as the page reports it to the bench. Times are milliseconds since the navigation began: `marked` when the
 * page said it had drawn, `presented` when that frame was on screen, `data` when its data was in memory, `asked` when the last
 * click or other request came, `wheeled` when the wheel was last turned; `requests` counts the requests, and `cause` is the page's own
 * word for why it painted, or several with blanks between them. `followed`, in Firefox only, is when the frame after that of the paint was over.
 * @typedef {{ cause: string, marked: number, presented: number, data: number, asked: number, wheeled: number, requests: number, followed?: number }} Paint
 */

/**
 * Runs in the page before its own scripts, and calls `window.benchPresented` with each paint. When that paint was on screen is told by
 * Chromium's Element Timing or Firefox's MozAfterPaint: README.md beside this file says why by these.
 * @param {{ dataMarks: string[], paintedMarks: string[] }} names
 */
export function installYardstick({ dataMarks, paintedMarks }) {
  const page = /** @type {any} */ (window);
  let asked = 0;
  let wheeled = 0;
  let requests = 0;
  let data = 0;
  let isInFrame = false;
  const present = PerformanceObserver.supportedEntryTypes.includes('element')
    ? createElementTiming()
    : createAfterPaint();

  page.benchAsk = (/** @type {number} */ time) => {
    asked = time;
    requests += 1;
    isInFrame = false;
  };
  page.benchRequests = () => requests;
  addEventListener('click', (event) => page.benchAsk(event.timeStamp), true);
  addEventListener('wheel', (event) => (wheeled = event.timeStamp), { capture: true, passive: true });

  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    const entry = mark(name, options);
    if (dataMarks.includes(name)) data = entry.startTime;
    if (paintedMarks.includes(name)) {
      const cause = String(options?.detail?.cause);
      present({ cause, marked: entry.startTime, presented: NaN, data, asked, wheeled, requests });
    }
    return entry;
  };

  /**
   * In the frame of the paint a one-letter element on a layer of its own is added, and the browser tells when the frame with that
   * letter was presented.
   * @returns {(paint: Paint) => void}
   */
  function createElementTiming() {
    /** @type {Map<string, Paint>} */
    const waiting = new Map();
    /** @type {HTMLElement | undefined} */
    let layer;
    let paints = 0;
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

    return (paint) => {
      layer ??= addLayer();
      const letter = document.createElement('span');
      letter.textContent = 'x';
      letter.style.display = 'block';
      const identifier = `bench-paint-${++paints}`;
      letter.setAttribute('elementtiming', identifier);
      waiting.set(identifier, paint);
      layer.append(letter);
    };
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

  /**
   * Two times once the frame of the paint is over: `followed`, when the next frame is, and `presented`, when a MozAfterPaint is told, which
   * follows a frame onto the screen. One that is told before is of an earlier frame. A page that marks its paint within an animation frame paints
   * in that one, any other in the next.
   * @returns {(paint: Paint) => void}
   */
  function createAfterPaint() {
    const request = requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      request((time) => {
        if (!isInFrame) {
          isInFrame = true;
          afterThis(() => (isInFrame = false));
        }
        callback(time);
      });

    return (paint) => {
      const followFrame = async () => {
        /** @type {Promise<number>} */
        const next = new Promise((resolve) => request(() => afterThis(() => resolve(performance.now()))));
        /** @type {Promise<number | null>} */
        const told = new Promise((resolve) => {
          afterThis(() =>
            addEventListener('MozAfterPaint', () => resolve(performance.now()), { once: true })
          );
          setTimeout(() => resolve(null), 1000);
        });
        const followed = await next;
        // Seldom it is told within the frame itself; then nothing may follow.
        page.benchPresented({ ...paint, followed, presented: (await told) ?? followed });
      };
      if (isInFrame) void followFrame();
      else request(followFrame);
    };
  }

  /** Runs something in a task of its own: from an animation frame, once that is over. @param {() => void} run */
  function afterThis(run) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(null);
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
