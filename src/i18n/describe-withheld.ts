import type { Language } from '../model/view-state';
import { withheldWords } from './en/withheld';

const WORDS: Record<Language, typeof withheldWords> = { en: withheldWords };

/** How much of a cube of a register is withheld since it is of too few records. */
export function describeWithheld(
  {
    name,
    few,
    cells,
    rows
  }: { readonly name: string; readonly few: number; readonly cells: number; readonly rows: number },
  language: Language = 'en'
): string {
  return WORDS[language].cube(name, rows, cells, few);
}
