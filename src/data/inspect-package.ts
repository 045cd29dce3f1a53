import type { Problem } from '../model/problem';
import { warnOfDates } from './caution-dates';
import { warnOfFigures } from './caution-figures';
import { warnOfIds } from './caution-ids';
import { warnOfRoutes } from './caution-routes';
import { warnOfVersions } from './caution-versions';
import { findCodeAliases } from './code-aliases';
import type { ParsedPackage } from './load-package';

/**
 * All problems of a package: what was left out, and warnings of what is kept although it may be wrong. To be called once for a package, for
 * it adds the warnings to its log.
 */
export function inspectPackage({ inspection, list }: ParsedPackage): readonly Problem[] {
  if (!inspection) return list();
  warnOfIds(inspection);
  warnOfDates(inspection);
  warnOfVersions(inspection);
  warnOfFigures(inspection);
  warnOfRoutes(inspection);
  return list((text) => findCodeAliases(text).filter((code) => inspection.knownTerritories.has(code)));
}
