import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fixtureFiles } from '../fixtures/fixture-package';
import { countPaints, expect, gotoAtlas, test, waitForPaint } from './fixtures';
import { commonest, middleOf, readColours, swatchColours } from './map-point';

const BRIEFINGS = ['copper-lantern-ii', 'harvest-series'] as const;

/** Titles and views of a briefing's steps, read off its file by their marks alone. */
function stepsOf(id: string): { title: string; country: string | null }[] {
  const text = fixtureFiles()[`briefings/${id}.md`] ?? '';
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      title: (part.split('\n')[0] as string)
        .replace('{{cl2-arrests-pak}}', '430')
        .replace('{{cl2-drugs}}', 'approximately 3.4 t'),
      country: /country=([A-Z]{3})/.exec(part)?.[1] ?? null
    }));
}

const heading = (page: Page) =>
  page.getByRole('main', { name: 'Briefing' }).getByRole('heading', { level: 1 });
const place = (page: Page) => page.getByRole('progressbar', { name: 'Progress' });

async function gotoAudience(page: Page, id: string, step = 1): Promise<void> {
  await page.goto(`/?briefing=${id}&step=${step}`);
  await waitForPaint(page, 0);
  await expect(place(page)).toHaveAttribute('aria-valuenow', String(step));
}

for (const id of BRIEFINGS)
  test(`every step of ${id} opens with its heading and its highlighted country, and no note of the presenter`, async ({
    page
  }) => {
    const steps = stepsOf(id);
    expect(steps.length).toBeGreaterThan(6);
    await gotoAudience(page, id);
    for (const [i, { title, country }] of steps.entries()) {
      await expect(heading(page)).toHaveText(title);
      await expect(page.locator('svg.atlas .selected path:not([stroke-opacity])')).toHaveCount(
        country ? 1 : 0
      );
      await expect(page.getByText('Notes', { exact: true })).toHaveCount(0);
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page).toHaveURL(new RegExp(`briefing=${id}${i ? `&step=${i + 1}` : ''}$`));
      if (i < steps.length - 1) await page.keyboard.press('PageDown');
    }
  });

test('is given with the keys of a clicker and of a keyboard', async ({ page }) => {
  await gotoAudience(page, 'copper-lantern-ii');
  const at = (step: number) => expect(place(page)).toHaveAttribute('aria-valuenow', String(step));
  for (const [key, step] of [
    ['ArrowRight', 2],
    ['Space', 3],
    ['PageDown', 4],
    ['PageUp', 3],
    ['ArrowLeft', 2],
    ['End', 10],
    ['ArrowRight', 10],
    ['Home', 1],
    ['ArrowLeft', 1]
  ] as const) {
    await page.keyboard.press(key);
    await at(step);
  }
  await page.keyboard.press('b');
  await expect(page.getByText('Screen blacked out. Press B to resume.')).toBeAttached();
  await page.keyboard.press('.');
  await expect(page.getByText('Screen blacked out. Press B to resume.')).toHaveCount(0);
  await page.keyboard.press('o');
  await page.getByRole('dialog', { name: 'All steps' }).getByRole('button', { name: /^5\. / }).click();
  await at(5);
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Enable single-key shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(page.getByText('Screen blacked out. Press B to resume.')).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await at(6);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Present' })).toBeVisible();
  await expect(page).toHaveTitle('Operation Copper Lantern II: Mobile devices deployed · Opsatlas');
});

test.describe('on a screen that is touched', () => {
  test.use({ hasTouch: true });

  test('a swipe turns the steps, and a tap or a stroke up does not', async ({ page }) => {
    await gotoAudience(page, 'copper-lantern-ii', 2);
    const box = await heading(page).boundingBox();
    if (!box) throw new Error('the heading is not on the page');
    const [x, y] = [box.x + box.width / 2, box.y + box.height + 40];
    const touch = await page.context().newCDPSession(page);
    const stroke = async (dx: number, dy: number): Promise<void> => {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      for (const part of [0.25, 0.5, 0.75, 1])
        await touch.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: [{ x: x + part * dx, y: y + part * dy }]
        });
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await stroke(-150, 10);
    await expect(place(page)).toHaveAttribute('aria-valuenow', '3');
    await stroke(10, -150);
    await page.touchscreen.tap(x, y);
    await stroke(150, 10);
    await expect(place(page)).toHaveAttribute('aria-valuenow', '2');
  });
});

