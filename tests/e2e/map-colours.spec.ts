import { expect, gotoAtlas, test } from './fixtures';
import { coloursAround, commonest, goWithin, middleOf, swatchColours } from './map-point';

/** Places that lie clear of labels, routes, events and borders: latitude, longitude, zoom. */
const SINDH = '26,69,5';
const QINGHAI = '36,98,5';
const MADHYA_PRADESH = '23,78,5';
const WEST_MONGOLIA = '47.5,98,5';

test('a row of the legend leaves its countries, on the map and in the bars, and gives all back', async ({
  page
}) => {
  await gotoAtlas(page, '?op=all&measure=arrests&classes=quantile');
  const legend = page.getByRole('region', { name: 'Legend' }).first();
  const ranked = page.getByRole('heading', { name: 'Arrests, ranked' });
  const bars = page.locator('section').filter({ has: ranked }).last().getByRole('listitem');
  await expect(ranked).toBeVisible();
  const fills = page.locator('[role="application"] .ground path[fill]');
  const listFills = () => fills.evaluateAll((paths) => paths.map((path) => path.getAttribute('fill')));
  const [all, before] = [await bars.count(), await listFills()];
  const row = legend.getByRole('button', { pressed: false }).first();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(legend.getByRole('button', { pressed: true })).toHaveCount(1);
  expect(await bars.count()).toBeLessThan(all);
  await expect.poll(listFills).not.toEqual(before);
  await page.keyboard.press('Enter');
  await expect(legend.getByRole('button', { pressed: true })).toHaveCount(0);
  await expect(bars).toHaveCount(all);
  await expect.poll(listFills).toEqual(before);
  // Another measure has another legend, of which no row is picked.
  const box = await row.boundingBox();
  await row.click();
  const pressed = legend.getByRole('button', { pressed: true });
  await expect(pressed).toHaveCount(1);
  expect(await pressed.boundingBox(), 'no row moves under the pointer').toEqual(box);
  await page
    .getByRole('option', { name: /^Firearms/ })
    .first()
    .click();
  await expect(pressed).toHaveCount(0);
});

for (const theme of ['light', 'dark'])
  test(`in the ${theme} theme the map’s colours are those of the legend, and the states are told apart`, async ({
    page
  }) => {
    await gotoAtlas(page, `?theme=${theme}`);
    const middle = await middleOf(page);
    const silent = await swatchColours(page, 'Took part, no figure published');
    const named = await swatchColours(page, 'Mentioned, no number given');
    const published = await swatchColours(page, 'Figure published');
    const outside = await swatchColours(page, 'Not listed as a participant');
    const grounds = [silent, named, published, outside].map(commonest);
    expect(new Set(grounds).size, 'no two states have one ground').toBe(4);

    /** What is around the middle of the map, once it has been painted there: plain in one colour, or a hatch on its ground. */
    const expectAt = (what: string, at: string, query: string, legend: () => Promise<string[]> | string[]) =>
      test.step(what, async () => {
        await goWithin(page, `?theme=${theme}&at=${at}${query}`);
        await expect(async () => {
          const sample = await legend();
          const map = await coloursAround(page, middle, 24);
          expect(commonest(map)).toBe(commonest(sample));
          if (new Set(sample).size > 1) expect(new Set(map).size).toBeGreaterThan(1);
          else expect([...new Set(map)]).toEqual([sample[0]]);
        }).toPass({ timeout: 20_000 });
      });

    const arrests = () => swatchColours(page, '430');
    await expectAt(
      'Pakistan has the colour of the class of 430 arrests',
      SINDH,
      '&measure=arrests&classes=quantile',
      arrests
    );
    expect(new Set(await arrests()).size).toBe(1);
    await expectAt('China took part and is hatched', QINGHAI, '', () => silent);
    await expectAt('India is plain', MADHYA_PRADESH, '', () => outside);
    await expectAt('Mongolia is named without a number, in another hatch', WEST_MONGOLIA, '', () => named);
    await expectAt('Pakistan has figures', SINDH, '', () => published);
    await expectAt('under “Drugs” Pakistan took part, without a figure', SINDH, '&type=drugs', () => silent);
    await expectAt('without a fill Pakistan is plain', SINDH, '&fill=none', () => outside);
  });
