/** Text for comparing what a reader types: without case and without diacritics ("Türkiye" and "turkiye" are the same). */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
