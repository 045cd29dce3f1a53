import { mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeFixture } from '../fixtures/fixture-package';
import { buildCli, runCli } from '../unit/cli/built-cli';
import { expect, gotoAtlas, test, waitForPaint } from './fixtures';

let folder = '';

test.beforeAll(() => {
  buildCli();
  folder = mkdtempSync(join(tmpdir(), 'opsatlas-cli-'));
  writeFixture(join(folder, 'fixture'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

for (const view of [
  'measure=arrests',
  'op=all&measure=arrests&theme=dark',
  'op=harvest-ix&fill=circles&country=COL'
])
  test(`the command line draws the SVG that the Export dialog makes, byte for byte: ${view}`, async ({
    page
  }) => {
    await gotoAtlas(page, `?${view}`);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export this view' });
    await dialog.getByLabel('Format').selectOption('svg');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download', exact: true }).click()
    ]);
    const there = readFileSync(await file.path(), 'utf8');
    const { status, stderr } = await runCli(folder, ['render', 'fixture', '--view', view, '-o', 'map.svg']);
    expect(status, stderr).toBe(0);
    const here = readFileSync(join(folder, 'map.svg'), 'utf8');
    expect(here.length).toBeGreaterThan(50_000);
    expect(here === there).toBe(true);
  });

test('a package with odd paths opens from the one file that was built of it, and is briefed from', async ({
  page
}) => {
  expect((await runCli(folder, ['init', 'mine'])).status).toBe(0);
  const mine = join(folder, 'mine');
  mkdirSync(join(mine, 'tables'));
  renameSync(join(mine, 'figures.csv'), join(mine, 'tables/figures 2024 ü.csv'));
  renameSync(join(mine, 'briefings/example.md'), join(mine, 'briefings/my brief.md'));
  const descriptor = join(mine, 'datapackage.json');
  writeFileSync(
    descriptor,
    readFileSync(descriptor, 'utf8')
      .replace('"figures.csv"', '"tables/figures 2024 ü.csv"')
      .replace('"participants.csv"', '"./participants.csv"')
      .replace('briefings/example.md', 'briefings/my brief.md')
  );
  const { status, stderr } = await runCli(folder, [
    'build',
    'mine',
    '-o',
    'atlas.html',
    '--briefing',
    'my brief'
  ]);
  expect(status, stderr).toBe(0);
  await page.goto(pathToFileURL(join(folder, 'atlas.html')).href);
  const heading = page.getByRole('main', { name: 'Briefing' }).getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('The whole operation');
  await waitForPaint(page, 0);
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText('Arrests');
});
