import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { writeFixture } from '../fixtures/fixture-package';
import { buildCli, runCli } from '../unit/cli/built-cli';
import { countPaints, expect, gotoAtlas, test, waitForPaint } from './fixtures';

const SITE = resolve(import.meta.dirname, '../..', process.env['OPSATLAS_DIST'] ?? 'dist');

let folder = '';
let address = '';

/** A folder as a stick has them: of another name, with nothing else in it. */
test.beforeAll(async () => {
  if (!existsSync(join(SITE, 'opsatlas.html')))
    throw new Error(`There is no opsatlas.html in ${SITE}: run \`npm run build:one-file\` first.`);
  folder = mkdtempSync(join(tmpdir(), 'opsatlas on a stick '));
  buildCli();
  writeFixture(join(folder, 'fixture'));
  const { status, stderr } = await runCli(folder, ['build', 'fixture', '-o', 'Atlas 100%.html']);
  expect(status, stderr).toBe(0);
  rmSync(join(folder, 'fixture'), { recursive: true });
  address = pathToFileURL(join(folder, 'Atlas 100%.html')).href;
});

test.afterAll(() => rmSync(folder, { recursive: true }));

const headingOf = (page: Page) =>
  page.getByRole('main', { name: 'Briefing' }).getByRole('heading', { level: 1 });

/** All that the pages of a test ask for beside themselves and what they hold within. */
function watchRequests(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (!request.isNavigationRequest() && !/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

test('the atlas in one file has its letters in every weight that the page is set in', async ({ page }) => {
  await page.goto(address);
  await waitForPaint(page, 0);
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, weight }) => `${family.replaceAll('"', '')} ${weight}`);
  });
  const wanted = [400, 500, 600, 700].map((weight) => `IBM Plex Sans Variable ${weight}`);
  expect(faces).toEqual(expect.arrayContaining([...wanted, 'Source Serif 4 Variable 600']));
});

test('the atlas in one file opens from a disk, works, and asks for nothing', async ({ page, context }) => {
  const asked = watchRequests(context);
  await page.goto(address);
  await waitForPaint(page, 0);
  const painted = await countPaints(page);
  await page.getByRole('group', { name: 'Seizure type' }).getByRole('checkbox', { name: /Drugs/ }).click();
  await waitForPaint(page, painted);
  await expect(page).toHaveURL(`${address}?type=drugs`);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: 'Figures' }).getByRole('row')).not.toHaveCount(1);
  // Written once the change is on the screen.
  await expect(page).toHaveURL(`${address}?type=drugs&tab=table`);
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true');
  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Map' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'About' }).click();
  await page.getByText('Licences of what the atlas is made of').click();
  await expect(page.getByText('Mike Bostock').first()).toBeVisible();
  expect(asked).toEqual([]);
});

test('it reads a spreadsheet in a thread of its own, and asks for nothing', async ({ page, context }) => {
  const asked = watchRequests(context);
  await page.goto(address);
  await waitForPaint(page, 0);
  const started = page.waitForEvent('worker');
  await page.getByRole('button', { name: 'Open your own data' }).click();
  const column = page.getByRole('main', { name: 'Your own data' });
  await column
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'results.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Country,Arrests\nKenya,12\nMali,4')
    });
  expect((await started).url()).toMatch(/^blob:/);
  await expect(column.locator('.summary')).toContainText('2 countries, 1 measure, 2 figures');
  expect(asked).toEqual([]);
});

test('it carries the rows of a register, with the thread that answers from them, and asks for nothing', async ({
  page,
  context
}) => {
  const asked = watchRequests(context);
  const example = resolve(import.meta.dirname, '../../public/examples/register');
  const { status, stderr } = await runCli(folder, ['build', example, '-o', 'Register.html']);
  expect(status, stderr).toBe(0);
  expect(stderr).not.toContain('does not carry');
  const started = page.waitForEvent('worker');
  await page.goto(`${pathToFileURL(join(folder, 'Register.html')).href}?register=heroin/g`);
  expect((await started).url()).toMatch(/^blob:/);
  const all = page.getByRole('region', { name: 'All countries' });
  await expect(all).toContainText('records');
  const before = await all.innerText();
  const first = page.getByRole('region', { name: 'Records by month' }).getByRole('slider').first();
  await first.focus();
  await first.press('PageUp');
  await expect(all).not.toHaveText(before);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('button', { name: /^made-up-/ }).first()).toBeVisible();
  expect(asked).toEqual([]);
});

