/** The part of cldr-core's supplemental/codeMappings.json that is read. */
export type CodeMappings = Readonly<
  Record<string, { readonly _numeric?: string; readonly _alpha3?: string }>
>;

export interface IsoCode {
  readonly a2: string;
  readonly a3: string;
  /** Three digits with leading zeros ("004"). */
  readonly numeric: string;
}

/** ISO 3166-1 leaves these alpha-3 codes to its users: AAA–AAZ, QMA–QZZ, XAA–XZZ and ZZA–ZZZ. */
const USER_ASSIGNED = /^(AA|Q[M-Z]|X|ZZ)/;

/**
 * Every code that ISO 3166-1 assigns today, in the order of alpha-3 (249 of them in CLDR 48). CLDR maps withdrawn codes, currencies
 * and its own codes as well: those are left out, the withdrawn ones being the keys of its territory aliases.
 */
export function listIsoCodes(
  mappings: CodeMappings,
  aliases: Readonly<Record<string, unknown>>
): readonly IsoCode[] {
  return Object.entries(mappings)
    .flatMap(([a2, { _alpha3: a3, _numeric: numeric }]) =>
      /^[A-Z]{2}$/.test(a2) && a3 && numeric && !USER_ASSIGNED.test(a3) && !Object.hasOwn(aliases, a2)
        ? [{ a2, a3, numeric: numeric.padStart(3, '0') }]
        : []
    )
    .sort((a, b) => (a.a3 < b.a3 ? -1 : 1));
}
