// node tests/bench/register-brush.mjs PACKAGE [brushes]: how long a register takes to answer a brush over its months (sums by territory, the strongest pairs, with
// hexagons and without), beside crossfilter2 (`npm ci --prefix tests/bench`; left out without it) and a plain scan, in one run. PACKAGE is one that
// `npm run register -- --rows 1000000 --out PACKAGE` wrote.
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { buildModules } from './build-modules.mjs';
import { median, quantile } from './statistics.mjs';

const [folder = '.', brushes = '200'] = process.argv.slice(2);
const [{ readRegister }, { RowsSource }] = await buildModules({
  read: 'src/register/read-register.ts',
  source: 'src/register/page/rows-source.ts'
});
const [name = ''] = readdirSync(folder).filter((each) => each.startsWith('seizures.'));
const context = {
  measures: new Set(csvParse(readFileSync(join(folder, 'measures.csv'), 'utf8')).map(({ id }) => id)),
  sources: new Set(['made-up']),
  territories: { has: (/** @type {string} */ code) => /^[A-Z]{3}$/.test(code) },
  today: '2026-11-27',
  comparesRecords: false
};
const bytes = new Uint8Array(readFileSync(join(folder, name)));
const { register } = await readRegister([{ path: name, bytes }], context);
const source = new RowsSource(register);
const { columns, dictionaries, rows } = register;
const [{ commodity, unit }] = source.measures;
const question = {
  commodity,
  unit,
  modes: [],
  body: null,
  withoutDuplicates: false,
  flow: null,
  hexagons: null
};
const grid = { kind: 'world', centre: [11, 0] };
const [of, inUnit] = [dictionaries.commodity.indexOf(commodity), dictionaries.unit.indexOf(unit)];
const FIRST = 2010 * 12;
const spans = Array.from({ length: Number(brushes) }, (_, i) => {
  const [a, b] = [(i * 37) % 180, (i * 101) % 180];
  return { from: FIRST + Math.min(a, b), to: FIRST + Math.max(a, b) };
});

/** What a page would do without an index: all rows, once more for each brush. */
function scan(/** @type {{ from: number, to: number }} */ { from, to }) {
  const width = dictionaries.territory.length;
  const sums = new Float64Array(width);
  const pairs = new Float64Array(width * width);
  for (let row = 0; row < rows; row++) {
    const month = columns.month[row];
    if (columns.commodity[row] !== of || columns.unit[row] !== inUnit || month < from || month > to) continue;
    const low = columns.low[row];
    if (Number.isNaN(low)) continue;
    sums[columns.territory[row]] += low;
    pairs[columns.origin[row] * width + columns.destination[row]] += low;
  }
  return [sums, pairs];
}

const CROSSFILTER = 'crossfilter2';
/** @type {{ default: any } | null} */
const crossfilter2 = await import(CROSSFILTER).catch(() => null);

/** Its set-up, and what answers a brush. */
function createCrossfilter() {
  const width = dictionaries.territory.length;
  const records = [];
  for (let row = 0; row < rows; row++)
    if (columns.commodity[row] === of && columns.unit[row] === inUnit)
      records.push({
        month: columns.month[row],
        territory: columns.territory[row],
        pair: columns.origin[row] * width + columns.destination[row],
        low: Number.isNaN(columns.low[row]) ? 0 : columns.low[row]
      });
  const all = crossfilter2?.default(records);
  const months = all.dimension((/** @type {any} */ { month }) => month);
  const groups = ['territory', 'pair'].map((key) =>
    all
      .dimension((/** @type {any} */ record) => record[key])
      .group()
      .reduceSum((/** @type {any} */ { low }) => low)
  );
  return (/** @type {{ from: number, to: number }} */ { from, to }) => {
    months.filterRange([from, to + 1]);
    return groups.map((group) => group.top(200));
  };
}

/** @type {Record<string, (months: { from: number, to: number }) => unknown>} */
const contenders = {
  Opsatlas: (months) => source.ask({ ...question, months }),
  'Opsatlas with hexagons': (months) => source.ask({ ...question, hexagons: grid, months }),
  'Opsatlas, choices': (months) => source.countFacets({ ...question, months }),
  scan
};
const setUp = performance.now();
if (crossfilter2) contenders['crossfilter2'] = createCrossfilter();
const setUpMs = performance.now() - setUp;
/** @type {Map<string, number[]>} */
const times = new Map(Object.keys(contenders).map((each) => [each, []]));
for (const [i, months] of spans.entries())
  for (const [each, answer] of Object.entries(contenders)) {
    const start = performance.now();
    answer(months);
    // The first few make the totals that are kept, and are compiled.
    if (i >= 10) times.get(each)?.push(performance.now() - start);
  }
const opsatlas = median(times.get('Opsatlas') ?? []);
console.log(
  `${rows} rows of ${name}, ${spans.length - 10} brushes, load of the machine ${loadavg()[0]?.toFixed(1)}`
);
for (const [each, own] of times)
  console.log(
    `${each}: ${median(own).toFixed(2)} ms, 95 % ${quantile(own, 0.95).toFixed(2)} ms, × ${(median(own) / opsatlas).toFixed(1)}`
  );
if (crossfilter2) console.log(`crossfilter2 takes ${Math.round(setUpMs)} ms to set up`);
