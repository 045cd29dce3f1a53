import { expect, gotoAtlas, test } from './fixtures';
import type { Page } from '@playwright/test';

interface Case {
  readonly type: string;
  readonly figures: number;
  readonly legend: readonly [value: number, named: number, silent: number];
  readonly measures: readonly RegExp[];
  readonly statuses: readonly string[];
  readonly events: boolean;
}

/** By seizure type: how many statements the release has, of how many countries, and which routes and events remain. */
const CASES: readonly Case[] = [
  {
    type: 'People',
    figures: 3,
    legend: [2, 0, 10],
    measures: [/^over 1,200 Arrests/, /^178 Suspected trafficking victims/],
    statuses: ['Monitored'],
    events: true
  },
  {
    type: 'Firearms',
    figures: 6,
    legend: [0, 1, 11],
    measures: [/^500 Firearms/, /^645 Firearm parts/, /^31,768 rounds Ammunition/],
    statuses: ['Monitored', 'Reported', 'Suspected'],
    events: false
  },
  {
    type: 'Drugs',
    figures: 1,
    legend: [0, 0, 12],
    measures: [/^approximately 3\.4 t/],
    statuses: ['Monitored'],
    events: false
  },
  {
    type: 'Valuables',
    figures: 1,
    legend: [1, 0, 11],
    measures: [/^36 kg Gold/],
    statuses: ['Monitored'],
    events: false
  },
  {
    type: 'Database checks',
    figures: 5,
    legend: [0, 1, 11],
    measures: [/^64 Hits/, /^13 Hits/, /^number not given Mobile/, /compliance checks/],
    statuses: ['Monitored'],
    events: true
  }
];

const filter = (page: Page, type: string) =>
  page.getByRole('group', { name: 'Seizure type' }).getByRole('checkbox', { name: new RegExp(`^${type},`) });
const legendItems = (page: Page) => page.getByRole('region', { name: 'Legend' }).getByRole('listitem');
const measures = (page: Page) => page.getByRole('listbox', { name: 'Measure' }).getByRole('option');
const rows = (page: Page) => page.getByRole('table', { name: 'Figures' }).getByRole('row');

test('a seizure type acts on the legend, routes, events, totals and table at once', async ({ page }) => {
  await gotoAtlas(page);
  for (const { type, figures, legend, measures: expected, statuses, events } of CASES)
    await test.step(type, async () => {
      await expect(filter(page, type)).toHaveAccessibleName(
        `${type}, ${figures} ${figures === 1 ? 'figure' : 'figures'}`
      );
      await filter(page, type).check();
      const items = legendItems(page);
      await expect(items.filter({ hasText: /^\s*Figure published/ })).toContainText(`${legend[0]}`);
      await expect(items.filter({ hasText: 'Mentioned, no number given' })).toContainText(`${legend[1]}`);
      await expect(items.filter({ hasText: `Took part, no ${type} figure` })).toContainText(`${legend[2]}`);
      for (const status of ['Interdicted', 'Monitored', 'Reported', 'Suspected']) {
        const count = statuses.includes(status) ? 1 : 0;
        await expect(items.filter({ hasText: `${status} route` })).toHaveCount(count);
      }
      await expect(items.filter({ hasText: 'Reported event' })).toHaveCount(events ? 1 : 0);

      await expect(measures(page)).toHaveCount(expected.length + 1);
      for (const [index, name] of expected.entries())
        await expect(measures(page).nth(index + 1)).toHaveAccessibleName(name);

      await page.getByRole('tab', { name: 'Table' }).click();
      await expect(rows(page)).toHaveCount(figures + 1);
      await page.getByRole('tab', { name: 'Map' }).click();
      await filter(page, type).uncheck();
    });
});

test('two types show what either has, and “All types” shows everything again', async ({ page }) => {
  await gotoAtlas(page, '?tab=table');
  await expect(rows(page)).toHaveCount(18);
  await filter(page, 'Firearms').check();
  await filter(page, 'Drugs').check();
  await expect(rows(page)).toHaveCount(8);
  await expect(page).toHaveURL(/type=firearms,drugs/);
  await page.getByRole('button', { name: 'All types' }).click();
  await expect(rows(page)).toHaveCount(18);
  await expect(filter(page, 'Firearms')).not.toBeChecked();
});

test('a measure stays chosen among its type, and is given up with another', async ({ page }) => {
  await gotoAtlas(page, '?measure=arrests');
  const arrests = measures(page).filter({ hasText: 'Arrests' });
  await filter(page, 'People').check();
  await expect(arrests).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/type=people&measure=arrests/);
  await filter(page, 'People').uncheck();
  await filter(page, 'Drugs').check();
  await expect(measures(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(arrests).toHaveCount(0);
  await expect(page).toHaveURL('/?type=drugs');
});

test('a type without a single measure shows where figures were published, and adds nothing up', async ({
  page
}) => {
  await gotoAtlas(page, '?type=firearms');
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend).toContainText('Figures published');
  await expect(legendItems(page).filter({ hasText: 'Mentioned, no number given' })).toContainText('1');
  // 500 firearms, 645 parts and 31,768 rounds have no sum.
  await expect(page.getByText('32,913')).toHaveCount(0);
  await expect(page.getByText('1,145')).toHaveCount(0);
});
