import type { Language } from '../model/view-state';
import { briefing, type BriefingMessages } from './en/briefing';

export type { BriefingMessages } from './en/briefing';

const MESSAGES: Record<Language, BriefingMessages> = { en: briefing };

/** The messages of briefings in a language: apart from the others, since most readers never need them. */
export function briefingMessagesOf(language: Language): BriefingMessages {
  return MESSAGES[language];
}
