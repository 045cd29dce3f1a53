import { inflateSync } from 'fflate';
import plex500 from './fonts/ibm-plex-sans-500.ttf?carried';
import plex600 from './fonts/ibm-plex-sans-600.ttf?carried';
import plex700 from './fonts/ibm-plex-sans-700.ttf?carried';
import serif600 from './fonts/source-serif-4-600.ttf?carried';
import { readFont, type TrueTypeFont } from './truetype/read-font';

/** The fonts of sheets: those of the map by weight, and that of titles. */
export interface SheetFonts {
  readonly 500: TrueTypeFont;
  readonly 600: TrueTypeFont;
  readonly 700: TrueTypeFont;
  readonly title: TrueTypeFont;
}

/** The fonts as they come with the code, without their pairs: no file has to be fetched for them. */
export function readSheetFonts(): SheetFonts {
  return { 500: unpack(plex500), 600: unpack(plex600), 700: unpack(plex700), title: unpack(serif600) };
}

function unpack(deflated: string): TrueTypeFont {
  return readFont(inflateSync(Uint8Array.from(atob(deflated), (c) => c.charCodeAt(0))));
}
