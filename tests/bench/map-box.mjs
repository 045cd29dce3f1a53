/** @typedef {import('./gestures.mjs').Box} Box */

/** Without an atlas the plain pages have the whole window. @type {Box} */
const WINDOW = { x: 0, y: 0, width: 1280, height: 800 };

/**
 * Where the atlas has its map, which the plain pages are cut to, so that all paint as many pixels; says so where an earlier build has it
 * elsewhere.
 * @param {readonly import('./contenders.mjs').Contender[]} atlases
 * @param {(path: string) => Promise<Box>} measure
 * @returns {Promise<Box>}
 */
export async function findMapBox(atlases, measure) {
  const boxes = [];
  for (const { path } of atlases) boxes.push(await measure(path));
  const [box = WINDOW, before = box] = boxes;
  console.log(`Window 1280 × 800 CSS px, map at ${formatBox(box)} (left, top, width, height)`);
  if (formatBox(before) !== formatBox(box)) console.log(`The map before was at ${formatBox(before)}`);
  return box;
}

/**
 * Gives the address of each contender.
 * @param {string} server
 * @param {Box} box
 * @returns {(contender: { path: string, isAtlas: boolean }) => string}
 */
export function createAddresses(server, box) {
  return ({ path, isAtlas }) => server + path + (isAtlas ? '' : `&map=${formatBox(box)}`);
}

/** @param {Box} box */
function formatBox({ x, y, width, height }) {
  return [x, y, width, height].map(Math.round).join(',');
}
