/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** First strong isolate and pop directional isolate: Unicode Standard Annex #9, section 2. */
export const [FSI, PDI] = ['\u2068', '\u2069'];

/** Whether any letter of a text is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * A text from data so that it is read in its own direction and leaves the order of what is written beside it alone: "الإنتربول · 13–24 November
 * 2023". A text without letters from right to left stays as it is. For what is shown, never for cells, ids, file names or drafts.
 */
export function isolate(text: string): string {
  return hasRightToLeft(text) ? FSI + text + PDI : text;
}

/** The texts that are not empty in one line, each isolated. */
export function joinIsolated(texts: readonly string[], separator: string): string {
  return texts.filter(Boolean).map(isolate).join(separator);
}

/** A text that was made to be shown, for a cell, a field or a draft: without the signs of isolation. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