test('the live map can be moved in the middle of a step, and one key leads back', async ({ page }) => {
  await gotoAudience(page, 'copper-lantern-ii', 2);
  const back = page.getByRole('button', { name: 'Back to the step' });
  await expect(back).toHaveCount(0);
  const { x, y } = await middleOf(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 160, y - 60, { steps: 4 });
  await page.mouse.up();
  await expect(back).toBeVisible();
  // A clicker's keys go on working while the map has the focus.
  const before = await countPaints(page);
  await page.keyboard.press('r');
  await expect(back).toHaveCount(0);
  await waitForPaint(page, before);
  await page.keyboard.press('1');
  await expect(back).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText('Trucks from Afghanistan');
  await expect(back).toHaveCount(0);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('steps fade into each other, and routes appear leg by leg', async ({ page }) => {
    await gotoAtlas(page);
    await page.getByRole('button', { name: 'Present' }).click();
    const text = `---\ntitle: Coins\n---\n\n## Before\n\n\`\`\`step\nview: op=night-train\n\`\`\`\n\n## Coins\n\n\`\`\`step\nview: op=night-train&route=nt-tur-fra-coins\n\`\`\`\n`;
    await page
      .getByLabel('Open a file …')
      .setInputFiles({ name: 'coins.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
    await page.getByRole('region', { name: 'Briefing' }).getByRole('button', { name: 'Preview' }).click();
    await expect(heading(page)).toHaveText('Before');
    // There is nothing to fade before the map is drawn.
    await expect(page.locator('.scaled svg.atlas .land path').first()).toBeAttached();
    await page.evaluate(() => {
      new MutationObserver((records, observer) => {
        const nodes = records.flatMap(({ addedNodes }) => [...addedNodes]);
        if (!nodes.some((node) => node instanceof SVGElement && node.classList.contains('fading'))) return;
        document.documentElement.dataset['faded'] = 'yes';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
      // How many lines were traced, frame by frame: on a busy machine a look from outside may miss some.
      const seen: number[] = [];
      const look = (): void => {
        const traced = document.querySelector('.scaled .leaflet-overlay-pane .selected path');
        const lines = (traced?.getAttribute('d') ?? '').split('M').length - 1;
        if (lines > 0 && seen.at(-1) !== lines) seen.push(lines);
        document.documentElement.dataset['traced'] = seen.join();
        requestAnimationFrame(look);
      };
      look();
    });
    await page.keyboard.press('PageDown');
    await expect(heading(page)).toHaveText('Coins');
    // The first leg ends in Bulgaria; the second, to France, comes a while later.
    await expect(page.locator('html')).toHaveAttribute('data-traced', '1,2');
    await expect(page.locator('html'), 'the step before fades away').toHaveAttribute('data-faded', 'yes');
    await expect(page.locator('.fading')).toHaveCount(0);
  });
});

test('audience and presenter go together, and either may be closed and opened again', async ({ context }) => {
  const audience = await context.newPage();
  await gotoAudience(audience, 'copper-lantern-ii');
  const [presenter] = await Promise.all([context.waitForEvent('page'), audience.keyboard.press('s')]);
  const now = presenter.getByRole('region', { name: 'Now' }).getByRole('heading', { level: 2 });
  await expect(now).toHaveText('Operation Copper Lantern II');
  await expect(audience).toHaveTitle('Operation Copper Lantern II');
  await expect(presenter).toHaveTitle('Presenter · Operation Copper Lantern II');
  await expect(presenter.getByRole('region', { name: 'Notes' })).toContainText('quiet hatch');
  await expect(presenter.getByRole('button', { name: /Audience window closed/ })).toHaveCount(0);

  await audience.keyboard.press('PageDown');
  await expect(now).toHaveText('430 arrests in Pakistan');
  await presenter.keyboard.press('PageDown');
  await expect(heading(audience)).toHaveText('Trucks from Afghanistan');
  await presenter.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: /^8\. / }).click();
  await expect(heading(audience)).toHaveText('Victims rescued in the Philippines');
  await presenter.getByRole('button', { name: 'Black out the audience window' }).click();
  await expect(audience.getByText('Screen blacked out.')).toBeAttached();
  await presenter.getByRole('button', { name: 'Show the audience window again' }).click();
  await expect(presenter.getByRole('timer')).toHaveText(/^\d:[0-5]\d$/);
  await presenter.getByRole('button', { name: 'Pause timer' }).click();
  await expect(presenter.getByRole('button', { name: 'Start timer' })).toBeVisible();

  await presenter.reload();
  await expect(now).toHaveText('Victims rescued in the Philippines');
  await expect(presenter.getByRole('button', { name: 'Start timer' })).toBeVisible();
  await audience.close();
  await expect(presenter.getByRole('button', { name: /Audience window closed/ })).toBeVisible();
  await presenter.keyboard.press('PageUp');
  const [again] = await Promise.all([
    context.waitForEvent('page'),
    presenter.getByRole('button', { name: /Audience window closed/ }).click()
  ]);
  await expect(heading(again)).toHaveText('Compliance checks in Mongolia');
  await again.keyboard.press('PageUp');
  await expect(now).toHaveText("Devices at Mongolia's borders");
});

test('a handout beside the presenter is no audience window', async ({ context }) => {
  const presenter = await context.newPage();
  await presenter.goto('/?briefing=copper-lantern-ii&screen=presenter');
  const isClosed = presenter.getByRole('button', { name: /Audience window closed/ });
  await expect(isClosed).toBeVisible();
  const handout = await context.newPage();
  await handout.goto('/?briefing=copper-lantern-ii&screen=handout');
  await expect(handout.getByRole('button', { name: /Print/ })).toBeVisible();
  // Whatever it may have said has arrived once the two have spoken through a channel of the same browser.
  await handout.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  await expect(isClosed).toBeVisible();
});

test('before it starts, the presenter sees who is on the map', async ({ page }) => {
  await gotoAtlas(page);
  await page.getByRole('button', { name: 'Present' }).click();
  await page.getByRole('button', { name: 'Start “Operation Copper Lantern II”' }).click();
  const list = page.getByRole('dialog', { name: 'Before you start' });
  const second = list.getByRole('listitem').nth(1);
  await expect(second).toContainText('highlighted: Pakistan');
  await expect(second).toContainText('at the end of a route: Afghanistan');
  await list.getByRole('button', { name: 'Start presenting' }).click();
  await expect(heading(page)).toHaveText('Operation Copper Lantern II');
});

/** Opens the editor with a new briefing. */
async function gotoEditor(page: Page) {
  await gotoAtlas(page);
  await page.getByRole('button', { name: 'Present' }).click();
  await page.getByRole('button', { name: 'New briefing' }).click();
  return page.getByRole('region', { name: 'Briefing' });
}

test('the map shows the whole operation beside the editor, and is not taken for moved', async ({ page }) => {
  await gotoAtlas(page);
  const map = page.getByRole('application');
  const before = (await map.boundingBox())?.width ?? 0;
  await page.getByRole('button', { name: 'Present' }).click();
  await page.getByRole('button', { name: 'New briefing' }).click();
  await expect.poll(async () => (await map.boundingBox())?.width).toBeLessThan(before - 200);
  for (const width of [1366, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const bar = page.locator('.bar').filter({ has: page.getByRole('tablist') });
    await expect
      .poll(() => bar.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), `at ${width}`)
      .toBe(0);
  }
  const fill = commonest(await swatchColours(page, 'Figure published'));
  const box = await map.boundingBox();
  if (!box) throw new Error('the map is not on the page');
  const countFill = async (x: number, width: number): Promise<number> => {
    const colours = await readColours(page, { x: Math.ceil(x), y: box.y, width, height: box.height });
    return colours.filter((colour) => colour === fill).length;
  };
  // Pakistan is the first land from the west, and the Philippines are the last.
  expect(await countFill(box.x, 6)).toBe(0);
  expect(await countFill(box.x + 6, Math.floor(box.width / 2))).toBeGreaterThan(300);
  expect(await countFill(box.x + box.width / 2, Math.floor(box.width / 2) - 6)).toBeGreaterThan(100);
  await expect(page).not.toHaveURL(/at=/);
});

test('views become steps, and every change can be undone and done again', async ({ page }) => {
  const editor = await gotoEditor(page);
  const steps = editor.getByRole('list', { name: 'Steps' }).getByRole('button');
  await editor.getByRole('button', { name: 'Add this view as a step' }).click();
  await page.getByRole('checkbox', { name: /^Firearms,/ }).check();
  await editor.getByRole('button', { name: 'Add this view as a step' }).click();
  await expect(steps).toHaveCount(2);
  await editor.getByLabel('Title of the step').fill('Guns');
  await expect(steps.nth(1)).toContainText('Guns');
  await editor.getByRole('button', { name: 'Move up' }).click();
  await expect(steps.first()).toContainText('Guns');
  await editor.getByRole('button', { name: 'Undo' }).click();
  await expect(steps.nth(1)).toContainText('Guns');
  await editor.getByRole('button', { name: 'Undo' }).click();
  await expect(steps.nth(1)).not.toContainText('Guns');
  await editor.getByRole('button', { name: 'Redo' }).click();
  await expect(steps.nth(1)).toContainText('Guns');
  await editor.getByRole('button', { name: 'Delete step' }).click();
  await expect(steps).toHaveCount(1);
  await editor.getByLabel('Title of the step').press('Control+z');
  await expect(steps).toHaveCount(2);
  await steps.nth(1).click();
  await editor.getByRole('button', { name: 'Preview' }).click();
  await expect(heading(page)).toHaveText('Guns');
  await page.keyboard.press('Escape');
  await expect(editor.getByRole('button', { name: 'Undo' }), 'a preview forgets nothing').toBeEnabled();
});

test('a step keeps what the reader moved the map to, as the part of the globe that was seen', async ({
  page
}) => {
  const editor = await gotoEditor(page);
  const scale = () => page.locator('svg.atlas').getAttribute('data-scale').then(Number);
  const whole = await scale();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/at=/);
  await expect.poll(scale).toBeGreaterThan(1.5 * whole);
  const before = await scale();
  await editor.getByRole('button', { name: 'Add this view as a step' }).click();
  await editor.getByRole('list', { name: 'Steps' }).getByRole('button').first().click();
  await expect(page).toHaveURL(/extent=-?[\d.]+,-?[\d.]+,-?[\d.]+,-?[\d.]+$/);
  // The same part of the globe again: no nearer and no farther.
  await expect.poll(async () => Math.abs((await scale()) / before - 1)).toBeLessThan(0.03);
});

test('what is typed is there again after the page was killed', async ({ page, context }) => {
  const editor = await gotoEditor(page);
  await editor.getByLabel('Title', { exact: true }).fill('Kept');
  await editor.getByRole('button', { name: 'Add this view as a step' }).click();
  await editor.getByLabel('Text (Markdown)').pressSequentially('Every letter counts');
  await expect(editor.getByRole('status')).toHaveText('Saved in this browser');
  const next = await context.newPage();
  // The process of the page ends as in a crash: nothing of it runs any more.
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await gotoAtlas(next);
  await next.getByRole('button', { name: 'Present' }).click();
  await next.getByRole('button', { name: 'Edit “Kept”' }).click();
  await expect(next.getByLabel('Text (Markdown)')).toHaveValue('Every letter counts');
});

test('a briefing is downloaded and opened again as the same file', async ({ page }) => {
  const editor = await gotoEditor(page);
  await editor.getByLabel('Title', { exact: true }).fill('Roundabout');
  await editor.getByRole('button', { name: 'Add this view as a step' }).click();
  await editor.getByLabel('Text (Markdown)').fill('One <b>bold</b> word\n\n## not a step');
  await editor.getByLabel('Time (min:s)').fill('1:30');
  await editor.getByLabel('Time (min:s)').blur();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    editor.getByRole('button', { name: 'Download' }).click()
  ]);
  expect(download.suggestedFilename()).toBe('roundabout.md');
  const file = await download.path();
  await editor.getByRole('button', { name: 'All briefings' }).click();
  await page.getByLabel('Open a file …').setInputFiles({
    name: 'roundabout.md',
    mimeType: 'text/markdown',
    buffer: readFileSync(file)
  });
  await expect(editor.getByLabel('Text (Markdown)')).toHaveValue('One <b>bold</b> word\n\n## not a step');
  await expect(editor.getByLabel('Time (min:s)')).toHaveValue('1:30');
  await editor.getByRole('button', { name: 'Preview' }).click();
  // HTML in it is text.
  await expect(page.getByRole('main', { name: 'Briefing' })).toContainText('One <b>bold</b> word');
});

