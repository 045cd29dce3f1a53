import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeWorld, type World } from '../geo/world';
import type { PackedTopology } from '../geo/prepared-topology';
import type { SheetFonts } from '../export/sheet-fonts';
import { readFont, type TrueTypeFont } from '../export/truetype/read-font';
import { attempt } from './stop';

// All of this lies beside the built file, dist-cli/opsatlas.js; src/prepare/cli-plugin.ts puts it there.
const HERE = dirname(fileURLToPath(import.meta.url));

/** The folder of the built atlas, with its page in one file. */
export const SITE_FOLDER = join(HERE, '../dist');

const FONTS = {
  500: 'ibm-plex-sans-500.ttf',
  600: 'ibm-plex-sans-600.ttf',
  700: 'ibm-plex-sans-700.ttf',
  title: 'source-serif-4-600.ttf'
} as const;

export function listFontFiles(): string[] {
  return Object.values(FONTS).map((name) => join(HERE, 'fonts', name));
}

export function readFonts(): SheetFonts {
  const read = (name: string): TrueTypeFont =>
    attempt(`read the font ${name}`, () => readFont(readFileSync(join(HERE, 'fonts', name))));
  return {
    500: read(FONTS[500]),
    600: read(FONTS[600]),
    700: read(FONTS[700]),
    title: read(FONTS.title)
  };
}

let world: World | null = null;

/** The world's territories, read once. */
export function readWorld(): World {
  return (world ??= decodeWorld(
    JSON.parse(
      attempt('read the atlas’s own map', () => readFileSync(join(HERE, 'world.json'), 'utf8'))
    ) as PackedTopology
  ));
}
