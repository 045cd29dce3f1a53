import { findCodeAliases } from '../../data/validate/code-aliases';
import type { TerritoryCode } from '../../model/data-package';
import { FIPS_CODES } from './fips-codes';
import type { TerritorySummary } from './find-territory';
import { AMBIGUOUS_CODES, GONE_CODES, REGION_CODES } from './spellings';
import cldrNames from './territory-names.json';

/** Lists of codes that a column may be written in. */
export type CodeKind = 'alpha-2' | 'alpha-3' | 'ioc' | 'numeric' | 'fips';

const GONE: ReadonlySet<string> = new Set(GONE_CODES.split(' '));
const REGIONS: ReadonlySet<string> = new Set(REGION_CODES.split(' '));
const AMBIGUOUS: ReadonlyMap<string, readonly TerritoryCode[]> = new Map(
  AMBIGUOUS_CODES.split(', ').map((entry): [string, string[]] => {
    const [code = '', ...others] = entry.split(' ');
    return [code, others];
  })
);
const TERRITORIES: ReadonlySet<string> = new Set([
  ...Object.keys(cldrNames).filter((code) => /^[A-Z]{3}$/.test(code)),
  'XSO',
  'XNC'
]);

/** True for the alpha-3 code of a territory that has a name. */
export function isTerritoryCode(code: string): boolean {
  return TERRITORIES.has(code);
}

/**
 * What a code stands for in a list of that kind. The Bahrain of the Olympic list is Brunei in ISO 3166-1: such a code is asked there. A code
 * of a list that has no such code is `none`.
 */
export function findByCode(text: string, kind: CodeKind): TerritorySummary {
  const code = text.trim().toUpperCase();
  if (!code) return { kind: 'blank' };
  if (REGIONS.has(code) || /^EU\d|^EA\d/.test(code)) return { kind: 'region' };
  if (kind === 'numeric') return findNumeric(code);
  if (GONE.has(code)) return { kind: 'gone' };
  if (kind === 'fips') return findFips(code);
  if (kind === 'ioc' && code === 'BRN') return askCode(['BHR', 'BRN']);
  const several = kind === 'alpha-2' ? undefined : AMBIGUOUS.get(code);
  if (several) return askCode(several);
  const wanted = kind === 'alpha-2' ? 2 : 3;
  if (code.length !== wanted || !/^[A-Z]+$/.test(code)) return { kind: 'unknown' };
  return readAliases(code);
}

/** The territory of a code of two letters, of Eurostat's EL and UK, too; `none` where there is none. */
export function readAlpha2(text: string): TerritorySummary {
  return findByCode(text, 'alpha-2');
}

function readAliases(code: string): TerritorySummary {
  const codes = findCodeAliases(code).filter(isTerritoryCode);
  if (codes.length > 1) return askCode(codes);
  return codes[0] === undefined ? { kind: 'none' } : { kind: 'territory', code: codes[0] };
}

function findNumeric(code: string): TerritorySummary {
  if (!/^\d{1,3}$/.test(code)) return { kind: 'unknown' };
  const three = code.padStart(3, '0');
  if (GONE.has(three)) return { kind: 'gone' };
  const [found = ''] = findCodeAliases(three);
  if (isTerritoryCode(found)) return { kind: 'territory', code: found };
  if (Object.hasOwn(cldrNames, three)) return { kind: three === '001' ? 'total' : 'region' };
  return { kind: 'none' };
}

function findFips(code: string): TerritorySummary {
  if (!/^[A-Z]{2}$/.test(code)) return { kind: 'unknown' };
  const fips = FIPS_CODES.get(code);
  const iso = readAliases(code);
  if (fips === undefined || (iso.kind === 'territory' && iso.code === fips)) return iso;
  // ISO 3166-1 has another territory under it, and a column of one code does not say which list it is.
  return iso.kind === 'territory' ? askCode([fips, iso.code]) : { kind: 'territory', code: fips };
}

function askCode(candidates: readonly string[]): TerritorySummary {
  return { kind: 'ask', reason: 'several_lists', candidates };
}
