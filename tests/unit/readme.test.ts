import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatView } from '../../src/model/view-url';
import type { ViewState } from '../../src/model/view-state';

const readme = readFileSync('README.md', 'utf8');

/** The names in code that the first column of a table gives: of the first one under a heading of a page, or on the page. */
function firstColumn(path: string, heading?: string): string[] {
  const page = readFileSync(path, 'utf8');
  const section = heading ? (page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '') : page;
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
      chart: 'years',
      find: 'pakistan',
      register: 'heroin/g',
      body: 'Police',
      duplicates: 'without',
      points: 'hexagons',
      data: 'packages/',
      briefing: null,
      step: 1,
      screen: 'audience',
      embed: true
    };
    const given = { ...everything, briefing: 'some-briefing', step: 2, screen: 'presenter' as const };
    const keys = [
      ...new Set(
        [everything, { ...everything, register: null }, given].flatMap((view) => [
          ...new URLSearchParams(formatView(view)).keys()
        ])
      )
    ];
    // A view in the default language leaves it out of the address.
    expect(firstColumn('src/model/README.md', 'The address').sort()).toEqual([...keys, 'lang'].sort());
  });

  it('lists every table of the data package, and no other', () => {
    const { resources } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
      resources: { name: string }[];
    };
    expect(firstColumn('data/README.md').sort()).toEqual(resources.map(({ name }) => name).sort());
  });

  it('lists every module of src, and no other', () => {
    const modules = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(firstColumn('src/README.md').sort()).toEqual(modules.map(({ name }) => name).sort());
  });
});

describe.each([
  'README.md',
  'data/README.md',
  'src/README.md',
  'src/briefing/README.md',
  'src/cli/README.md',
  'src/geo/README.md',
  'src/map/README.md',
  'src/model/README.md',
  'tests/README.md',
  'tests/bench/README.md',
  '.github/CONTRIBUTING.md'
])('%s', (path) => {
  const page = readFileSync(path, 'utf8');

  it('leads to files that are there', () => {
    const links = [...page.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] as string);
    const gone = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(dirname(path), link)));
    expect(gone).toEqual([]);
  });

  it('names files that are there', () => {
    const files = [...page.matchAll(/`((?:src\/)?[a-z]+\/[\w./-]+\.(?:ts|svelte|json))`/g)].map(
      (match) => match[1] as string
    );
    const folders = ['.', 'src', dirname(path)];
    expect(files.filter((file) => !folders.some((folder) => existsSync(join(folder, file))))).toEqual([]);
  });
});
