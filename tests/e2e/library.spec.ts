import type { Locator, Page } from '@playwright/test';
import { expect, gotoAtlas, test } from './fixtures';
import { goWithin } from './map-point';

const chooser = (page: Page) => page.getByRole('dialog', { name: 'Choose operations' });

test('“all operations” and a click on Brazil tell in which it took part, and what was seized', async ({
  page
}) => {
  await gotoAtlas(page);
  await page.getByRole('combobox', { name: 'Operation' }).click();
  await chooser(page).getByRole('button', { name: 'All 6 operations' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All 6 operations');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Search' }).fill('brazil');
  await page.keyboard.press('Enter');
  const card = page.getByRole('article', { name: 'Brazil' });
  await expect(card).toContainText(
    'Listed as a participant in 2 of the 5 operations that list them; 1 lists none'
  );
  for (const stated of ['2,773', '28,934 rounds', '13,635 kg', '2,441', '3,274', '103,568 rounds', '4,317'])
    await expect(card).toContainText(stated);
  await card.getByRole('button', { name: 'Show Operation Harvest VI on the map' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Operation Harvest VI');
  await expect(page).toHaveURL(/op=harvest-vi/);
});

test('operations are narrowed down by coordinator and year, and chosen one by one', async ({ page }) => {
  await gotoAtlas(page);
  const trigger = page.getByRole('combobox', { name: 'Operation' });
  await trigger.press('ArrowDown');
  const dialog = chooser(page);
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await dialog.getByLabel('Coordinator').selectOption('Example Drugs Office');
  await expect(dialog.getByRole('checkbox')).toHaveCount(1);
  await dialog.getByLabel('Coordinator').selectOption('Example Police');
  await expect(dialog.getByRole('checkbox')).toHaveCount(5);
  await dialog.getByLabel('Coordinator').selectOption('Example Drugs Office');
  await dialog.getByLabel('Year').selectOption('2021');
  await expect(dialog.getByRole('checkbox')).toHaveCount(1);
  await dialog.getByRole('checkbox').check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 operations');
  await expect(page).toHaveURL(/op=copper-lantern-ii,harvest-vi/);
  await page.keyboard.press('Escape');
  await expect(trigger).toBeFocused();
  await page.getByRole('button', { name: 'Remove Operation Copper Lantern II' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Operation Harvest VI');
});

test('sums over operations say what was stated without a number', async ({ page }) => {
  await gotoAtlas(page, '?op=all&measure=arrests&country=SLV');
  await expect(page.getByRole('article', { name: 'El Salvador' })).toContainText(
    'at least 33 and 1 figure without a number'
  );
});

test('where sources disagree all statements are shown, and another can be read', async ({ page }) => {
  await gotoAtlas(page, '?op=harvest-ix&country=URY');
  const card = page.getByRole('article', { name: 'Uruguay' });
  await card.getByText('Sources disagree').click();
  await expect(card).toContainText('some 70,000 rounds');
  await card.getByRole('button', { name: /^Use this one: “some 70,000 rounds”/ }).click();
  await expect(page).toHaveURL(/prefer=h9-ammunition-rounds-ury-2/);
  await expect(card.getByRole('button', { name: /^Use this one: “70,000 rounds”/ })).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/prefer=/);
});

test('the participation series colours every country that is listed, and no other', async ({ page }) => {
  await gotoAtlas(page, '?op=all');
  await page.getByRole('option', { name: 'Times taken part' }).click();
  await expect(page).toHaveURL(/series=participation/);
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend).toContainText('Times taken part, by country');
  await expect(legend).toContainText(/3\s*1\s*2\s*14\s*1\s*45/);
  await page.getByRole('option', { name: 'Overview: countries with figures' }).click();
  await expect(page).not.toHaveURL(/series=/);
});

test('classes follow the chosen method and own limits, and a bad limit is told', async ({ page }) => {
  await gotoAtlas(page, '?op=all&measure=arrests');
  await page.getByText('Map style').click();
  const legend = page.getByRole('region', { name: 'Legend' });
  await legend.getByLabel('Classes').selectOption('Custom breaks');
  const field = legend.getByRole('textbox', { name: 'Upper limits, ascending' });
  await field.fill('100, 10');
  await field.press('Enter');
  await expect(legend.getByRole('alert')).toContainText('ascending numbers');
  await field.fill('10 100, 1000');
  await field.press('Enter');
  await expect(page).toHaveURL(/limits=10,100,1000/);
  await expect(legend).toContainText('over 100 to 1,000');
  await legend.getByLabel('Classes').selectOption('Natural breaks');
  await expect(page).toHaveURL(/classes=natural/);
  await expect(page).not.toHaveURL(/limits=/);
});

test('the search finds Kyrgyzstan’s ingots by “gold”', async ({ page }) => {
  await gotoAtlas(page, '?op=harvest-vi');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search' });
  await field.fill('gold');
  await page.getByRole('option', { name: /36 kg: Gold seized/ }).click();
  await expect(page.getByRole('article', { name: 'Kyrgyzstan' })).toContainText('36 kg');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Operation Copper Lantern II');
});

test.describe('the timeline', () => {
  for (const width of [390, 1024, 1366])
    test(`names its bars beside them, within its axis, at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      // With many bars, those of the shipped package.
      await gotoAtlas(page, '?data=shipped/');
      const timeline = page.getByRole('region', { name: 'Timeline of operations' });
      await expect(timeline.locator('.name.shown')).toHaveCount(1);
      const faults = await timeline.locator('.axis').evaluate((axis) => {
        const room = axis.getBoundingClientRect();
        const bars = [...axis.querySelectorAll('.bar')].map((bar) => bar.getBoundingClientRect());
        return [...axis.querySelectorAll('.name')].flatMap((name) => {
          const { left, right, top, bottom } = name.getBoundingClientRect();
          const isCut = left < room.left - 1 || right > room.right + 1;
          // A name that is shown in any case lies over others' bars.
          const isOnBar =
            !name.classList.contains('shown') &&
            bars.some((bar) => bar.left < right && bar.right > left && bar.top < bottom && bar.bottom > top);
          return isCut || isOnBar ? [name.textContent] : [];
        });
      });
      expect(faults).toEqual([]);
    });

  test('is brushed by the keyboard, by typed dates, and cleared', async ({ page }) => {
    await gotoAtlas(page);
    const timeline = page.getByRole('region', { name: 'Timeline of operations' });
    const end = timeline.getByRole('slider', { name: 'Range end' });
    await end.focus();
    await page.keyboard.press('PageDown');
    await expect(page).toHaveURL(/op=all&to=2022-12/);
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(/to=2022-11/);
    await timeline.getByRole('textbox', { name: 'From' }).fill('2021-02-30');
    await page.keyboard.press('Enter');
    await expect(timeline.getByRole('alert')).toContainText('Write a date as');
    await timeline.getByRole('textbox', { name: 'From' }).fill('2021');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/from=2021&to=2022-11/);
    // Harvest VI and Open Door ran then.
    await expect(timeline.getByRole('status')).toHaveText('2 operations in view');
    await expect(timeline.getByText('1 operation without dates left out')).toBeVisible();
    await timeline.getByRole('button', { name: 'All dates' }).click();
    await expect(page).not.toHaveURL(/from=/);
  });

  test('what its fields say is what is shown: a date waits for the other, and is gone with Back', async ({
    page
  }) => {
    await gotoAtlas(page, '?op=all');
    const timeline = page.getByRole('region', { name: 'Timeline of operations' });
    const [from, to] = ['From', 'To'].map((name) => timeline.getByRole('textbox', { name })) as [
      Locator,
      Locator
    ];
    const write = async (field: Locator, text: string) => {
      await field.fill(text);
      await field.press('Enter');
    };
    await write(to, '2021');
    await expect(page).toHaveURL(/to=2021/);
    // Not before the end: it stays in its field, and is taken once the end is later.
    await write(from, '2022');
    await expect(timeline.getByRole('alert')).toBeVisible();
    await write(to, '2023');
    await expect(page).toHaveURL(/from=2022&to=2023/);
    await expect(timeline.getByRole('alert')).toHaveCount(0);
    await write(from, 'soon');
    await expect(timeline.getByRole('alert')).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/\?op=all&to=2021$/);
    await expect(timeline.getByRole('alert')).toHaveCount(0);
    await expect(from).toHaveValue('');
    await expect(to).toHaveValue('2021');
  });

  test('shows an operation by its bar, and steps through them with reduced motion', async ({ page }) => {
    await gotoAtlas(page);
    const timeline = page.getByRole('region', { name: 'Timeline of operations' });
    await timeline.getByRole('button', { name: /^Operation Harvest VI,/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Operation Harvest VI');
    await timeline.getByRole('button', { name: /^(Show the next operation|Play)/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Operation Open Door');
  });
});

test('operations stand side by side on one scale', async ({ page }) => {
  await gotoAtlas(page);
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Harvest: 3 operations' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Compare' }).getByRole('article')).toHaveCount(3);
  await gotoAtlas(page, '?op=harvest-vi,harvest-ix&tab=compare&measure=arrests');
  const panel = page.getByRole('tabpanel', { name: 'Compare' });
  await expect(panel.getByRole('region', { name: 'Legend' })).toContainText('One scale for all');
  await expect(panel.getByRole('article', { name: 'Operation Harvest VI' })).toContainText('almost 2,800');
  await expect(panel.getByRole('article', { name: 'Operation Harvest IX' })).toContainText('9,982');
  await panel.getByRole('button', { name: 'Show Operation Harvest IX on the map' }).click();
  await expect(page).toHaveURL(/op=harvest-ix&measure=arrests$/);
});

test('a source says that only its beginning was read', async ({ page }) => {
  await gotoAtlas(page, '?op=harvest-ix');
  await expect(page.getByRole('main')).toContainText('Based on the opening of the source');
  await gotoAtlas(page);
  await expect(page.getByRole('main')).not.toContainText('Based on the opening');
});

test('countries are ranked by the measure, and a row leads to its country', async ({ page }) => {
  await gotoAtlas(page, '?op=harvest-ix&measure=arrests');
  const rows = page
    .getByRole('main')
    .locator('ol')
    .getByRole('button', { name: /^(Brazil|Honduras|Paraguay)/ });
  await expect(rows).toHaveText([/^Brazil\s*preliminary 4,317/, /^Honduras\s*223/, /^Paraguay\s*31/]);
  await rows.nth(1).click();
  await expect(page.getByRole('article', { name: 'Honduras' })).toContainText('223');
});

test('amounts are shown as circles and per million inhabitants, as the legend and the address say', async ({
  page
}) => {
  await gotoAtlas(page, '?op=harvest-ix&measure=arrests');
  const legend = page.getByRole('region', { name: 'Legend' });
  await page.getByRole('button', { name: 'Show per million inhabitants' }).click();
  await expect(page).toHaveURL(/per=capita/);
  await expect(legend).toContainText('Arrests per million inhabitants, by country');
  await expect(legend).toContainText('Unicode CLDR 48.2.0');
  // 4,317 arrests among the 220,052,000 inhabitants that CLDR 48.2 has for Brazil.
  await expect(
    page
      .getByRole('main')
      .getByRole('list')
      .getByRole('button', { name: /^Brazil/ })
  ).toHaveText(/^Brazil\s*preliminary 19\.6\s*$/);
  await legend.getByLabel('Symbols').selectOption('Circles');
  await expect(page).toHaveURL(/fill=circles/);
  await expect(legend.getByRole('img', { name: /^20/ })).toBeVisible();
  await legend.getByLabel('Show as').selectOption('As published');
  await expect(legend.getByRole('img', { name: /\d,000/ })).toBeVisible();
});

test('operations stand beside each other by what they state, and a country on the map lights its own', async ({
  page
}) => {
  await gotoAtlas(page, '?op=harvest-ix,harvest-vi,copper-lantern-ii&measure=arrests');
  const rows = page
    .getByRole('main')
    .getByRole('list')
    .getByRole('button', { name: /^Operation/ });
  await expect(rows).toHaveText([
    /^Operation Harvest VI\s*approximately 2,800/,
    /^Operation Harvest IX\s*9,982/,
    /^Operation Copper Lantern II\s*at least 1,200/
  ]);
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('button.lit').first()).toBeVisible();
  await rows.nth(2).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Operation Copper Lantern II');
});

test('the table opens all statements of a fact on which sources disagree', async ({ page }) => {
  await gotoAtlas(page, '?op=harvest-ix&tab=table');
  await page.getByRole('table').getByText('Sources disagree').first().click();
  await expect(
    page
      .getByRole('table')
      .getByRole('button', { name: /^Use this one/ })
      .first()
  ).toBeVisible();
});

test('another operation on the same map of the world is fitted as if it had been opened at once', async ({
  page
}) => {
  const seen = () => page.locator('svg.atlas').getAttribute('viewBox');
  const shows = async (query: string) => {
    await gotoAtlas(page, query);
    return seen();
  };
  const [door, train] = [await shows('?op=open-door'), await shows('?op=night-train')];
  expect(door).not.toBe(train);
  await goWithin(page, '?op=open-door');
  await expect.poll(seen).toBe(door);
});