test('it carries its own data, and says that it takes no others', async ({ page }) => {
  await page.goto(`${address}?data=elsewhere`);
  await waitForPaint(page, 0);
  await expect(page.getByText('The data at “elsewhere”')).toBeAttached();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Operation Copper Lantern II');
});

for (const channel of ['with', 'without'])
  test(`audience and presenter go together from a disk, ${channel} a BroadcastChannel`, async ({
    context
  }) => {
    if (channel === 'without')
      await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    const audience = await context.newPage();
    await audience.goto(`${address}?briefing=copper-lantern-ii&step=1`);
    await expect(headingOf(audience)).toHaveText('Operation Copper Lantern II');
    const [presenter] = await Promise.all([context.waitForEvent('page'), audience.keyboard.press('s')]);
    const now = presenter.getByRole('region', { name: 'Now' }).getByRole('heading', { level: 2 });
    await expect(now).toHaveText('Operation Copper Lantern II');
    await expect(presenter.getByRole('button', { name: /Audience window closed/ })).toHaveCount(0);
    await audience.keyboard.press('PageDown');
    await expect(now).toHaveText('430 arrests in Pakistan');
    await presenter.keyboard.press('PageDown');
    await expect(headingOf(audience)).toHaveText('Trucks from Afghanistan');

    await presenter.reload();
    await expect(now).toHaveText('Trucks from Afghanistan');
    await presenter.keyboard.press('PageDown');
    await expect(headingOf(audience)).toHaveText('Drugs: approximately 3.4 t');
    await audience.reload();
    await expect(headingOf(audience)).toHaveText('Drugs: approximately 3.4 t');
    await audience.keyboard.press('PageDown');
    await expect(now).toHaveText('Gold in Kyrgyzstan');

    await presenter.close();
    // The browser needs a turn to let go of the name of a window that a test, not a hand, has closed.
    await audience.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    const [again] = await Promise.all([context.waitForEvent('page'), audience.keyboard.press('s')]);
    await expect(again.getByRole('region', { name: 'Now' }).getByRole('heading', { level: 2 })).toHaveText(
      'Gold in Kyrgyzstan'
    );
    await again.keyboard.press('PageUp');
    await expect(headingOf(audience)).toHaveText('Drugs: approximately 3.4 t');
  });

test('an own briefing leaves as one file, which opens with it on another machine', async ({
  page,
  browser
}) => {
  await gotoAtlas(page);
  await page.getByRole('button', { name: 'Present' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByLabel('Open a file …').click()
  ]);
  const text =
    '---\ntitle: Copper Lantern II\nmarking: TLP:AMBER\n---\n\n## Arrests\n\nIn `</script>` **Pakistan**.\n\n```view\nmeasure=arrests\n```\n';
  await chooser.setFiles({ name: 'own.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'All briefings' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download offline copy of “Copper Lantern II”' }).click()
  ]);
  // The shipped one has the same name.
  expect(download.suggestedFilename()).toBe('copper-lantern-ii-2.html');
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);

  const machine = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const asked = watchRequests(machine);
  const audience = await machine.newPage();
  const errors: string[] = [];
  audience.on('pageerror', (error) => errors.push(String(error)));
  audience.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await audience.goto(pathToFileURL(path).href);
  await expect(headingOf(audience)).toHaveText('Arrests');
  await expect(audience.getByText('In </script> Pakistan.')).toBeVisible();
  await expect(audience.getByText('TLP:AMBER').first()).toBeVisible();
  expect(asked).toEqual([]);
  expect(errors).toEqual([]);
  await machine.close();
});

test.describe('beside a page that was built without it', () => {
  test.use({ allowedFaults: /404/ });

  test('a briefing that is to be taken along says where the one file comes from', async ({ page }) => {
    await page.route('**/opsatlas.html', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await gotoAtlas(page);
    await page.getByRole('button', { name: 'Present' }).click();
    const take = page.getByRole('button', { name: 'Download offline copy of “Operation Copper Lantern II”' });
    await take.click();
    await expect(page.getByRole('alert')).toContainText('npm run build:one-file');
    await expect(take).toBeEnabled();
  });
});
