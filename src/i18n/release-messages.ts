import type { Language } from '../model/view-state';
import { release } from './en/release';

const MESSAGES: Record<Language, typeof release> = { en: release };

/** What is said of a new release; an atlas in one file has none, and does not carry it. */
export function releaseMessagesOf(language: Language): typeof release {
  return MESSAGES[language];
}
