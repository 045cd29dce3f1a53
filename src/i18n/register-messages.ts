import type { Language } from '../model/view-state';
import { registerView } from './en/register-view';

const MESSAGES: Record<Language, typeof registerView> = { en: registerView };

export type RegisterWords = typeof registerView;

/** What is said of a register of seizures; it comes with that code. */
export function registerMessagesOf(language: Language): RegisterWords {
  return MESSAGES[language];
}
