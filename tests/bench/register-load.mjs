// node tests/bench/register-load.mjs PACKAGE [runs] [--compare]: how long a register takes from its packed file to columns, beside a plain scan of the columns.
// PACKAGE is one that `npm run register -- --rows 1000000 --out PACKAGE` wrote.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { buildModules } from './build-modules.mjs';

const [folder = '.', runs = '5'] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const comparesRecords = process.argv.includes('--compare');
const [{ readRegister }] = await buildModules({ read: 'src/register/read-register.ts' });
const [name = ''] = readdirSync(folder).filter((each) => each.startsWith('seizures.'));
const bytes = new Uint8Array(readFileSync(join(folder, name)));
const measures = csvParse(readFileSync(join(folder, 'measures.csv'), 'utf8')).map(({ id }) => id);
const context = {
  measures: new Set(measures),
  sources: new Set(['made-up']),
  territories: { has: (/** @type {string} */ code) => /^[A-Z]{3}$/.test(code) },
  today: '2026-11-27',
  comparesRecords
};

/** A loop in a function of its own is compiled; in a module it would not be. */
function scan(/** @type {any} */ { rows, columns: { low, territory }, dictionaries }) {
  const sums = new Float64Array(dictionaries.territory.length);
  for (let row = 0; row < rows; row++) if (low[row] > 0) sums[territory[row]] += low[row];
  return sums;
}

/** @type {number[]} */
const loads = [];
/** @type {number[]} */
const scans = [];
let rows = 0;
let told = '';
for (let run = 0; run < Number(runs); run++) {
  const start = performance.now();
  const { register, broken, faults } = await readRegister([{ path: name, bytes }], context);
  loads.push(performance.now() - start);
  const before = performance.now();
  scan(register);
  scans.push(performance.now() - before);
  rows = register.rows;
  told = [
    ...faults.map((/** @type {any} */ { code }) => code),
    ...broken.map((/** @type {any} */ { rule, count }) => `${rule} ${count}`)
  ].join(', ');
}
const median = (/** @type {number[]} */ of) =>
  [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? NaN;
console.log(
  `${rows} rows of ${name} (${(bytes.length / 1e6).toFixed(1)} MB): load ${Math.round(median(loads))} ms (best ${Math.round(Math.min(...loads))}), ` +
    `${(median(loads) / median(scans)).toFixed(0)} times a scan (${median(scans).toFixed(1)} ms); ${Math.round(process.resourceUsage().maxRSS / 1000)} MB at most. ${told}`
);
