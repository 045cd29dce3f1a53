import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import codeMappings from 'cldr-core/supplemental/codeMappings.json';
import { UNASSIGNED } from '../../../src/prepare/topology/lands';
import { readPackage } from '../../../src/data/read/read-package';

const ROOT = resolve(import.meta.dirname, '../../..');
export const SHIPPED = join(ROOT, 'data');
export const CASES = join(ROOT, 'tests/cases');

/** Codes that ISO 3166-1 has withdrawn, or that CLDR made for itself. */
const NO_TERRITORY = /^(AAA|ASC|ANT|BUR|CPT|SCG|DDR|DGA|FXX|NTZ|SUN|TAA|TMP|YMD|YUG|ZAR|ZZZ)$/;

/** Every alpha-3 code of CLDR that is in use; of the user-assigned ones (QMM–QZZ, XAA–XZZ) those that the atlas gives to lands without another. */
export const TERRITORIES: ReadonlySet<string> = new Set([
  ...Object.values(codeMappings.supplemental.codeMappings)
    .map((codes) => ('_alpha3' in codes ? codes._alpha3 : ''))
    .filter((code) => /^[A-Z]{3}$/.test(code) && !/^(X|Q[M-Z])/.test(code) && !NO_TERRITORY.test(code)),
  ...[...UNASSIGNED.values()].map(({ code }) => code)
]);

export function readFolder(folder: string): Map<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ name }) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** The base package of the cases with the shipped descriptor, laid over with other files; null takes a file away. */
export function readBase(
  overlay: Readonly<Record<string, Uint8Array | string | null>> = {}
): ReturnType<typeof readPackage> {
  const files = new Map([
    ['datapackage.json', new Uint8Array(readFileSync(join(SHIPPED, 'datapackage.json')))],
    ...readFolder(join(CASES, 'base'))
  ]);
  for (const [name, content] of Object.entries(overlay)) {
    if (content === null) files.delete(name);
    else files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return readPackage(files, TERRITORIES);
}

/** One table of the base package, as text. */
export function baseText(name: string): string {
  return readFileSync(join(CASES, 'base', name), 'utf8');
}

/** The ids of all rows that loaded, by table; participants and legs by what they name. */
export function idsOf({
  dataPackage
}: Pick<ReturnType<typeof readPackage>, 'dataPackage'>): Record<string, string[]> {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  return {
    operations: ids(dataPackage.operations),
    participants: dataPackage.participants.map(({ operation, territory }) => `${operation} ${territory}`),
    sources: [...dataPackage.sources.keys()],
    measures: [...dataPackage.measures.keys()],
    figures: ids(dataPackage.figures),
    routes: ids(dataPackage.routes),
    legs: dataPackage.routes.flatMap(({ legs }) => ids(legs)),
    places: [...dataPackage.places.keys()],
    events: ids(dataPackage.events),
    citations: ids(dataPackage.citations),
    variants: ids(dataPackage.variants),
    territories: [...dataPackage.territoryNames.keys()]
  };
}
