import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt } from '../../../src/cli/stop';
import { COMMANDS } from '../../../src/cli/commands';
import { textsOfPackage } from '../../../src/export/package-texts';
import { keyOf, readCarried } from '../../../src/export/one-file';
import { writeFixture } from '../../fixtures/fixture-package';
import { buildCli, CLI, runCli, withoutTests, type Ran } from './built-cli';

const ROOT = resolve(import.meta.dirname, '../../..');
const work = mkdtempSync(join(tmpdir(), 'opsatlas-cli-'));
const DATA = join(work, 'fixture');
writeFixture(DATA);
beforeAll(buildCli, 180_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

let folders = 0;
function emptyFolder(): string {
  const folder = join(work, String(folders++));
  mkdirSync(folder);
  return folder;
}

describe('the help', () => {
  test('names every command and, of each, every option with an example', async () => {
    const folder = emptyFolder();
    const all = await runCli(folder, ['--help']);
    expect(all.status).toBe(0);
    for (const [name, { options }] of Object.entries(COMMANDS)) {
      expect(all.stdout).toContain(`\n  ${name} `);
      const { status, stdout } = await runCli(folder, [name, '--help']);
      expect(status).toBe(0);
      for (const option of Object.keys(options)) expect(stdout).toContain(`--${option}`);
      expect(stdout).toContain(`  opsatlas ${name} `);
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
    }
  });
});

describe('a package to start from', () => {
  test('has no problem at all, and can be drawn, briefed and built', async () => {
    const folder = emptyFolder();
    expect((await runCli(folder, ['init', 'mine'])).status).toBe(0);
    const { status, stdout, stderr } = await runCli(folder, ['validate', 'mine', '--strict']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain('no problems');
    expect(
      (await runCli(folder, ['render', 'mine', '--briefing', 'example', '-o', 'deck.pptx'])).status
    ).toBe(0);
    const first = 'mine/operations.csv';
    const text = readFileSync(join(folder, first), 'utf8');
    writeFileSync(join(folder, first), text.replace('2024-03-04', '4 March'));
    const bad = await runCli(folder, ['validate', 'mine']);
    expect(bad.status).toBe(1);
    expect(bad.stdout).toMatch(/^operations\.csv:2: error: “start” .*2023-11-13\.$/m);
  });
});

describe('a briefing', () => {
  test('is a page a step, as slides and as a handout', async () => {
    const folder = emptyFolder();
    const deck = await runCli(folder, ['render', DATA, '--briefing', 'copper-lantern-ii', '-o', 'deck.pptx']);
    expect(deck.stderr).toMatch(/^10 of 10: /m);
    const handout = await runCli(folder, [
      'render',
      DATA,
      '--briefing',
      'copper-lantern-ii',
      '-o',
      'handout.pdf'
    ]);
    expect(handout.status).toBe(0);
    const pdf = readFileSync(join(folder, 'handout.pdf'), 'latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(10);
    expect(pdf).toContain('/MediaBox [0 0 841.8');
  });
});

describe('a picture for each operation', () => {
  test('Ctrl+C in the middle leaves nothing behind, and says so in one line', async () => {
    const folder = emptyFolder();
    const child = spawn(
      process.execPath,
      [CLI, 'render', DATA, '--each', 'operations', '-o', 'maps/{id}.svg'],
      {
        cwd: folder,
        env: withoutTests(),
        stdio: ['ignore', 'ignore', 'pipe']
      }
    );
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (!said) child.kill('SIGINT');
      said += text;
    });
    const code = await new Promise((done) => child.on('close', done));
    expect(code).toBe(130);
    expect(said.trim().split('\n').at(-1)).toBe('opsatlas: stopped; nothing was written.');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('what cannot be written', () => {
  test('is one line that says why', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(() =>
      attempt('write map.svg', () => {
        throw full;
      })
    ).toThrow('cannot write map.svg: there is no room left on the disk.');
  });

  test('a ZIP file with a path that leads out of it is not unpacked', async () => {
    const folder = emptyFolder();
    await runCli(folder, ['init', 'mine']);
    const files = Object.fromEntries(
      readdirSync(join(folder, 'mine'))
        .filter((name) => name.includes('.'))
        .map((name) => [name, new Uint8Array(readFileSync(join(folder, 'mine', name)))])
    );
    writeFileSync(join(folder, 'evil.zip'), zipSync({ ...files, '../../evil.csv': strToU8('id\n1\n') }));
    const before = readdirSync(folder);
    const { status, stderr } = await runCli(folder, ['import', 'evil.zip', '-o', 'out']);
    expect(status).toBe(3);
    expect(stderr).toContain('would lie outside');
    expect(readdirSync(folder)).toEqual(before);
    expect(readdirSync(work)).not.toContain('evil.csv');
  });
});

describe('the atlas in one file', () => {
  test('finds files whose paths have spaces, letters beyond ASCII, or a step to nowhere', async () => {
    const folder = emptyFolder();
    const mine = join(folder, 'mine');
    await runCli(folder, ['init', 'mine']);
    cpSync(join(mine, 'figures.csv'), join(mine, 'tables/figures 2024 ü.csv'));
    rmSync(join(mine, 'figures.csv'));
    cpSync(join(mine, 'briefings/example.md'), join(mine, 'briefings/my brief.md'));
    const text = readFileSync(join(mine, 'datapackage.json'), 'utf8');
    writeFileSync(
      join(mine, 'datapackage.json'),
      text
        .replace('"figures.csv"', '"tables/figures 2024 ü.csv"')
        .replace('"participants.csv"', '"./participants.csv"')
        .replace('briefings/example.md', 'briefings/my brief.md')
    );
    expect((await runCli(folder, ['validate', 'mine'])).stdout).toBe('');
    expect((await runCli(folder, ['build', 'mine', '-o', 'a.html', '--briefing', 'my brief'])).status).toBe(
      0
    );
    const { files, start } = readCarried(readFileSync(join(folder, 'a.html'), 'utf8'));
    expect(start).toBe('?briefing=my+brief');
    // What the page asks for is what an address makes of a path.
    for (const path of ['tables/figures 2024 ü.csv', './participants.csv', 'briefings/my brief.md']) {
      const asked = new URL(`data/${path}`, 'file:///C:/x/').href.slice('file:///C:/x/'.length);
      expect(Object.keys(files)).toContain(asked);
      expect(keyOf(`data/${path}`)).toBe(asked);
    }
  });

  test('carries a table in another encoding as the text that it is', () => {
    const descriptor = { resources: [{ name: 'sources', path: 'sources.csv', encoding: 'koi8-r' }] };
    const texts = textsOfPackage(
      new Map([
        ['datapackage.json', strToU8(JSON.stringify(descriptor))],
        // "id" and "да" in KOI8-R.
        ['sources.csv', Uint8Array.from([0x69, 0x64, 0x0a, 0xc4, 0xc1])]
      ])
    );
    expect(texts['sources.csv']).toBe('id\nда');
    expect(texts['datapackage.json']).not.toContain('koi8-r');
  });
});

describe('the packed package', () => {
  test('works in an empty folder, without the repository', async () => {
    const folder = emptyFolder();
    const npm = (args: readonly string[], cwd: string): string =>
      execFileSync('npm', args, {
        cwd,
        env: withoutTests(),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32'
      });
    const [{ filename }] = JSON.parse(
      npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], ROOT)
    ) as [{ filename: string }];
    const home = join(folder, 'home');
    mkdirSync(home);
    // As npm unpacks it, without anything that it could ask for: what it needs is within.
    execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
    const { bin } = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as {
      bin: { opsatlas: string };
    };
    const cli = join(folder, 'package', bin.opsatlas);
    expect(existsSync(join(folder, 'package/dist-cli/licences.txt'))).toBe(true);
    const run = (...args: string[]): Promise<Ran> => runCli(home, args, cli);
    await run('init', 'mine');
    expect((await run('validate', 'mine', '--json')).stdout.trim()).toBe('[]');
    for (const file of ['map.svg', 'map.pdf', 'deck.pptx'])
      expect(await run('render', 'mine', '-o', file)).toMatchObject({ status: 0 });
    expect(await run('build', 'mine', '-o', 'atlas.html', '--dir', 'site')).toMatchObject({ status: 0 });
    for (const file of ['map.svg', 'map.pdf', 'atlas.html', 'site'])
      expect(readdirSync(home)).toContain(file);
    // Without the library that draws them there is no PNG, and a line that says so.
    const png = await run('render', 'mine', '-o', 'map.png');
    expect(png.status).toBe(3);
    expect(png.stderr).toContain('@resvg/resvg-js, which is not installed');
  }, 180_000);
});
