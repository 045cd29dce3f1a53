import type { Language } from '../model/view-state';
import { briefing } from './en/briefing';

const WORDS: Record<Language, typeof briefing> = { en: briefing };

/** What is said where briefings are made and given: apart from the other messages, since it comes with that code. */
export function briefingWordsOf(language: Language): typeof briefing {
  return WORDS[language];
}
