import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { findByCode, type CodeKind } from '../../../src/intake/names/find-code';
import { findTerritory, type TerritorySummary } from '../../../src/intake/names/find-territory';

const SHEETS = join(import.meta.dirname, '../../cases/sheets');
const ROWS = csvParse(readFileSync(join(SHEETS, 'names.csv'), 'utf8'));
const KINDS: Readonly<Record<string, CodeKind>> = {
  iso2: 'alpha-2',
  iso3: 'alpha-3',
  numeric: 'numeric',
  ioc: 'ioc',
  fips: 'fips'
};

function read(spelling: string, column: string): TerritorySummary {
  const kind = KINDS[column];
  return kind ? findByCode(spelling, kind) : findTerritory(spelling);
}

function describeTerritory(reading: TerritorySummary): string {
  if (reading.kind === 'territory') return reading.code;
  return reading.kind === 'ask' || reading.kind === 'unknown' ? '?' : '-';
}

test('at least 99 of 100 spellings are read right, and none of them wrongly without a question', () => {
  const wrong: string[] = [];
  const silent: string[] = [];
  for (const { spelling = '', column = '', expected = '', candidates = '' } of ROWS) {
    const reading = read(spelling, column);
    const got = describeTerritory(reading);
    const offered = reading.kind === 'ask' ? reading.candidates : [];
    const isOffered = candidates.split(';').every((code) => !code || offered.includes(code));
    if (got === expected && isOffered) continue;
    const told = `${spelling} (${column}): expected ${expected} ${candidates}, read ${JSON.stringify(reading)}`;
    wrong.push(told);
    if (reading.kind === 'territory') silent.push(told);
  }
  expect(silent).toEqual([]);
  expect(wrong.length / ROWS.length, wrong.join('\n')).toBeLessThanOrEqual(0.01);
  expect(wrong).toEqual([]);
});

test.each([
  ['R. Dominicana', ['DOM']],
  ['Guinea Ecuat.', ['GNQ']],
  ['Nueva Zel.', ['NZL']],
  ['C. d’Ivoire', null]
])('%s, which is cut short, is asked, and never taken', (spelling, candidates) => {
  const reading = findTerritory(spelling);
  expect(reading.kind).not.toBe('territory');
  if (candidates) expect(reading).toEqual({ kind: 'ask', reason: 'spelling', candidates });
});
