/**
 * Text for comparing what a reader types: without case, without diacritics ("Türkiye" and "turkiye" are the same), with one kind of apostrophe, and
 * with "and" for "&".
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ‛`´′]/g, "'")
    .replace(/\s*&\s*/g, ' and ')
    .toLowerCase()
    .trim();
}
