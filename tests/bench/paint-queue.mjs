/** @typedef {import('./yardstick.mjs').Paint} Paint */
/** @typedef {ReturnType<typeof createPaintQueue>} PaintQueue */

const PAINT_LIMIT_MS = 20_000;

/** A change of size or a font that has come leads to paints that nobody asked for, and labels follow what they are of. */
const UNASKED = ['resize', 'font', 'margin', 'labels'];

/**
 * The paints that a page tells of, and the errors that may keep it from painting.
 * @param {string} address
 */
export function createPaintQueue(address) {
  /** @type {Paint[]} */
  const paints = [];
  /** @type {Set<string>} */
  const errors = new Set();
  /** @type {() => void} */
  let wake = () => undefined;

  /** @param {Paint} paint */
  function add(paint) {
    paints.push(paint);
    wake();
  }

  /** @param {unknown} error */
  function fail(error) {
    const message = error instanceof Error ? error.message : String(error);
    errors.add(message);
    console.error(`${address}: ${message}`);
  }

  /**
   * The first paint that fits, past ones too; throws what the page reported where none comes.
   * @param {(paint: Paint) => boolean} fits
   * @returns {Promise<Paint>}
   */
  async function next(fits) {
    const deadline = Date.now() + PAINT_LIMIT_MS;
    for (;;) {
      const paint = paints.find(fits);
      if (paint) return paint;
      const left = deadline - Date.now();
      if (left <= 0) {
        const limit = `${address} reported no paint within ${PAINT_LIMIT_MS / 1000} s`;
        throw new Error([limit, ...errors].join('; '));
      }
      await new Promise((resolve) => {
        wake = () => resolve(undefined);
        setTimeout(resolve, left);
      });
    }
  }

  return { paints, add, fail, next };
}

/** Whether a paint is the answer to the nth request. @param {number} request @returns {(paint: Paint) => boolean} */
export function answers(request) {
  return ({ requests, cause }) =>
    requests === request && !cause.split(' ').every((one) => UNASKED.includes(one));
}

/** Whether a paint brings the labels of the first; builds before those that had them at once tell of none. @param {Paint} paint */
export function isOfLabels({ cause }) {
  return cause.split(' ').includes('labels');
}

/** Whether a paint shows another zoom; builds before the map was one SVG told of it as `view`. @param {Paint} paint */
export function isOfZoom({ cause }) {
  return cause.split(' ').some((one) => one === 'zoom' || one === 'view');
}