const BAD = `---
title: [
marking: secret
---

## Of nothing

\`\`\`step
view: op=no-such-operation&measure=none&country=ZZZ&colour=red
figures:
  cl2-arrests-pak: "600"
\`\`\`

Text <script>alert(1)</script> [link](javascript:alert(1))
`;

test('a step of which nothing is known opens all the same, and only the presenter is told', async ({
  page,
  context
}) => {
  await gotoAtlas(page);
  await page.getByRole('button', { name: 'Present' }).click();
  await page
    .getByLabel('Open a file …')
    .setInputFiles({ name: 'bad.md', mimeType: 'text/markdown', buffer: Buffer.from(BAD) });
  const editor = page.getByRole('region', { name: 'Briefing' });
  await expect(editor).toContainText('The entries cannot be read');
  await expect(editor).toContainText('was 600, now 430');
  await editor.getByRole('button', { name: 'All briefings' }).click();
  await page.getByRole('button', { name: 'Start “Untitled briefing”' }).click();
  const before = page.getByRole('dialog', { name: 'Before you start' });
  await expect(before).toContainText('column view: Step 1: This data has no “ZZZ” for “country”');
  await before.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Edit “Untitled briefing”' }).click();
  await editor.getByRole('button', { name: 'Preview' }).click();
  await expect(heading(page)).toHaveText('Of nothing');
  const words = page.getByRole('main', { name: 'Briefing' });
  await expect(words).toContainText('Text <script>alert(1)</script> link');
  await expect(words.getByRole('link')).toHaveCount(0);
  await expect(page.getByText('no-such-operation')).toHaveCount(0);
  await expect(page.getByText('was 600')).toHaveCount(0);
  const [presenter] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  const now = presenter.getByRole('region', { name: 'Now' });
  await expect(now).toContainText('was 600, now 430');
  await expect(now).toContainText('This data has no “no-such-operation”');
  await expect(now).toContainText('ZZZ');
});

