import type { Locator } from '@playwright/test';
import { expect, gotoAtlas, test } from './fixtures';

test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

/** The ground that an element is painted with, outline included: "rgb(255, 255, 255) none". */
function looksOf(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const { backgroundColor, outlineStyle } = getComputedStyle(node);
    return `${backgroundColor} ${outlineStyle}`;
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} forced colours`, () => {
    test.use({ colorScheme });

    test('bars of the timeline differ from the page, and those in view from the others', async ({ page }) => {
      await gotoAtlas(page);
      const bars = page.getByRole('list', { name: 'Operations by date' }).getByRole('button');
      await expect(bars.first()).toBeVisible();
      const shown = bars.and(page.locator('[aria-pressed="true"]')).first();
      const other = bars.and(page.locator('[aria-pressed="false"]')).first();
      expect(await looksOf(shown)).not.toBe(await looksOf(other));
      expect(await other.evaluate((node) => getComputedStyle(node).borderTopWidth)).toBe('1px');
    });

    test('what is chosen is outlined: a tab, a total, a type of seizure, a row of the legend', async ({
      page
    }) => {
      await gotoAtlas(page, '?measure=arrests&type=people');
      for (const chosen of [
        page.getByRole('tab', { name: 'Map' }),
        page.getByRole('option', { name: /Arrests/ }).first()
      ])
        expect(await looksOf(chosen)).toMatch(/solid$/);
      const [chosen, other] = await Promise.all(
        [/^People/, /^Drugs/].map((name) =>
          page
            .getByRole('checkbox', { name })
            .evaluate((node) => getComputedStyle(node.closest('label') ?? node).backgroundColor)
        )
      );
      expect(chosen).not.toBe(other);
      const row = page
        .getByRole('region', { name: 'Legend' })
        .getByRole('button', { name: 'Figure published' });
      await row.click();
      expect(await looksOf(row)).toMatch(/solid$/);
    });

    test('steps of a briefing that were shown differ from those to come', async ({ page }) => {
      await page.goto('/?briefing=copper-lantern-ii&step=2');
      const marks = page.getByRole('progressbar').locator('span');
      await expect(marks.first()).toBeVisible();
      expect(await looksOf(marks.first())).not.toBe(await looksOf(marks.last()));
    });

    test('cells of a sheet that are asked about or were changed differ from the others', async ({ page }) => {
      await gotoAtlas(page);
      await page.getByRole('button', { name: 'Open your own data' }).click();
      const text = 'Country,Arrests\nKenya,12\nCongo,7\nMali,4\nGhana,900000\n';
      const column = page.getByRole('main', { name: 'Your own data' });
      await column
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'results.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      const cell = (place: string) => page.getByRole('button', { name: new RegExp(`^${place}: `) });
      const asked = column.getByRole('gridcell').filter({ has: cell('A3') });
      await expect(asked).toBeVisible();
      const plain = column.getByRole('gridcell').filter({ has: cell('A4') });
      expect(await looksOf(asked)).toMatch(/solid$/);
      expect(await looksOf(plain)).toMatch(/none$/);
      await cell('B2').click();
      await column.getByRole('textbox', { name: 'B2' }).fill('13');
      await page.keyboard.press('Enter');
      await expect(cell('B2')).toHaveText('13');
      const cornerOf = (place: string) =>
        column
          .getByRole('gridcell')
          .filter({ has: cell(place) })
          .evaluate((node) => getComputedStyle(node, '::before').backgroundColor);
      expect(await cornerOf('B2')).not.toBe(await cornerOf('A4'));
    });
  });
