import type { Language } from '../model/view-state';
import { charts } from './en/charts';

const WORDS: Record<Language, typeof charts> = { en: charts };

/** What the charts beside the map say: apart from the other messages, since it comes with them. */
export function chartWordsOf(language: Language): typeof charts {
  return WORDS[language];
}
