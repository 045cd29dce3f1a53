import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatLicences } from '../../../src/prepare/licences';

describe('the notices of what ships', () => {
  const text = formatLicences();

  it('name every package that ships, and what these need, with their own words', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    for (const [name, version] of Object.entries(dependencies)) expect(text).toContain(`${name} ${version}`);
    for (const needed of ['d3-geo 3', 'internmap 2', 'topojson-client 3']) expect(text).toContain(needed);
    expect(text).toContain('Mike Bostock');
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).toContain('Permission to use, copy, modify, and/or distribute this software');
  });

  it('keep every word of a licence, and each line that is one of its own', () => {
    const words = (of: string) => of.split(/\s+/).join(' ').trim();
    for (const name of ['leaflet', 'd3-geo', '@fontsource-variable/source-serif-4'])
      expect(words(text)).toContain(words(readFileSync(`node_modules/${name}/LICENSE`, 'utf8')));
    expect(text).toMatch(/^SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007$/m);
    expect(text).toMatch(/^Copyright \(c\) 2020 Expo$/m);
  });

  it('leave out what only makes or tests the product', () => {
    for (const tool of ['vitest', 'playwright', 'eslint', 'prettier', 'acorn', 'fontkit'])
      expect(text).not.toMatch(new RegExp(`^${tool}`, 'm'));
  });
});
