import type { Page } from '@playwright/test';
import { expect, gotoAtlas, test } from './fixtures';

const editor = (page: Page) => page.getByRole('region', { name: 'Briefing' });
const list = (page: Page) => page.getByRole('dialog', { name: 'Briefings' });
const titleField = (page: Page) => editor(page).getByLabel('Title', { exact: true });

async function openList(page: Page): Promise<void> {
  await gotoAtlas(page);
  await page.getByRole('button', { name: 'Present' }).click();
}

/** Puts values into the store in which drafts are kept, as an earlier release or a fault might have left them. */
async function store(page: Page, values: Record<string, unknown>): Promise<void> {
  await page.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('opsatlas');
        opened.onupgradeneeded = () => opened.result.createObjectStore('briefings');
        opened.onerror = () => reject(new Error('no storage'));
        opened.onsuccess = () => {
          const writing = opened.result.transaction('briefings', 'readwrite');
          for (const [id, value] of Object.entries(given)) writing.objectStore('briefings').put(value, id);
          writing.oncomplete = () => {
            opened.result.close();
            resolve();
          };
        };
      }),
    values
  );
}

async function serveBriefings(page: Page, briefings: Record<string, string>): Promise<void> {
  await page.route('**/data/datapackage.json', async (route) => {
    const response = await route.fetch();
    const descriptor = (await response.json()) as object;
    await route.fulfill({ response, json: { ...descriptor, briefings: Object.keys(briefings) } });
  });
  for (const [path, body] of Object.entries(briefings))
    await page.route(`**/data/${path}`, (route) => route.fulfill({ body, contentType: 'text/markdown' }));
}

test('nothing is said to be saved before there is something to save', async ({ page }) => {
  await openList(page);
  await page.getByRole('button', { name: 'New briefing' }).click();
  await expect(editor(page).getByRole('status')).toHaveText('Not changed yet');
  await editor(page).getByRole('button', { name: 'All briefings' }).click();
  await expect(list(page)).toContainText('No briefings yet.');
  await page.getByRole('button', { name: 'New briefing' }).click();
  await titleField(page).fill('Now');
  await expect(editor(page).getByRole('status')).toHaveText('Saved in this browser');
});

test('an undone date is gone from its field, too', async ({ page }) => {
  await openList(page);
  await page.getByRole('button', { name: 'New briefing' }).click();
  const date = editor(page).getByLabel('Date');
  await date.fill('2026-11-24');
  await editor(page).getByRole('button', { name: 'Undo' }).click();
  await expect(date).toHaveValue('');
});

test('two windows that change one briefing both keep theirs, and the later one is told', async ({
  page,
  context
}) => {
  await openList(page);
  await page.getByRole('button', { name: 'New briefing' }).click();
  await titleField(page).fill('Shared');
  await expect(editor(page).getByRole('status')).toHaveText('Saved in this browser');

  const other = await context.newPage();
  await openList(other);
  await other.getByRole('button', { name: 'Edit “Shared”' }).click();
  await titleField(other).fill('Of the other window');
  await expect(editor(other).getByRole('status')).toHaveText('Saved in this browser');
  await expect(editor(other).getByRole('alert')).toHaveCount(0);

  await titleField(page).fill('Of the first window');
  await expect(editor(page).getByRole('alert')).toContainText('was changed in another window too');
  await titleField(page).fill('Of the first window, once more');
  await expect(editor(page).getByRole('status')).toHaveText('Saved in this browser');
  await titleField(other).fill('Of the other window, once more');
  await expect(editor(other).getByRole('status')).toHaveText('Saved in this browser');
  await expect(editor(other).getByRole('alert')).toHaveCount(0);

  await editor(page).getByRole('button', { name: 'All briefings' }).click();
  await expect(list(page).getByRole('button', { name: /^Edit “Of/ })).toHaveCount(2);
  // What the list opens is what was saved last, not what this window once had of it.
  await page.getByRole('button', { name: 'Edit “Of the other window, once more”' }).click();
  await expect(titleField(page)).toHaveValue('Of the other window, once more');
});

