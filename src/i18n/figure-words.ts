import type { Language } from '../model/view-state';
import { disagreement } from './en/disagreement';
import { receipt } from './en/receipt';
import { table } from './en/table';
import { undrawn } from './en/undrawn';

const en = { disagreement, receipt, table, undrawn };

const WORDS: Record<Language, typeof en> = { en };

/** What is said of single figures in cards, lists, the table and the receipt: apart from the other messages, since these come late. */
export function figureWordsOf(language: Language): typeof en {
  return WORDS[language];
}
