import { createRequire } from 'node:module';
import { findCodeAliases } from '../../data/validate/code-aliases';
import { foldName } from '../../intake/names/fold-name';

const require = createRequire(import.meta.url);

/** The languages in which spreadsheets are read: those of the interface and of the agencies that publish most. */
const LANGUAGES = ['en-GB', 'en', 'fr', 'es', 'ar', 'ru', 'zh', 'de', 'pt', 'it', 'nl'];

/** Codes of CLDR that are no territory of ISO 3166-1: parts of one (Ascension, Clipperton, Sark, …), and made-up ones. */
const LEFT_OUT = /^(?:AC|CP|CQ|DG|EA|IC|TA|XA|XB|ZZ)$/;
/** Codes of CLDR with letters that name a region. */
const REGIONS = /^(?:EU|EZ|UN|QO)$/;

interface Likely {
  readonly supplemental: { readonly likelySubtags: Readonly<Record<string, string>> };
}

function readNames(tag: string): [code: string, name: string][] {
  const { main } = require(`cldr-localenames-full/main/${tag}/territories.json`) as {
    main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
  };
  return Object.entries(main[tag]?.localeDisplayNames.territories ?? {}).map(([key, name]) => [
    key.replace(/-alt-.*/, ''),
    name
  ]);
}

/**
 * What Unicode CLDR calls each territory and region in the languages that are read, and each territory in the one most spoken there, as
 * `foldName` writes it: by alpha-3 code, or by the code of the UN M49 region; several names are parted by "|".
 */
export function readIntakeNames(): Readonly<Record<string, string>> {
  const names = new Map<string, Set<string>>();
  const add = (code: string, name: string) => {
    if (LEFT_OUT.test(code)) return;
    const key = code === 'XK' ? 'XKX' : REGIONS.test(code) ? code : (findCodeAliases(code)[0] ?? code);
    const isRegion = /^\d/.test(key) || REGIONS.test(key);
    if (!isRegion && key.length !== 3) return;
    const folded = foldName(name);
    if (folded) names.set(key, (names.get(key) ?? new Set()).add(folded));
  };
  for (const tag of LANGUAGES) for (const [code, name] of readNames(tag)) add(code, name);
  const { supplemental } = require('cldr-core/supplemental/likelySubtags.json') as Likely;
  for (const [key, value] of Object.entries(supplemental.likelySubtags)) {
    const territory = /^und-([A-Z]{2})$/.exec(key)?.[1];
    const language = value.split('-')[0] ?? '';
    if (!territory) continue;
    try {
      for (const [code, name] of readNames(language)) if (code === territory) add(code, name);
    } catch {
      // CLDR has no names in that language.
    }
  }
  return Object.fromEntries(
    [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, set]) => [code, [...set].join('|')])
  );
}
