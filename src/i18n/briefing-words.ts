import type { Language } from '../model/view-state';
import { briefing } from './en/briefing';

/** What is said where briefings are made and given: apart from the other messages, since it comes with that code. */
export type BriefingWords = typeof briefing;

const WORDS: Record<Language, BriefingWords> = { en: briefing };

export function briefingWordsOf(language: Language): BriefingWords {
  return WORDS[language];
}
