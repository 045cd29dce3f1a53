import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ROOT } from './sites.mjs';

/** `npm run build:cli && node tests/bench/command-line.mjs [TURNS]`: how long the built command line takes, from its start to its end. */
const TURNS = Number(process.argv[2] ?? 5);
const CLI = join(ROOT, 'dist-cli/opsatlas.js');
const DATA = join(ROOT, 'data');
const folder = mkdtempSync(join(tmpdir(), 'opsatlas-bench-'));

/** @type {readonly (readonly [name: string, args: readonly string[], file: string])[]} */
const CALLS = [
  ['validate', ['validate', DATA], ''],
  ['render one SVG', ['render', DATA, '--view', 'measure=arrests', '-o', 'map.svg'], 'map.svg'],
  ['render the world as SVG', ['render', DATA, '--view', 'op=all&measure=arrests', '-o', 'w.svg'], 'w.svg'],
  ['render one PNG, 1920 × 1080', ['render', DATA, '--view', 'measure=arrests', '-o', 'map.png'], 'map.png'],
  ['render one PDF', ['render', DATA, '--view', 'measure=arrests', '-o', 'map.pdf'], 'map.pdf'],
  ['render 33 operations as SVG', ['render', DATA, '--each', 'operations', '-o', '{id}.svg'], ''],
  [
    'a briefing of 9 steps as PDF',
    ['render', DATA, '--briefing', 'trigger-salvo-ii', '-o', 'b.pdf'],
    'b.pdf'
  ],
  [
    'a briefing of 9 steps as PPTX',
    ['render', DATA, '--briefing', 'trigger-salvo-ii', '-o', 'b.pptx'],
    'b.pptx'
  ],
  ['export everything as XLSX', ['export', DATA, '-o', 'all.xlsx'], 'all.xlsx']
];

try {
  for (const [name, args, file] of CALLS) {
    const seconds = Array.from({ length: TURNS }, () => measure(args)).sort((a, b) => a - b);
    const middle = seconds[Math.floor(TURNS / 2)] ?? NaN;
    const size = file ? `${Math.round(statSync(join(folder, file)).size / 1000)} KB` : '';
    console.log(`${name.padEnd(32)}${middle.toFixed(2).padStart(7)} s${size.padStart(10)}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {readonly string[]} args */
function measure(args) {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - begun) / 1000;
}
