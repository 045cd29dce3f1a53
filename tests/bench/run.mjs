import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { benchChromium } from './bench-chromium.mjs';
import { benchFirefox } from './bench-firefox.mjs';
import { readOptions } from './options.mjs';
import { DIST, ROOT, buildSites, serveSites } from './sites.mjs';
import { measureSizes } from './sizes.mjs';

/** `npm run bench`: README.md beside this file says what it measures and how; the options stand in options.mjs. */
const options = readOptions();
buildSites(options);
const server = await serveSites(options);
try {
  if (options.isFirefox) await benchFirefox(server.address, options);
  else await benchChromium(server.address, options);
} finally {
  server.close();
}
if (!options.isPlain && !options.isFirefox) {
  if (options.kinds.has('changes')) runVitestBench();
  const { code, topology, oneFile } = measureSizes(DIST);
  const whole = oneFile === null ? 'not built' : `${oneFile.toFixed(1)} KB`;
  console.log(
    `\nGzip: initial JavaScript and CSS ${code.toFixed(1)} KB, topology ${topology.toFixed(1)} KB, all in one file ${whole}`
  );
}

/** What a change costs before anything is drawn, by itself. */
function runVitestBench() {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  spawnSync(process.execPath, [vitest, 'bench', '--run', 'tests/bench/answers.bench.ts'], {
    cwd: ROOT,
    stdio: 'inherit'
  });
}
