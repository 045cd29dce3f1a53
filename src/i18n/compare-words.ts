import type { Language } from '../model/view-state';
import { compare } from './en/compare';

const WORDS: Record<Language, typeof compare> = { en: compare };

/** What is said in comparing operations: apart from the other messages, since it comes with that page. */
export function compareWordsOf(language: Language): typeof compare {
  return WORDS[language];
}
