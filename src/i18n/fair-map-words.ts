import type { Language } from '../model/view-state';
import { fairMap } from './en/fair-map';

const WORDS: Record<Language, typeof fairMap> = { en: fairMap };

/** What warns of reading a map wrongly: apart from the other messages, since it comes with the panel. */
export function fairMapWordsOf(language: Language): typeof fairMap {
  return WORDS[language];
}
