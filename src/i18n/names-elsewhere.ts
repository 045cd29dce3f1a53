/** The languages in which spreadsheets name countries: see intake/names. */
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'de', 'pt', 'it', 'nl'];

/**
 * Names of a territory by its ISO 3166-1 alpha-2 code in ten languages, as the browser has them (Unicode CLDR), each once: what may be typed to find it. Browsers differ
 * in a few, so that none of them is ever shown.
 */
export function createNamesElsewhere(): (alpha2: string) => readonly string[] {
  const names = LANGUAGES.map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  );
  return (alpha2) => [...new Set(names.flatMap((each) => each.of(alpha2) ?? []))];
}
