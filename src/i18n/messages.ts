import type { Language } from '../model/view-state';
import { messagesEn, type Messages } from './messages-en';

export type { Messages } from './messages-en';

/** What the interface needs to know about a language to speak it. */
export interface Locale {
  readonly language: Language;
  /** The tag handed to Intl: English numbers and dates are written the British way, as the messages are. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
}

const LOCALES: Record<Language, Locale> = {
  en: { language: 'en', tag: 'en-GB', direction: 'ltr', messages: messagesEn }
};

/** The locale of a language that the interface has. */
export function localeOf(language: Language): Locale {
  return LOCALES[language];
}
