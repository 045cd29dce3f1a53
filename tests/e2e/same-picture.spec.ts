import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { prepareWorldFile } from '../../src/prepare/topology/world-file';
import type { ViewState } from '../../src/model/view-state';
import { fixtureFiles } from '../fixtures/fixture-package';
import { expect, test } from './fixtures';
import type { PictureSource } from '../../src/picture/picture';
import * as drawViews from './pages/draw-view';

declare global {
  interface Window {
    drawViews: typeof drawViews;
    source: PictureSource;
  }
}

const VIEWS: Readonly<Record<string, Partial<ViewState>>> = {
  'where figures were published': {},
  'a measure in the dark theme': { measure: 'arrests', theme: 'dark' },
  'the whole library on the world projection': { operations: 'all', projection: 'world' },
  'circles about Central America': { operations: ['harvest-ix'], measure: 'arrests', fill: 'circles' },
  rates: { operations: ['open-door'], measure: 'arrests', per: 'capita' },
  'near the edge of the globe': { centre: [20, 50] },
  'a chosen country, near by': { country: 'PAK', camera: { lat: 30, lon: 69, zoom: 4 } }
};

const files = fixtureFiles();

/** What draws a view, for a page of the browser: the project's own modules, without Svelte or the atlas's page. */
async function bundle(): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'tests/e2e/pages/draw-view.ts', formats: ['iife'], name: 'drawViews' }
    }
  })) as Rolldown.RolldownOutput[];
  return result[0]?.output[0].code ?? '';
}

async function openPage(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.addScriptTag({ content: await bundle() });
  await page.evaluate(
    async ({ files, world }) => {
      window.source = await window.drawViews.readSource(files, world);
    },
    { files, world: prepareWorldFile().packed }
  );
}

test('a view is the same SVG in the browser as where there is none, byte for byte', async ({ page }) => {
  await openPage(page);
  const source = await drawViews.readSource(files, prepareWorldFile().packed);
  for (const [name, view] of Object.entries(VIEWS)) {
    const here = drawViews.drawView(source, view);
    const there = await page.evaluate((view) => window.drawViews.drawView(window.source, view), view);
    expect(here.length, name).toBeGreaterThan(20_000);
    expect(there === here, name).toBe(true);
  }
});

test('a canvas shows what the SVG shows', async ({ page }) => {
  await openPage(page);
  for (const [name, view] of Object.entries(VIEWS)) {
    const [difference, spread] = await page.evaluate(async (view) => {
      const { drawViews, source } = window;
      const pixelsOf = async (address: string): Promise<Uint8ClampedArray> => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, canvas.width, canvas.height).data;
      };
      const svg = drawViews.drawView(source, view);
      const a = await pixelsOf(`data:image/svg+xml,${encodeURIComponent(svg)}`);
      const b = await pixelsOf(drawViews.paintView(source, view));
      let apart = 0;
      let least = 255;
      let most = 0;
      for (let i = 0; i < a.length; i += 4) {
        const [p, q] = [a[i + 1] as number, b[i + 1] as number];
        apart += Math.abs(p - q);
        least = Math.min(least, q);
        most = Math.max(most, q);
      }
      return [apart / (a.length / 4), most - least];
    }, view);
    // Of 255 steps: letters are smoothed otherwise, and the font of an image is another.
    expect(difference, name).toBeLessThan(3);
    expect(spread, name).toBeGreaterThan(120);
  }
});
