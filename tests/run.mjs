import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: types, lint, format and the three builds, two at a time; then unit and picture tests, then browser tests, then the core in Firefox and in WebKit, and checkers by
 * others, where they are. A failed step does not stop the next ones, so one run reports everything.
 * The end is a table of the steps with their times; its last line is `N passed, N failed`: each test counts as one, and so does each of
 * the first six steps. Exits with 1 where anything failed, also where a suite ran no test at all.
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

const start = performance.now();
// Types take as long as all others of these together; the page in one file goes beside the site, whose build empties the folder.
const [, build] = await Promise.all([
  step('types', async () => tallyOfExit(await runAside('check'))),
  (async () => {
    const site = await step('build', async () => tallyOfExit(await runAside('build')));
    await step('one file', async () => tallyOfExit(await runAside('build:one-file')));
    await step('command line', async () => tallyOfExit(await runAside('build:cli')));
    await step('lint', async () => tallyOfExit(await runAside('lint')));
    await step('format', async () => tallyOfExit(await runAside('format:check')));
    return site;
  })()
]);
await step('unit and pictures', async () => {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  return tallyOfUnits(await runScript('test:unit', reporters), readReport(unitReport));
});
await step('browser', async () => {
  if (build.failed > 0)
    return { passed: 0, failed: 1, notes: ['not run, because there is no build to test'] };
  // The line reporter moves the cursor, which a log file shows as garbage.
  const reporter = `--reporter=${isPlain ? 'list' : 'line'},json`;
  return tallyOfBrowser(await runScript('test:e2e', [reporter]), readReport(browserReport));
});
for (const name of ['Firefox', 'WebKit', 'Outside'])
  await step(name.toLowerCase(), async () => {
    if (build.failed > 0)
      return { passed: 0, failed: 1, notes: ['not run, because there is no build to test'] };
    const { code, printed } = await runNode([join(ROOT, `tests/${name.toLowerCase()}/run.mjs`)], 'pipe');
    console.log(printed.trimEnd());
    const [, passed = 0, failed = 0] = (/^(\d+) passed, (\d+) failed$/m.exec(printed) ?? []).map(Number);
    const isSkipped = printed.startsWith(`${name}: skipped`);
    const notes = isSkipped ? [printed.split('\n')[0] ?? ''] : [];
    if (isSkipped && code === 0 && passed === 0) return { passed, failed, notes };
    const tally = checked(code, passed, failed, 0);
    return { ...tally, notes: [...notes, ...tally.notes] };
  });

rmSync(scratch, { recursive: true, force: true });
for (const { name, seconds, tally } of results) {
  const verdict = tally.failed > 0 ? 'FAILED' : 'ok';
  const counts = `${tally.passed} passed, ${tally.failed} failed`;
  console.log(`${verdict.padEnd(7)}${name.padEnd(19)}${seconds.toFixed(1).padStart(6)} s   ${counts}`);
  for (const note of tally.notes) console.log(`       ${note}`);
}
const total = (performance.now() - start) / 1000;
console.log(`${'all'.padStart(10).padEnd(26)}${total.toFixed(1).padStart(6)} s`);
const passed = results.reduce((sum, { tally }) => sum + tally.passed, 0);
const failed = results.reduce((sum, { tally }) => sum + tally.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

/**
 * @param {string} name
 * @param {() => Promise<Tally>} run
 */
async function step(name, run) {
  console.log(`\n== ${name}`);
  const begun = performance.now();
  const tally = await run();
  results.push({ name, seconds: (performance.now() - begun) / 1000, tally });
  return tally;
}

/**
 * Runs one of package.json's scripts without npm or a shell, so that it works the same on Windows, and gives its exit code
 * (null where it was stopped). A script is one command of a package here, followed by arguments without quotes.
 * @param {string} script
 * @param {string[]} more
 */
async function runScript(script, more = []) {
  return (await runCommand(script, more, 'inherit')).code;
}

/**
 * The same beside another script: what it prints is shown once it has ended, so that the two are not mixed up.
 * @param {string} script
 */
async function runAside(script) {
  const { code, printed } = await runCommand(script, [], 'pipe');
  console.log(`\n-- ${script}\n${printed.trimEnd()}`);
  return code;
}

/**
 * @param {string} script
 * @param {string[]} more
 * @param {'inherit' | 'pipe'} output
 * @returns {Promise<{ code: number | null, printed: string }>}
 */
async function runCommand(script, more, output) {
  const [command = '', ...args] = readJson(join(ROOT, 'package.json')).scripts[script].split(' ');
  const folder = join(ROOT, 'node_modules', command === 'playwright' ? '@playwright/test' : command);
  const { bin } = readJson(join(folder, 'package.json'));
  const file = join(folder, typeof bin === 'string' ? bin : bin[command]);
  return runNode([file, ...args, ...more], output);
}

/**
 * @param {string[]} args
 * @param {'inherit' | 'pipe'} output
 * @returns {Promise<{ code: number | null, printed: string }>}
 */
function runNode(args, output) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', output, output],
    timeout: STEP_LIMIT_MS
  });
  return new Promise((resolve) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (printed += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (printed += text));
    child.on('error', (error) => resolve({ code: 1, printed: printed + error.message }));
    child.on('close', (code) => resolve({ code, printed }));
  });
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
