import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';

const COUNT = 201;

/** Numbers from 0 to 1 that look random and are the same in every run (Marsaglia's xorshift32, doi:10.18637/jss.v008.i14). */
function createRandom(seed = 2463534242) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * Addresses of views of a package, each other than the one before it: of some or all operations, types, a measure and a span of years,
 * all on the world projection.
 * @param {string} data
 */
export function listRandomViews(data) {
  const read = (/** @type {string} */ name) => csvParse(readFileSync(join(data, name), 'utf8'));
  const operations = read('operations.csv').map(({ id }) => id ?? '');
  const measures = read('measures.csv').map(({ id, type }) => ({ id: id ?? '', type: type ?? '' }));
  const random = createRandom();
  /** @type {<T>(of: readonly T[]) => T} */
  const pick = (of) => /** @type {any} */ (of[Math.floor(random() * of.length)]);
  /** @type {string[]} */
  const searches = [];
  while (searches.length < COUNT) {
    const some = random() < 0.5 ? 'all' : operations.filter(() => random() < 0.2).join(',') || 'all';
    const measure = random() < 0.6 ? pick(measures) : null;
    const search = [
      '?projection=world',
      `op=${some}`,
      ...(measure ? [`measure=${measure.id}`] : random() < 0.5 ? [`type=${pick(measures).type}`] : []),
      ...(random() < 0.3 ? [`from=${2013 + Math.floor(random() * 12)}`] : [])
    ].join('&');
    if (search !== searches.at(-1)) searches.push(search);
  }
  return searches;
}
