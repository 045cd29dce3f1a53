import type { Language } from '../model/view-state';
import { header } from './en/header';
import { profile } from './en/profile';
import { timeline } from './en/timeline';

const en = { header, profile, timeline };

const WORDS: Record<Language, typeof en> = { en };

/** What is said of operations beside the map, and of a country over all of them: apart from the other messages, since these come late. */
export function operationWordsOf(language: Language): typeof en {
  return WORDS[language];
}
