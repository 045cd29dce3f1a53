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
    for (const needed of ['d3-geo 3', 'fontkit 2', 'topojson-client 3']) expect(text).toContain(needed);
    expect(text).toContain('Mike Bostock');
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).toContain('Apache License');
  });

  it('leave out what only makes or tests the product', () => {
    for (const tool of ['vitest', 'playwright', 'eslint', 'prettier'])
      expect(text).not.toMatch(new RegExp(`^${tool}`, 'm'));
  });
});