test('where the browser refuses windows and channels, the briefing goes on, and says so', async ({
  page
}) => {
  await page.addInitScript(() => {
    window.open = () => null;
    window.BroadcastChannel = function () {
      throw new DOMException('refused', 'SecurityError');
    } as never;
    Reflect.deleteProperty(Element.prototype, 'requestFullscreen');
  });
  await page.goto('/?briefing=copper-lantern-ii');
  await waitForPaint(page, 0);
  await page.keyboard.press('s');
  await expect(page.getByRole('alert')).toContainText('pop-ups');
  await page.keyboard.press('f');
  await page.keyboard.press('PageDown');
  await expect(heading(page)).toHaveText('430 arrests in Pakistan');
});

test('a briefing that is not there says so, and leads back', async ({ page }) => {
  await page.goto('/?briefing=nowhere');
  await expect(page.getByRole('alert')).toContainText('There is no briefing “nowhere”');
  await page.getByRole('button', { name: 'Back to the atlas' }).click();
  await expect(page.getByRole('button', { name: 'Present' })).toBeVisible();
});

test('the handout is one page a step, with its maps as shapes', async ({ page }) => {
  await page.goto('/?briefing=copper-lantern-ii&screen=handout');
  await expect(page.getByRole('article')).toHaveCount(10);
  await expect(page.getByRole('article').first().locator('svg path').first()).toBeAttached();
  const print = async () => (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pdf = await print();
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(10);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][\d.]* 84[12]/);
  await page.getByLabel('Paper').selectOption('letter');
  const letter = await print();
  expect(letter.match(/\/Type\s*\/Page\b/g)).toHaveLength(10);
  expect(letter).toMatch(/\/MediaBox\s*\[0 0 612 792/);
  // Shapes and letters: nothing but the hatches of the legend's small samples is a bitmap.
  const widths = [...pdf.matchAll(/\/Subtype\s*\/Image[^>]*?\/Width\s+(\d+)/g)].map((match) =>
    Number(match[1])
  );
  expect(Math.max(0, ...widths)).toBeLessThan(200);
});