test('a stored thing that is no briefing hides no other, and can be had and deleted', async ({ page }) => {
  await openList(page);
  await store(page, {
    'draft-good': { id: 'draft-good', text: '---\ntitle: Good\n---\n\n## One\n', changed: 1 },
    'draft-number': 7,
    'draft-broken': { id: 'draft-broken', text: null }
  });
  await openList(page);
  await expect(list(page).getByRole('button', { name: 'Edit “Good”' })).toBeVisible();
  await expect(list(page)).toContainText('“draft-number” is no briefing');
  const bad = list(page)
    .getByText(/“draft-broken” is no briefing/)
    .locator('..');
  const downloading = page.waitForEvent('download');
  await bad.getByRole('button', { name: 'Download what is saved' }).click();
  expect((await downloading).suggestedFilename()).toBe('draft-broken.txt');
  await bad.getByRole('button', { name: 'Delete' }).click();
  await expect(list(page)).not.toContainText('draft-broken');
  await expect(list(page)).toContainText('draft-number');
});

test('briefings of one file name, and one whose name begins like a draft’s, stand in the list and start', async ({
  page
}) => {
  await serveBriefings(page, {
    'briefings/draft-plan.md': '---\ntitle: Plan\n---\n\n## Of the plan\n',
    'briefings/weekly.md': '---\ntitle: Weekly\n---\n\n## Of the week\n',
    'archive/weekly.md': '---\ntitle: Weekly, archived\n---\n\n## Of a week before\n'
  });
  await openList(page);
  await expect(list(page).getByRole('button', { name: /^Edit a copy of/ })).toHaveCount(3);
  await page.goto('/?briefing=draft-plan');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Of the plan');
  await page.goto('/?briefing=archive/weekly');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Of a week before');
  await page.goto('/?briefing=weekly');
  await expect(page.getByRole('alert')).toContainText('There is no briefing “weekly”');
});

test('a storage that never answers holds up neither the list nor the editor', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  });
  await openList(page);
  await expect(list(page)).toContainText('This browser cannot save briefings', { timeout: 15_000 });
  await page.getByRole('button', { name: 'New briefing' }).click();
  await titleField(page).fill('Lost?');
  await expect(editor(page).getByRole('status')).toContainText('Not saved', { timeout: 15_000 });
});

test('the last letter is kept when the page is left at once', async ({ page, context }) => {
  await openList(page);
  await page.getByRole('button', { name: 'New briefing' }).click();
  await titleField(page).fill('Left at onc');
  await titleField(page).press('End');
  await page.keyboard.press('e');
  await page.goto('about:blank');
  const next = await context.newPage();
  await openList(next);
  await expect(list(next).getByRole('button', { name: 'Edit “Left at once”' })).toBeVisible();
});

test('what the storage had no time for is kept when the page is left', async ({ page, context }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => ({}) as never;
  });
  await openList(page);
  await page.getByRole('button', { name: 'New briefing' }).click();
  await titleField(page).fill('Left before it was written');
  await page.goto('about:blank');
  const next = await context.newPage();
  for (let turn = 0; turn < 2; turn++) {
    await openList(next);
    await expect(list(next).getByRole('button', { name: 'Edit “Left before it was written”' })).toHaveCount(
      1
    );
  }
});

test('quotations within each other 300 times are shown', async ({ page }) => {
  const deep = `${'> '.repeat(300)}deep\n\nAfter it.`;
  await serveBriefings(page, { 'briefings/deep.md': `---\ntitle: Deep\n---\n\n## Quoted\n\n${deep}\n` });
  await page.goto('/?briefing=deep');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quoted');
  await expect(page.getByText('After it.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('deep');
});

test('after it was presented the step is open whose view the map shows', async ({ page }) => {
  await openList(page);
  await page
    .getByRole('button', { name: /^Edit a copy/ })
    .first()
    .click();
  const title = editor(page).getByLabel('Title of the step');
  await expect(title).toHaveValue('Operation Copper Lantern II');
  await editor(page).getByRole('button', { name: 'Preview' }).click();
  await expect(editor(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Operation Copper Lantern II' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 1, name: '430 arrests in Pakistan' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(title).toHaveValue('{{cl2-arrests-pak}} arrests in Pakistan');
  await expect(page).toHaveURL(/measure=arrests/);
});
