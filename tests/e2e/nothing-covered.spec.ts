import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPackage } from '../../src/data/read/read-package';
import type { PackedTopology } from '../../src/geo/prepared-topology';
import { decodeWorld } from '../../src/geo/world';
import { formatView } from '../../src/model/view-url';
import { DEFAULT_VIEW, type ViewState } from '../../src/model/view-state';
import { StillPicture } from '../../src/picture/picture';
import { expect, gotoAtlas, test } from './fixtures';

const SIZES = [
  { width: 1024, height: 768 },
  { width: 1366, height: 768 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 }
];

/** Looked at in several views: on one continent and on all, with many participants and with few, with routes and without. */
const OPERATIONS = [
  'trigger-salvo-ii',
  'trigger-ix',
  'trigger-vii',
  'trigger-v',
  'kafo-iv',
  'lionfish-ii',
  'lionfish-mayag-iii',
  'liberterra-iii',
  'turquesa-v',
  'storm-makers-ii',
  'pandora-viii',
  'all'
];

/** Where the server of these tests has the shipped package. */
const SHIPPED = 'shipped/';

const SITE = resolve(import.meta.dirname, '../..', process.env['OPSATLAS_DIST'] ?? 'dist');
const world = decodeWorld(JSON.parse(readFileSync(`${SITE}/geo/world.json`, 'utf8')) as PackedTopology);
const { dataPackage } = readPackage(
  new Map(
    readdirSync('data', { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, new Uint8Array(readFileSync(`data/${name}`))])
  ),
  new Set(world.territories.keys())
);

/** What one address is to show: points of the plane that nothing may lie on. */
interface Expected {
  readonly query: string;
  /** False where the map is fitted to something chosen: it shows only a part of the others. */
  readonly whole: boolean;
  readonly points: readonly (readonly [name: string, x: number, y: number])[];
}

function expectView(operation: string, choice: Partial<ViewState>): Expected {
  const view = {
    ...DEFAULT_VIEW,
    data: SHIPPED,
    operations: operation === 'all' ? ('all' as const) : [operation],
    ...choice
  };
  const picture = new StillPicture({ dataPackage, world }, view);
  const { participants, projection, overlay } = picture;
  const codes = view.country ? [view.country] : participants.map(({ territory }) => territory);
  return {
    query: `?${formatView(view)}`,
    whole: !view.country,
    points: [
      ...codes.flatMap((code) => {
        const anchor = world.territories.get(code)?.anchor;
        return anchor ? [[code, ...projection.project(anchor)] as const] : [];
      }),
      ...(view.country ? [] : overlay.routes).flatMap(({ route, curve }) => [
        [route, curve[0] as number, curve[1] as number] as const,
        [route, curve.at(-2) as number, curve.at(-1) as number] as const
      ])
    ]
  };
}

/** An operation as it opens, with the measure that most countries have a figure of, and with one of its countries chosen. */
function viewsOf(operation: string): readonly Expected[] {
  const isShown = (each: { readonly operation: string }): boolean =>
    operation === 'all' || each.operation === operation;
  const counts = new Map<string, Set<string>>();
  for (const { measure, scope } of dataPackage.figures.filter(isShown)) {
    if (!counts.has(measure)) counts.set(measure, new Set());
    if (scope.kind === 'territory') counts.get(measure)?.add(scope.territory);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b.size - a.size);
  const country = [...(most?.[1] ?? [])][0] ?? dataPackage.participants.find(isShown)?.territory ?? 'PER';
  const measure = most?.[0] ?? null;
  return [{}, { measure }, { measure, country }].map((choice) => expectView(operation, choice));
}

/** Goes to an address within the page, waits until the map has come to rest, and tells what is covered or cut. */
async function findCovered({ query, whole, points }: Expected): Promise<string[]> {
  history.pushState(null, '', query);
  dispatchEvent(new PopStateEvent('popstate'));
  const map = document.querySelector('[role="application"]') as HTMLElement;
  const svg = map.querySelector('svg.atlas') as SVGSVGElement;
  let covered: string[] = [];
  for (let tries = 0; tries < 40; tries++) {
    // The legend follows the map by two frames, and the map its size by one.
    for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
    const room = map.getBoundingClientRect();
    const box = svg.getBoundingClientRect();
    const { x: left, y: top, width } = svg.viewBox.baseVal;
    const stretch = box.width / width;
    const k = Number(svg.dataset['scale']);
    const isFree = (x: number, y: number): boolean => map.contains(document.elementFromPoint(x, y));
    covered = [];
    for (const [name, px, py] of points) {
      const [x, y] = [box.left + stretch * (k * px - left), box.top + stretch * (k * py - top)];
      if (!isFree(x, y)) covered.push(`${name} at ${Math.round(x)}, ${Math.round(y)}`);
    }
    for (const label of svg.querySelectorAll('.labels text')) {
      const { left: x0, right: x1, top: y0, bottom: y1 } = label.getBoundingClientRect();
      // Above and below its letters a line of text has some air.
      const isSeen = x1 > room.left && x0 < room.right && y1 > room.top + 4 && y0 < room.bottom - 4;
      if (!isSeen && !whole) continue;
      const [dx, dy] = [1, (y1 - y0) / 6];
      const corners = [x0 + dx, x1 - dx].flatMap((x) => [y0 + dy, y1 - dy].map((y) => [x, y] as const));
      if (!corners.every(([x, y]) => isFree(x, y)))
        covered.push(`“${label.textContent}” at ${Math.round(x0)}, ${Math.round(y0)}`);
    }
    if (!covered.length) return [];
  }
  return covered;
}

/** Those, and all others as they open. */
const VIEWS = [
  ...OPERATIONS.flatMap(viewsOf),
  ...dataPackage.operations.flatMap(({ id }) => (OPERATIONS.includes(id) ? [] : [expectView(id, {})]))
];

for (const size of SIZES)
  test.describe(`at ${size.width} × ${size.height}`, () => {
    test.use({ viewport: size });

    test('no participant, label or route’s end lies under anything', async ({ page }) => {
      await gotoAtlas(page, `?data=${SHIPPED}`);
      for (const expected of VIEWS)
        expect.soft(await page.evaluate(findCovered, expected), expected.query).toEqual([]);
    });

    test('the bar above the map reaches past no side of the window', async ({ page }) => {
      await gotoAtlas(page);
      const bar = page.getByRole('tablist').locator('..');
      for (const control of await bar.locator('button:visible, input:visible').all()) {
        const { x, width } = (await control.boundingBox()) ?? { x: -1, width: 0 };
        const name = (await control.getAttribute('aria-label')) ?? (await control.textContent());
        expect.soft(x, `${name} begins in the window`).toBeGreaterThanOrEqual(0);
        expect.soft(x + width, `${name} ends in the window`).toBeLessThanOrEqual(size.width);
      }
    });
  });

for (const query of ['', '?op=all&tab=table', '?op=all&country=PAK', '?data=examples/register/'])
  test(`the page of ${query || 'an operation'} does not scroll, only its parts do`, async ({ page }) => {
    await gotoAtlas(page, query);
    // Texts for screen readers stand where they are read, and lie within the part that scrolls.
    const beyond = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(beyond).toBe(0);
  });
