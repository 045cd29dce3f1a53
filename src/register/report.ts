import { REGISTER_RULE_NAMES, type BrokenRow, type BrokenRule, type RegisterRule } from '../model/register';

/** So many rows of each rule are told one by one. */
const MOST_TOLD = 100;

/** Counts the rows that break each rule, and keeps the first hundred of each. */
export class RuleCount {
  readonly #broken = new Map<RegisterRule, { count: number; first: BrokenRow[] }>();

  add(rule: RegisterRule, row: BrokenRow): void {
    const broken = this.#broken.get(rule) ?? { count: 0, first: [] };
    this.#broken.set(rule, broken);
    broken.count += 1;
    if (broken.first.length < MOST_TOLD) broken.first.push(row);
  }

  /** Those that any row breaks, in the order of REGISTER_RULES. */
  list(): BrokenRule[] {
    return REGISTER_RULE_NAMES.flatMap((rule) => {
      const broken = this.#broken.get(rule);
      return broken ? [{ rule, ...broken }] : [];
    });
  }
}
