import { expect, type Locator, type Page } from '@playwright/test';

export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** The middle of the map, in pixels of the page. */
export async function middleOf(page: Page): Promise<PagePoint> {
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('the map has no box');
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

/** Goes to another address of the open page as Back and Forward do: without loading it again. */
export async function goWithin(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    history.pushState(null, '', search || location.pathname);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}

/** What a screen reader is told of the country, route or event that the pointer or the keyboard is on. */
export function liveRegion(page: Page): Locator {
  return page.getByRole('region', { name: 'Map', exact: true }).locator('[aria-live="polite"]');
}

/** The details beside the pointer: hidden from screen readers, which the live region serves. */
export function pointerCard(page: Page, title: string): Locator {
  return page
    .locator('[aria-hidden="true"]')
    .filter({ has: page.getByRole('heading', { name: title, includeHidden: true, exact: true }) });
}

/** The colours of a part of the page as it is seen, as "r,g,b", from left to right and top to bottom. */
export async function readColours(
  page: Page,
  clip: { x: number; y: number; width: number; height: number }
): Promise<string[]> {
  const png = (await page.screenshot({ clip, scale: 'css' })).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas context');
    context.drawImage(image, 0, 0);
    const { data: bytes } = context.getImageData(0, 0, canvas.width, canvas.height);
    return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.slice(4 * i, 4 * i + 3).join());
  }, png);
}

/** The colours around a point of the map, in a square of `sizePx`, without the pointer's own marks. */
export function coloursAround(page: Page, { x, y }: PagePoint, sizePx: number): Promise<string[]> {
  const half = Math.floor(sizePx / 2);
  return readColours(page, { x: x - half, y: y - half, width: sizePx, height: sizePx });
}

/** The colours of an entry's sample in the legend, within its outline. */
export async function swatchColours(page: Page, entry: string): Promise<string[]> {
  const entries = page.getByRole('region', { name: 'Legend' }).getByRole('listitem');
  const item = entries.filter({ has: page.getByText(entry, { exact: true }) });
  await expect(item).toHaveCount(1);
  const box = await item.locator('svg').boundingBox();
  if (!box) throw new Error(`the legend's sample of ${entry} has no box`);
  return readColours(page, {
    x: Math.ceil(box.x) + 3,
    y: Math.ceil(box.y) + 3,
    width: Math.floor(box.width) - 6,
    height: Math.floor(box.height) - 6
  });
}

/** The colour that occurs most: of a hatch, its ground. */
export function commonest(colours: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