test('is given in a frame of another page, which leaves out what it does not need', async ({ page }) => {
  await page.goto('/?embed=1&op=night-train');
  await waitForPaint(page, 0);
  await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible();
  await expect(page.getByRole('main')).toHaveCount(0);
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Present' })).toHaveCount(0);
  // The wheel is the page's around it, until the map is clicked or Ctrl is held.
  const scale = () => page.locator('[role="application"] svg').getAttribute('data-scale');
  // Until all that surrounds the map is there it is fitted to what room is left.
  let before: string | null = null;
  await expect.poll(async () => before === (before = await scale()), { intervals: [500] }).toBe(true);
  const map = page.getByRole('application');
  await map.hover();
  await page.mouse.wheel(0, -300);
  await expect(page.getByText(/hold Ctrl/)).toBeVisible();
  expect(await scale()).toBe(before);
  await map.focus();
  await page.mouse.wheel(0, -300);
  await expect.poll(scale).not.toBe(before);
  await page.goto('/?briefing=copper-lantern-ii&embed=1');
  await page.getByRole('button', { name: /Next step/ }).click();
  await expect(heading(page)).toHaveText('430 arrests in Pakistan');
  await page.goto('/?embed=1&op=night-train');
  await expect(page.getByRole('link', { name: 'Open in the atlas' })).toHaveAttribute(
    'href',
    '?op=night-train'
  );
});
