// node tests/bench/register-cubes.mjs PACKAGE… [--turns 200]: how long cubes take from their packed files to an answer, and a brush over their months, for each package of
// cubes in turn; so that one can be set beside another: a brush costs what territories and years are many, however many rows were summed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildModules } from './build-modules.mjs';

const given = process.argv.slice(2);
const at = given.indexOf('--turns');
const turns = at < 0 ? 200 : Number(given.splice(at, 2)[1]);
const [{ CubesSource }] = await buildModules({ cubes: 'src/register/page/cubes-source.ts' });

/** @param {() => void} act */
const time = (act) => {
  const before = performance.now();
  act();
  return performance.now() - before;
};
/** @param {readonly number[]} times @param {number} part */
const quantile = (times, part) =>
  [...times].sort((a, b) => a - b)[Math.floor(part * (times.length - 1))] ?? Number.NaN;

for (const folder of given) {
  const manifest = JSON.parse(readFileSync(join(folder, 'register/manifest.json'), 'utf8'));
  const source = new CubesSource(manifest);
  const [{ commodity, unit }] = source.measures;
  const question = {
    commodity,
    unit,
    modes: [],
    body: null,
    months: null,
    withoutDuplicates: false,
    flow: null
  };
  let [bytes, cells] = [0, 0];
  const began = performance.now();
  for (const name of ['months', 'pairs-by-year']) {
    /** @type {any[]} */
    const files = manifest.cubes.find((/** @type {any} */ cube) => cube.name === name).files;
    const file = files.find((each) => each.commodity === commodity && each.unit === unit);
    const packed = new Uint8Array(readFileSync(join(folder, 'register', file.path)));
    bytes += packed.length;
    cells += file.cells;
    await source.add(name, file, packed, file);
  }
  const read = performance.now() - began;
  const first = time(() => source.ask(question));
  const { months } = source.ask(question);
  const [from, to] = [months[0].month, months.at(-1).month];
  // A span of three years is dragged from the first month to the last and back, a month at a time.
  const width = 36;
  const places = to - from - width;
  const brushes = Array.from({ length: turns }, (_, i) => {
    const along = i % (2 * places);
    const start = from + (along < places ? along : 2 * places - along);
    return time(() => source.ask({ ...question, months: { from: start, to: start + width } }));
  });
  const text = (/** @type {number} */ ms) => `${ms.toFixed(2)} ms`;
  console.log(
    `${folder}: ${manifest.rowsRead.toLocaleString('en')} rows, ${commodity}/${unit}: ${cells.toLocaleString('en')} cells, ${Math.round(bytes / 1000)} KB read in ${text(read)}; ` +
      `first answer ${text(first)}; brush median ${text(quantile(brushes, 0.5))}, 95 % ${text(quantile(brushes, 0.95))}`
  );
}
