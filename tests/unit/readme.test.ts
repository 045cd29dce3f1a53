import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatView } from '../../src/model/view-url';
import type { ViewState } from '../../src/model/view-state';

const readme = readFileSync('README.md', 'utf8');

/** The names in code that the first column of the table under a heading gives. */
function firstColumn(heading: string): string[] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] as string)
    );
}

describe('the README', () => {
  it('gives the two commands', () => {
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });

  it('lists every key of the address, and no other', () => {
    const everything: ViewState = {
      operations: 'all',
      types: ['people'],
      measure: 'arrests',
      series: 'participation',
      fill: 'none',
      per: 'capita',
      classes: 'natural',
      limits: [10, 100],
      prefer: ['some-figure'],
      statuses: 'none',
      emphasis: 'faint',
      hide: ['labels'],
      modes: ['road'],
      country: 'PAK',
      route: 'some-route',
      figure: 'ts2-arrests-pak',
      camera: { lat: 1, lon: 2, zoom: 3 },
      extent: { west: 1, south: 2, east: 3, north: 4 },
      projection: 'world',
      centre: [1, 2],
      from: '2023',
      to: '2024',
      language: 'en',
      theme: 'dark',
      motion: 'flow',
      tab: 'table',
      data: 'packages/',
      briefing: null,
      step: 1,
      screen: 'wall',
      embed: true
    };
    const given = { ...everything, briefing: 'some-briefing', step: 2, screen: 'presenter' as const };
    const keys = [
      ...new Set([everything, given].flatMap((view) => [...new URLSearchParams(formatView(view)).keys()]))
    ];
    // A view in the default language leaves it out of the address.
    expect(firstColumn('The address').sort()).toEqual([...keys, 'lang'].sort());
  });

  it('lists every table of the data package, and no other', () => {
    const { resources } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
      resources: { name: string }[];
    };
    expect(firstColumn('The data package').sort()).toEqual(resources.map(({ name }) => name).sort());
  });

  it('lists every module of src, and no other', () => {
    const modules = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(firstColumn('How it is built').sort()).toEqual(modules.map(({ name }) => name).sort());
  });
});
