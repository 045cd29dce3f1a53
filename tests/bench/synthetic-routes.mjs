const POSITION_COUNT = 400;
/** West, south, east, north: about the operation, so that most curves are in sight when the map opens. */
const AROUND = /** @type {const} */ ([25, -10, 145, 55]);

/**
 * `count` made-up routes, each a pair of indices into `createSyntheticPositions()`; the same ones at every call.
 * @param {number} count
 * @returns {{ from: number, to: number }[]}
 */
export function createSyntheticRoutes(count) {
  const random = createRandom(2);
  const pick = () => Math.floor(random() * POSITION_COUNT);
  return Array.from({ length: count }, () => {
    const from = pick();
    return { from, to: (from + 1 + Math.floor(random() * (POSITION_COUNT - 1))) % POSITION_COUNT };
  });
}

/**
 * The 400 positions between which the routes run, [lon, lat] in degrees; the same ones at every call.
 * @returns {[number, number][]}
 */
export function createSyntheticPositions() {
  const random = createRandom(1);
  const [west, south, east, north] = AROUND;
  /** @type {(low: number, high: number) => number} */
  const between = (low, high) => Number((low + random() * (high - low)).toFixed(2));
  return Array.from({ length: POSITION_COUNT }, () => [between(west, east), between(south, north)]);
}

/**
 * Numbers in [0, 1), always the same for a seed: a linear congruential generator with the constants of Numerical Recipes.
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
