import { viewOf } from './bytes';

/** A box around letters, in the font's units, y upwards. */
export interface LetterBox {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** A TrueType font as its tables, and what can be asked of them. Lengths are in the font's units, of which `unitsPerEm` are as long as the letters are high. */
export interface TrueTypeFont {
  /** The file itself. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Below zero. */
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly bbox: LetterBox;
  readonly postscriptName: string;
  /** Throws where the font lacks the table. */
  readonly table: (tag: string) => DataView;
  /** By a character's number in Unicode: its glyph. Characters beyond the basic plane are not there. */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly advanceOf: (glyph: number) => number;
  /** An entry of the table `glyf`; of no length where the glyph has no outline. */
  readonly outlineOf: (glyph: number) => DataView;
}

/** Reads a TrueType font. Throws where the bytes are none, or lack what a font needs. Source: OpenType 1.9. */
export function readFont(bytes: Uint8Array<ArrayBuffer>): TrueTypeFont {
  const tables = readTables(bytes);
  const table = (tag: string): DataView => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font has no table "${tag}".`);
    return found;
  };
  const [head, hhea, hmtx, os2] = [table('head'), table('hhea'), table('hmtx'), table('OS/2')];
  const measured = hhea.getUint16(34);
  return {
    bytes,
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    xHeight: os2.getInt16(86),
    capHeight: os2.getInt16(88),
    bbox: {
      minX: head.getInt16(36),
      minY: head.getInt16(38),
      maxX: head.getInt16(40),
      maxY: head.getInt16(42)
    },
    postscriptName: readPostscriptName(table('name')),
    table,
    glyphs: readCharacters(table('cmap')),
    // Those behind the last are as wide as that.
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, measured - 1)),
    outlineOf: createLocator(head, table('loca'), table('glyf'))
  };
}

function readTables(font: Uint8Array): Map<string, DataView> {
  const view = viewOf(font);
  if (font.length < 12 || view.getUint32(0) !== 0x00010000)
    throw new Error('These bytes are no TrueType font.');
  const tables = new Map<string, DataView>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...font.subarray(at, at + 4));
    tables.set(
      tag,
      new DataView(font.buffer, font.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12))
    );
  }
  return tables;
}

function createLocator(head: DataView, loca: DataView, glyf: DataView): (glyph: number) => DataView {
  const isLong = head.getUint16(50) === 1;
  const offset = (i: number): number => (isLong ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i));
  return (glyph) =>
    new DataView(glyf.buffer, glyf.byteOffset + offset(glyph), offset(glyph + 1) - offset(glyph));
}

/** The glyph of each character of the basic plane, from a table of format 4. */
function readCharacters(cmap: DataView): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const start = cmap.getUint32(4 + 8 * i + 4);
    if (cmap.getUint16(start) !== 4) continue;
    const count = cmap.getUint16(start + 6) / 2;
    for (let segment = 0; segment < count; segment++) {
      const at = (column: number): number => start + 14 + 2 * (column * count + segment) + (column ? 2 : 0);
      const [end, first, delta, range] = [0, 1, 2, 3].map((column) => cmap.getUint16(at(column))) as [
        number,
        number,
        number,
        number
      ];
      for (let code = first; code <= end && code < 0xffff; code++) {
        const listed = range && cmap.getUint16(at(3) + range + 2 * (code - first));
        if (range && !listed) continue;
        found.set(code, ((range ? listed : code) + delta) & 0xffff);
      }
    }
    return found;
  }
  throw new Error('The font has no table of its characters.');
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

function readPostscriptName(name: DataView): string {
  const letters = name.getUint16(4);
  for (let at = 6, end = 6 + 12 * name.getUint16(2); at < end; at += 12) {
    if (name.getUint16(at) !== WINDOWS || name.getUint16(at + 6) !== POSTSCRIPT_NAME) continue;
    const [length, start] = [name.getUint16(at + 8), letters + name.getUint16(at + 10)];
    return Array.from({ length: length / 2 }, (_, i) =>
      String.fromCharCode(name.getUint16(start + 2 * i))
    ).join('');
  }
  throw new Error('The font does not say its name.');
}
