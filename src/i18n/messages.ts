import type { Language } from '../model/view-state';
import namesEn from './en/territory-names.json' with { type: 'json' };
import type { TerritoryNameTable } from './territory-names';
import { en, type Messages } from './en';

export type { Messages } from './en';

/** What the interface needs to know about a language to speak it. */
export interface Locale {
  readonly language: Language;
  /** The tag handed to Intl: English numbers and dates are written the British way, as the messages are. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
  /** In the tag's language and spelling; src/prepare/tables/territory-names.ts makes it. */
  readonly territoryNames: TerritoryNameTable;
}

const LOCALES: Record<Language, Locale> = {
  en: { language: 'en', tag: 'en-GB', direction: 'ltr', messages: en, territoryNames: namesEn }
};

/** The locale of a language that the interface has. */
export function localeOf(language: Language): Locale {
  return LOCALES[language];
}
