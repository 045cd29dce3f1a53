import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: types, lint, format, the two builds, unit and picture tests, browser tests, in this order. A failed step does not stop the
 * next ones, so one run reports everything. The last line is `N passed, N failed`: each test counts as one, and so does each of
 * the first five steps. Exits with 1 where anything failed, also where a suite ran no test at all.
 * @typedef {{ passed: number, failed: number, notes: string[] }} Tally
 */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const STEP_LIMIT_MS = 25 * 60_000;
const scratch = mkdtempSync(join(tmpdir(), 'opsatlas-tests-'));
const unitReport = join(scratch, 'unit.json');
const browserReport = join(scratch, 'browser.json');
const isPlain = Boolean(process.env['CI']) || !process.stdout.isTTY;

/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport };
if (process.env['CI']) {
  // Node warns where both are set, and lets FORCE_COLOR win.
  env['NO_COLOR'] = '1';
  delete env['FORCE_COLOR'];
}

/** @type {{ name: string, seconds: number, tally: Tally }[]} */
const results = [];

step('types', () => tallyOfExit(runScript('check')));
step('lint', () => tallyOfExit(runScript('lint')));
step('format', () => tallyOfExit(runScript('format:check')));
const build = step('build', () => tallyOfExit(runScript('build')));
step('one file', () => tallyOfExit(runScript('build:one-file')));
step('unit and pictures', () => {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  return tallyOfUnits(runScript('test:unit', reporters), readReport(unitReport));
});
step('browser', () => {
  if (build.failed > 0)
    return { passed: 0, failed: 1, notes: ['not run, because there is no build to test'] };
  // The line reporter moves the cursor, which a log file shows as garbage.
  const reporter = `--reporter=${isPlain ? 'list' : 'line'},json`;
  return tallyOfBrowser(runScript('test:e2e', [reporter]), readReport(browserReport));
});

rmSync(scratch, { recursive: true, force: true });
for (const { name, seconds, tally } of results) {
  const verdict = tally.failed > 0 ? 'FAILED' : 'ok';
  const counts = `${tally.passed} passed, ${tally.failed} failed`;
  console.log(`${verdict.padEnd(7)}${name.padEnd(19)}${seconds.toFixed(1).padStart(6)} s   ${counts}`);
  for (const note of tally.notes) console.log(`       ${note}`);
}
const passed = results.reduce((sum, { tally }) => sum + tally.passed, 0);
const failed = results.reduce((sum, { tally }) => sum + tally.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

/**
 * @param {string} name
 * @param {() => Tally} run
 */
function step(name, run) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const tally = run();
  results.push({ name, seconds: (performance.now() - start) / 1000, tally });
  return tally;
}

/**
 * Runs one of package.json's scripts without npm or a shell, so that it works the same on Windows, and gives its exit code
 * (null where it was stopped). A script is one command of a package here, followed by arguments without quotes.
 * @param {string} script
 * @param {string[]} more
 */
function runScript(script, more = []) {
  const [command = '', ...args] = readJson(join(ROOT, 'package.json')).scripts[script].split(' ');
  const folder = join(ROOT, 'node_modules', command === 'playwright' ? '@playwright/test' : command);
  const { bin } = readJson(join(folder, 'package.json'));
  const file = join(folder, typeof bin === 'string' ? bin : bin[command]);
  const run = spawnSync(process.execPath, [file, ...args, ...more], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: STEP_LIMIT_MS
  });
  return run.status;
}

/**
 * @param {number | null} code
 * @returns {Tally}
 */
function tallyOfExit(code) {
  return code === 0 ? { passed: 1, failed: 0, notes: [] } : { passed: 0, failed: 1, notes: [exitNote(code)] };
}

/**
 * A test file that could not be loaded has no tests of its own and counts as one failure.
 * @param {number | null} code
 * @param {any} report
 */
function tallyOfUnits(code, report) {
  if (!report) return tallyOfExit(code || 1);
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults;
  const unloaded = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const skipped = report.numPendingTests + report.numTodoTests;
  return checked(code, report.numPassedTests, report.numFailedTests + unloaded.length, skipped);
}

/**
 * @param {number | null} code
 * @param {any} report
 */
function tallyOfBrowser(code, report) {
  if (!report) return tallyOfExit(code || 1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const tally = checked(code, expected + flaky, unexpected, skipped);
  /** @type {string[]} */
  const unsteady = flaky > 0 ? report.suites.flatMap(listUnsteady) : [];
  return { ...tally, notes: [...tally.notes, ...unsteady.map((title) => `passed on another try: ${title}`)] };
}

/**
 * The titles of tests that failed and then passed, which Playwright only tries again where CI is set.
 * @param {any} suite
 * @returns {string[]}
 */
function listUnsteady(suite) {
  /** @type {{ title: string, tests: { status: string }[] }[]} */
  const specs = suite.specs ?? [];
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ title }) => title), ...(suite.suites ?? []).flatMap(listUnsteady)];
}

/**
 * What a suite counted, corrected where its exit code knows of a failure that is no test's (an unhandled rejection, a broken
 * set-up), or where nothing ran.
 * @param {number | null} code
 * @param {number} passed
 * @param {number} failed
 * @param {number} skipped
 * @returns {Tally}
 */
function checked(code, passed, failed, skipped) {
  const notes = skipped > 0 ? [`${skipped} skipped`] : [];
  if (passed + failed === 0) return { passed, failed: 1, notes: [...notes, 'no test ran'] };
  if (code !== 0 && failed === 0) return { passed, failed: 1, notes: [...notes, exitNote(code)] };
  return { passed, failed, notes };
}

/** @param {number | null} code */
function exitNote(code) {
  return code === null ? `stopped after ${STEP_LIMIT_MS / 60_000} minutes` : `exit code ${code}`;
}

/** @param {string} path */
function readReport(path) {
  try {
    return readJson(path);
  } catch {
    return null;
  }
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
