import type { Language } from '../model/view-state';
import { ownData } from './en/own-data/own-data';

const MESSAGES: Record<Language, typeof ownData> = { en: ownData };

/** What is said while a reader opens and mends their own data; it comes with that code. */
export function ownDataMessagesOf(language: Language): typeof ownData {
  return MESSAGES[language];
}
