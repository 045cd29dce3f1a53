import type { Inspection } from '../read/table';
import { validateCitations, validateVariants } from './validate-citations';
import { validateFigures } from './validate-figures';
import { validateForms } from './validate-formats';
import { validateLegs } from './validate-legs';
import { validateMeasures } from './validate-measures';
import { validatePlaces } from './validate-places';
import { validateReferences } from './validate-references';
import { validateRoutes } from './validate-relatives';

const RULES: readonly ((inspection: Inspection) => void)[] = [
  validateForms,
  validateMeasures,
  validateReferences,
  validatePlaces,
  validateFigures,
  validateRoutes,
  validateLegs,
  validateCitations,
  validateVariants
];

/**
 * Applies the rules that look beyond one table, until no row that is left breaks any: a row that depends on one which was left out is left
 * out, too, and counted with the problem of that one.
 */
export function validatePackage(inspection: Inspection): void {
  const { tables } = inspection;
  const countRows = () => Object.values(tables).reduce((sum, { rows }) => sum + rows.size, 0);
  let before;
  do {
    before = countRows();
    for (const validate of RULES) validate(inspection);
  } while (countRows() < before);
}
