import { inflateSync } from 'fflate';
import plex500 from './fonts/ibm-plex-sans-500.ttf?deflated';
import plex600 from './fonts/ibm-plex-sans-600.ttf?deflated';
import plex700 from './fonts/ibm-plex-sans-700.ttf?deflated';
import serif600 from './fonts/source-serif-4-600.ttf?deflated';

/** The fonts of sheets as TrueType files: those of the map by weight, and that of titles. */
export interface SheetFonts {
  readonly 500: Uint8Array<ArrayBuffer>;
  readonly 600: Uint8Array<ArrayBuffer>;
  readonly 700: Uint8Array<ArrayBuffer>;
  readonly title: Uint8Array<ArrayBuffer>;
}

/** The fonts as they come with the code: no file has to be fetched for them. */
export function readSheetFonts(): SheetFonts {
  return { 500: unpack(plex500), 600: unpack(plex600), 700: unpack(plex700), title: unpack(serif600) };
}

function unpack(deflated: string): Uint8Array<ArrayBuffer> {
  return inflateSync(Uint8Array.from(atob(deflated), (c) => c.charCodeAt(0)));
}
