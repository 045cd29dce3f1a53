import type { Problem } from '../../model/problem';
import { warnOfDates } from '../cautions/caution-dates';
import { warnOfDescriptor } from '../cautions/caution-descriptor';
import { warnOfFigures } from '../cautions/caution-figures';
import { warnOfHashes } from '../cautions/caution-hashes';
import { warnOfIds } from '../cautions/caution-ids';
import { warnOfRoutes } from '../cautions/caution-routes';
import { warnOfVersions } from '../cautions/caution-versions';
import { findCodeAliases } from './code-aliases';
import type { ParsedPackage } from '../read/load-package';
import { parseRegisterResources } from '../read/register-resources';
import { remarkLocators } from '../cautions/remark-locators';

/**
 * All problems of a package: what was left out, warnings of what is kept although it may be wrong, and what is only to be known. To be
 * called once for a package, for it adds them to its log.
 */
export function inspectPackage({ inspection, registerResources, list }: ParsedPackage): readonly Problem[] {
  if (!inspection) return list();
  warnOfDescriptor(inspection);
  parseRegisterResources(registerResources, inspection.log);
  warnOfHashes(inspection);
  warnOfIds(inspection);
  warnOfDates(inspection);
  warnOfVersions(inspection);
  warnOfFigures(inspection);
  warnOfRoutes(inspection);
  remarkLocators(inspection);
  return list((text) => findCodeAliases(text).filter((code) => inspection.knownTerritories.has(code)));
}
