import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { checkDataPackages } from './data-package.mjs';
import { checkPages } from './pages.mjs';
import { runLighthouse } from './lighthouse.mjs';

/**
 * What checkers by others say of what is built: datapackage-js of the data, the W3C's checker of the pages, Lighthouse of a visit. They are large, and
 * stand apart: `npm ci --prefix tests/outside` installs them. What is not at hand is skipped with a word. The last line is `N passed, N failed`.
 * @typedef {(name: string) => Promise<any>} Load loads one of them
 * @typedef {(name: string, faults: readonly string[]) => void} Tell counts a check, which passed where there is no fault
 */

const require = createRequire(new URL('package.json', import.meta.url));
/** @type {Load} */
const load = async (name) => import(pathToFileURL(require.resolve(name)).href);
let [passed, failed] = [0, 0];
/** @type {Tell} */
const tell = (name, faults) => {
  if (faults.length) failed += 1;
  else passed += 1;
  console.log(`  ${faults.length ? 'FAILED ' : 'ok     '} ${name}`);
  for (const fault of faults.slice(0, 10)) console.log(`          ${fault}`);
};
/** @param {string} name */
const isInstalled = (name) => {
  try {
    return Boolean(require.resolve(name));
  } catch {
    return false;
  }
};

const CHECKS = [
  { name: 'datapackage', check: checkDataPackages },
  { name: 'vnu-jar', check: checkPages },
  { name: 'lighthouse', check: runLighthouse }
];
const missing = CHECKS.filter(({ name }) => !isInstalled(name)).map(({ name }) => name);
if (missing.length)
  console.log(
    `Outside: skipped ${missing.join(', ')}: npm ci --prefix tests/outside installs what is missing.`
  );
for (const { name, check } of CHECKS) if (isInstalled(name)) await check(load, tell);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
