import plex500 from './fonts/ibm-plex-sans-500.ttf?inline';
import plex600 from './fonts/ibm-plex-sans-600.ttf?inline';
import plex700 from './fonts/ibm-plex-sans-700.ttf?inline';
import serif600 from './fonts/source-serif-4-600.ttf?inline';

/** The fonts of sheets as TrueType files: those of the map by weight, and that of titles. */
export interface SheetFonts {
  readonly 500: Uint8Array;
  readonly 600: Uint8Array;
  readonly 700: Uint8Array;
  readonly title: Uint8Array;
}

/** The fonts as they come with the code: no file has to be fetched for them. */
export function readSheetFonts(): SheetFonts {
  return {
    500: readDataAddress(plex500),
    600: readDataAddress(plex600),
    700: readDataAddress(plex700),
    title: readDataAddress(serif600)
  };
}

function readDataAddress(address: string): Uint8Array {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (c) => c.charCodeAt(0));
}
