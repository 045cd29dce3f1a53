import { REGISTER_RULES, type RegisterFault, type RegisterRule } from '../model/register';
import type { Language } from '../model/view-state';
import { register } from './en/register';

const WORDS: Record<Language, typeof register> = { en: register };

/** How many rows break a rule, and what that cost them. */
export function describeRule(rule: RegisterRule, count: number, language: Language = 'en'): string {
  return WORDS[language].rule(rule, REGISTER_RULES[rule], count);
}

/** Why so many rows are in no cube. */
export function describeLeftOut(rule: RegisterRule, count: number, language: Language = 'en'): string {
  return WORDS[language].rule(rule, 'row', count);
}

/** What is wrong with a file of a register as a whole. */
export function describeFault(fault: RegisterFault, language: Language = 'en'): string {
  return WORDS[language].fault(fault);
}

/** How many rows were read, and how many of them left out. */
export function describeRead(read: number, kept: number, language: Language = 'en'): string {
  return WORDS[language].read(read, kept);
}
