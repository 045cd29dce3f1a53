import type { Language } from '../model/view-state';
import { exporting } from './en/export';

const WORDS: Record<Language, typeof exporting> = { en: exporting };

/** What is said in exporting and on exported sheets: apart from the other messages, since it comes with that code. */
export function exportWordsOf(language: Language): typeof exporting {
  return WORDS[language];
}
