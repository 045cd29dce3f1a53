import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Chromium without windows, which opens a page in less than two thirds of the time. */
const SHELL = 'chromium-headless-shell';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge'
];

const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

const WINDOWS_APPS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe']
];

const isRoot = process.getuid?.() === 0;

/**
 * The path of a Chromium that starts: the one that CHROME_PATH names, Playwright's own, or one of the machine's; where there is
 * none, one is installed, through Playwright or (on Debian, as root) through apt. Throws one line that says what to do
 * where that fails too. With `shell`, a Chromium without windows goes before all but the named one.
 * @param {{ shell?: boolean }} [options]
 * @returns {string}
 */
export function findBrowser({ shell = false } = {}) {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (starts(named)) return named;
    throw new Error(
      `CHROME_PATH names ${named}, which is not a browser that starts: correct it or unset it.`
    );
  }
  const shells = shell ? onPath([SHELL]) : [];
  const found = [...shells, chromium.executablePath(), ...machinePaths()].find(starts);
  const browser = found ?? installFromPlaywright() ?? installFromApt(shell);
  if (browser) return browser;
  throw new Error(
    'No Chromium was found or could be installed: install Chrome or Chromium, or set CHROME_PATH to one.'
  );
}

/**
 * The command-line arguments under which tests and measurements run a browser: nothing in the background, no request of its own,
 * software rendering everywhere. The sandbox is off only for root, for whom Chromium will not start with it.
 * @returns {string[]}
 */
export function browserArgs() {
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    // Letters as wide as in a window, on every screen.
    '--font-render-hinting=none',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
  ];
}

/** @returns {string[]} */
function machinePaths() {
  const env = process.env;
  if (process.platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined
    );
    return WINDOWS_APPS.flatMap((app) => roots.map((root) => join(root, ...app)));
  }
  if (process.platform !== 'darwin') return onPath(NAMES);
  const apps = ['/Applications', join(env['HOME'] ?? '', 'Applications')].flatMap((folder) =>
    MAC_APPS.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app))
  );
  return [...apps, ...onPath(NAMES)];
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * On Linux a browser may be there and not start: a library is missing, or it is Ubuntu's placeholder for a snap. Elsewhere a browser
 * that is installed starts, and Windows' would open a window when asked for its version.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function installFromPlaywright() {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js'
  );
  const path = chromium.executablePath();
  run(process.execPath, [cli, 'install', '--no-shell', 'chromium']);
  if (existsSync(path) && !starts(path) && isRoot) run(process.execPath, [cli, 'install-deps', 'chromium']);
  return starts(path) ? path : undefined;
}

/** @param {boolean} shell */
function installFromApt(shell) {
  if (!isRoot || !existsSync('/etc/debian_version')) return undefined;
  const name = shell ? SHELL : 'chromium';
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', name]);
  return onPath([name]).find(starts);
}

/**
 * What an installer prints goes to the error stream: a caller may read the path from the other one.
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  console.error(`Looking for a browser: ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout: 600_000, env });
}
