import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { readKerning } from '../../draw/text-width';
import { readFont } from '../../export/truetype/read-font';
import { subsetFont as withPairs } from '../../export/truetype/subset-font';
import { listCharacters, readFontAdvances, readTitleAdvances } from './font-advances.ts';
import { SHEET_FONTS } from './sheet-font-files.ts';

/** The font's notices, and the names of its family and weight, by which it is found. */
const KEPT_NAMES = [0, 1, 2, 4, 6, 13, 14, 16, 17];

/** Instructions for screens of few pixels, which neither PDF nor resvg follows, nor the page's variable fonts have. Its types do not know the option. */
export const WITHOUT_HINTS = { noHinting: true };

const require = createRequire(import.meta.url);

/**
 * A font of the characters that the page can show, as TrueType, with its pairs of letters as the atlas measures them: all that a font can tell of pairs is half
 * of its file.
 */
export async function cutSheetFont(name: string): Promise<Buffer> {
  const characters = listCharacters().join('');
  const cut = await subsetFont(readFileSync(require.resolve(SHEET_FONTS[name] as string)), characters, {
    targetFormat: 'truetype',
    preserveNameIds: KEPT_NAMES,
    noLayoutClosure: true,
    ...WITHOUT_HINTS
  });
  const pairs = name.startsWith('source-serif') ? readTitleAdvances() : readFontAdvances();
  return Buffer.from(withPairs(readFont(new Uint8Array(cut)), characters, readKerning(pairs)));
}
