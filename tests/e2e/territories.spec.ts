import type { Page } from '@playwright/test';
import { expect, gotoAtlas, test } from './fixtures';
import { goWithin, liveRegion, middleOf, pointerCard } from './map-point';
import { RELEASE, TERRITORIES, type Territory } from './release';

const NOTHING = 'No figures in this view.';

const isOutside = ({ part }: Territory) => part.startsWith('Not listed');

function spokenOf(territory: Territory): string {
  const { name, part, statements, events, role, routes } = territory;
  const details = [
    ...statements.map(
      ({ amount, label, remarks, locator }) =>
        `${[`${label}: ${amount}`, ...remarks].join(', ')}, Example Police, ${locator}.`
    ),
    ...(isOutside(territory) || statements.length ? [] : [NOTHING]),
    ...events,
    ...routes.map((route, i) => (i === 0 ? role + route : route))
  ];
  return [`${name}: ${part}.`, ...details].join(' ');
}

/** Points at the territory in the middle of the map, then presses: what is spoken, shown beside the pointer, and in the card. */
async function checkTerritory(page: Page, territory: Territory): Promise<void> {
  const { name, part, statements, events, routes } = territory;
  await goWithin(page, `?at=${territory.at}`);
  const { x, y } = await middleOf(page);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await expect(liveRegion(page)).toHaveText(spokenOf(territory));

  const hovered = pointerCard(page, name);
  await expect(hovered).toContainText(part);
  for (const { amount, label, remarks, locator } of statements) {
    const items = hovered.getByRole('listitem', { includeHidden: true });
    const item = items.filter({ hasText: `${amount} ${label}` });
    for (const text of [...remarks, `Example Police, ${locator}`]) await expect(item).toContainText(text);
  }

  await page.mouse.click(x, y);
  const card = page.getByRole('article', { name });
  await expect(card.getByRole('heading', { name, level: 2 })).toBeVisible();
  await expect(card).toContainText(part);
  await expect(card.getByRole('listitem')).toHaveCount(statements.length + events.length + routes.length);
  for (const { amount, label, remarks, locator } of statements) {
    const item = card.getByRole('listitem').filter({ hasText: `${amount} ${label}` });
    for (const text of remarks) await expect(item).toContainText(text);
    const link = item.getByRole('link', { name: `Example Police, ${locator} (opens in a new tab)` });
    await expect(link).toHaveAttribute('href', RELEASE);
  }
  for (const event of events) await expect(card).toContainText(event);
  await expect(card.getByText(NOTHING)).toHaveCount(isOutside(territory) || statements.length ? 0 : 1);
}

for (const { group, members } of [
  {
    group: 'each country with statements of its own',
    members: TERRITORIES.filter((t) => t.statements.length)
  },
  {
    group: 'each country that took part and has no figure',
    members: TERRITORIES.filter((t) => !isOutside(t) && !t.statements.length)
  },
  { group: 'the start of the routes and a country outside', members: TERRITORIES.filter(isOutside) }
])
  test(`the map tells of ${group} what the release states, and nothing else`, async ({ page }) => {
    expect(members.length).toBeGreaterThan(1);
    await gotoAtlas(page);
    for (const territory of members) await test.step(territory.name, () => checkTerritory(page, territory));
  });

test('a route and an event’s mark answer the pointer with what the release states of them', async ({
  page
}) => {
  await gotoAtlas(page, '?at=31.3,67,4');
  const { x, y } = await middleOf(page);
  const spoken = liveRegion(page);
  /** Moves on until something is spoken that begins so, and stays there. */
  const search = async (begin: string, points: readonly (readonly [x: number, y: number])[]) => {
    for (const [px, py] of points) {
      await page.mouse.move(px, py);
      if ((await spoken.textContent())?.startsWith(begin)) return page.mouse.click(px, py);
    }
    throw new Error(`nothing on the way speaks “${begin}”`);
  };
  const steps = Array.from({ length: 60 }, (_, i) => 5 * i - 150);

  await search(
    'Afghanistan → Pakistan. Reported: firearms',
    steps.map((dx) => [x + dx, y])
  );
  const route = page.getByRole('article', { name: 'Afghanistan → Pakistan' });
  await expect(route).toContainText('Reported: firearms, by road');
  await expect(route).toContainText('Afghanistan is not listed as a participant.');
  const link = route.getByRole('link', { name: 'Example Police, paragraph 4 (opens in a new tab)' });
  await expect(link).toHaveAttribute('href', RELEASE);

  await goWithin(page, '?at=46.06,104.5,4');
  await search(
    'Mongolia. ',
    steps.map((dy) => [x, y + dy])
  );
  await expect(page.getByRole('article', { name: 'Mongolia' })).toContainText(
    'Firearms compliance checks took place.'
  );
});
