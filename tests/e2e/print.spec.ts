import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, gotoAtlas, test } from './fixtures';

const PHONE = { width: 390, height: 844 };
const TITLE = 'Operation Copper Lantern II: Arrests';

interface Printed {
  readonly pages: number;
  /** Without blanks: each word is a text of its own. */
  readonly text: string;
  /** Texts that stand beyond the edge of the first page. */
  readonly outside: readonly string[];
}

async function print(page: Page, paper: NonNullable<Parameters<Page['pdf']>[0]>): Promise<Printed> {
  const data = new Uint8Array(await page.pdf(paper));
  const pdf = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
  const first = await pdf.getPage(1);
  const [, , width, height] = first.view as [number, number, number, number];
  const items = (await first.getTextContent()).items.filter((item) => 'str' in item);
  const isOutside = (item: (typeof items)[number]): boolean => {
    const [x, y] = item.transform.slice(4) as [number, number];
    return x < 0 || y < 0 || x + item.width > width || y > height;
  };
  return {
    pages: pdf.numPages,
    text: withoutBlanks(items.map(({ str }) => str).join('')),
    outside: items.filter(isOutside).map(({ str }) => str)
  };
}

for (const [device, viewport] of [
  ['a desk', null],
  ['a phone', PHONE]
] as const)
  test.describe(`On ${device}`, () => {
    if (viewport) test.use({ viewport, isMobile: true, hasTouch: true });

    for (const theme of ['light', 'dark'])
      test(`the map is printed as a sheet on one page, from the ${theme} theme, and then the app is back`, async ({
        page
      }) => {
        await gotoAtlas(page, `?measure=arrests&theme=${theme}`);
        // What lays the sheet out is fetched after the bar is shown: before that the page is printed as it stands.
        await expect
          .poll(async () => (await print(page, { format: 'A4' })).text, { timeout: 30_000 })
          .toContain(withoutBlanks(TITLE));
        for (const paper of [
          { format: 'A4' },
          { format: 'Letter' },
          { format: 'A4', landscape: true },
          { format: 'Letter', landscape: true }
        ]) {
          const { pages, text, outside } = await print(page, paper);
          expect(pages, JSON.stringify(paper)).toBe(1);
          expect(outside, JSON.stringify(paper)).toEqual([]);
          for (const words of [
            TITLE,
            'Pakistan',
            'Not listed as a participant',
            'Data: sources published up to'
          ])
            expect(text, JSON.stringify(paper)).toContain(withoutBlanks(words));
        }
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await page.emulateMedia({ media: 'print' });
        const sheet = page.getByRole('img', { name: TITLE });
        await expect(sheet).toBeVisible();
        // On light paper whatever the page's theme is.
        await expect(sheet.locator('#print-ground rect')).toHaveAttribute('fill', '#fbfaf6');
        await expect(page.getByRole('region', { name: 'Map', exact: true })).toBeHidden();
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        await page.emulateMedia({ media: 'screen' });
        await expect(page.getByRole('region', { name: 'Map', exact: true })).toBeVisible();
      });
  });

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

for (const query of [
  'tab=table&theme=dark',
  'tab=sources&theme=dark',
  'tab=charts&theme=dark&measure=arrests',
  'briefing=copper-lantern-ii&screen=handout'
])
  test(`in a dark system ?${query} is printed on light paper to its margins`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`/?${query}`);
    await expect(page.getByRole('main')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    // What prints light is fetched after the page is shown.
    await expect(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const looks = await page.evaluate(() => {
        const { colorScheme } = getComputedStyle(document.documentElement);
        const lightness = (colour: string) => {
          const parts = colour.startsWith('#')
            ? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
            : (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number);
          return Math.max(...parts);
        };
        return {
          colorScheme,
          ink: [document.body, ...document.querySelectorAll('.chart svg text')].map((text) =>
            lightness(text.getAttribute('fill') ?? getComputedStyle(text).color)
          )
        };
      });
      expect(looks.colorScheme).toBe('light');
      expect(Math.max(...looks.ink)).toBeLessThan(130);
    }).toPass({ timeout: 30_000 });
  });

test('what is printed of a step on the audience’s screen is the handout, and then the step is back', async ({
  page
}) => {
  await page.goto('/?briefing=copper-lantern-ii&step=2');
  const step = page.getByRole('heading', { level: 1 });
  await expect(step).toBeVisible();
  const title = await step.innerText();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('section.page')).not.toHaveCount(0);
  await expect(page.locator('section.page').last()).toBeVisible();
  await expect(page.locator('.leaflet-container')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('section.page')).toHaveCount(0);
  await expect(step).toHaveText(title);
});

for (const query of [
  'op=harvest-v,harvest-vi,harvest-ix&tab=compare&measure=arrests',
  'op=all&tab=charts&measure=arrests',
  'briefing=copper-lantern-ii&step=2&screen=presenter'
])
  test(`the maps and charts of ?${query} are printed from a dark system as from a light one`, async ({
    page
  }) => {
    const drawings = async (colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/?${query}`);
      const svg = page.getByRole('main').locator('svg:has(path)').last();
      await expect(svg).toBeVisible();
      await page.waitForLoadState('networkidle');
      const fills = () =>
        page.evaluate(() => [
          ...new Set(
            [...document.querySelectorAll('main svg [fill]')].map((each) =>
              each.getAttribute('fill')?.replace(/step-\d+-|-c\d+/g, '')
            )
          )
        ]);
      const before = await fills();
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const printed = await fills();
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await expect.poll(fills).toEqual(before);
      return { before, printed };
    };
    const light = await drawings('light');
    // What prints light is fetched after the page is shown.
    await expect(async () => {
      const dark = await drawings('dark');
      expect(dark.printed).not.toEqual(dark.before);
      expect(dark.printed).toEqual(light.printed);
    }).toPass({ timeout: 30_000 });
  });
