import { createContext } from 'svelte';
import type { Locale } from '../i18n/messages';

/** What has a language at any time: the explorer is one. */
export interface LocaleSource {
  readonly locale: Locale;
}

/** For parts of the page that need words and nothing of the data. */
export const [getLocale, setLocale] = createContext<LocaleSource>();
