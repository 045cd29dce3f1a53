/** How much farther apart two characters stand, in the font's units; below zero for nearer, 0 as a rule. */
export type Kerning = (first: string, second: string) => number;

/** Tables that hold for whatever letters a font has; `name` has its copyright and licence. */
const KEPT = ['OS/2', 'head', 'hhea', 'maxp', 'name', 'post'];

/**
 * A TrueType font with some characters of another alone, without hints and other forms of letters; those that the font lacks, or that lie beyond the basic
 * plane, are left out. Pairs are written as a `kern` table. Throws where the bytes are no TrueType font. Source: OpenType 1.9. Of the libraries, fontkit (by
 * which PDF files are cut) leaves out the table of characters that a browser needs, and HarfBuzz is WebAssembly, which the page's policy does not run.
 */
export function subsetFont(
  font: Uint8Array,
  characters: Iterable<string>,
  kerning: Kerning
): Uint8Array<ArrayBuffer> {
  const tables = readTables(font);
  const table = (tag: string): DataView => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font has no table "${tag}".`);
    return found;
  };
  const locate = createLocator(table('head'), table('loca'), table('glyf'));
  const ofFont = readCharacters(table('cmap'));
  const codes = [...new Set(Array.from(characters, (c) => c.codePointAt(0) as number))]
    .filter((code) => ofFont.has(code))
    .sort((a, b) => a - b);

  // The glyph of what is missing comes first; parts of composed letters are added behind.
  const glyphs = [0];
  const places = new Map([[0, 0]]);
  const placeOf = (glyph: number): number => {
    let place = places.get(glyph);
    if (place === undefined) {
      place = glyphs.push(glyph) - 1;
      places.set(glyph, place);
    }
    return place;
  };
  const cmap = new Map(codes.map((code) => [code, placeOf(ofFont.get(code) as number)]));
  const outlines: Uint8Array[] = [];
  for (let i = 0; i < glyphs.length; i++) outlines.push(copyGlyph(locate(glyphs[i] as number), placeOf));

  const written = new Map<string, Uint8Array>(KEPT.map((tag) => [tag, copy(table(tag))]));
  const change = (tag: string, at: number, value: number): void =>
    viewOf(written.get(tag) as Uint8Array).setUint16(at, value);
  change('maxp', 4, glyphs.length);
  change('hhea', 34, glyphs.length);
  // Offsets of glyphs as whole numbers of 32 bits.
  change('head', 50, 1);
  written.set('hmtx', writeMetrics(glyphs, table('hhea').getUint16(34), table('hmtx')));
  written.set('cmap', writeCharacters(cmap));
  written.set('kern', writeKerning(cmap, kerning));
  const [glyf, loca] = joinGlyphs(outlines);
  written.set('glyf', glyf);
  written.set('loca', loca);
  return writeFont(written);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function copy(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
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

/** Gives the outline of a glyph by its number; of no length where it has none. */
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

const HAS_WORDS = 1;
const HAS_SCALE = 8;
const HAS_MORE = 0x20;
const HAS_TWO_SCALES = 0x40;
const HAS_MATRIX = 0x80;
const HAS_INSTRUCTIONS = 0x100;

/** An outline; a composed one refers to the new places of its parts. */
function copyGlyph(glyph: DataView, placeOf: (glyph: number) => number): Uint8Array {
  const bytes = copy(glyph);
  if (!bytes.length || glyph.getInt16(0) >= 0) return bytes;
  const view = viewOf(bytes);
  for (let at = 10, flags = HAS_MORE; flags & HAS_MORE;) {
    flags = view.getUint16(at);
    view.setUint16(at, flags & ~HAS_INSTRUCTIONS);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
    at += 4 + (flags & HAS_WORDS ? 4 : 2);
    at += flags & HAS_SCALE ? 2 : flags & HAS_TWO_SCALES ? 4 : flags & HAS_MATRIX ? 8 : 0;
  }
  return bytes;
}

function joinGlyphs(outlines: readonly Uint8Array[]): readonly [glyf: Uint8Array, loca: Uint8Array] {
  const loca = new Uint8Array(4 * (outlines.length + 1));
  const places = viewOf(loca);
  const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + padded(length), 0));
  let at = 0;
  outlines.forEach((outline, i) => {
    glyf.set(outline, at);
    at += padded(outline.length);
    places.setUint32(4 * (i + 1), at);
  });
  return [glyf, loca];
}

const padded = (length: number): number => (length + 3) & ~3;

/** Those behind the last of the font's own metrics are as wide as that. */
function writeMetrics(glyphs: readonly number[], own: number, hmtx: DataView): Uint8Array {
  const bytes = new Uint8Array(4 * glyphs.length);
  const view = viewOf(bytes);
  glyphs.forEach((glyph, i) => {
    view.setUint16(4 * i, hmtx.getUint16(4 * Math.min(glyph, own - 1)));
    view.setUint16(4 * i + 2, hmtx.getUint16(glyph < own ? 4 * glyph + 2 : 4 * own + 2 * (glyph - own)));
  });
  return bytes;
}

/** Format 4: runs of characters whose glyphs follow each other, closed by one of the last number. */
function writeCharacters(cmap: ReadonlyMap<number, number>): Uint8Array {
  const runs: { first: number; end: number; glyph: number }[] = [];
  for (const [code, glyph] of cmap) {
    const run = runs.at(-1);
    if (run && code === run.end + 1 && glyph === run.glyph + code - run.first) run.end = code;
    else runs.push({ first: code, end: code, glyph });
  }
  runs.push({ first: 0xffff, end: 0xffff, glyph: 0 });
  const count = runs.length;
  const [, ...fields] = searchFields(count, 2);
  const body = [4, 16 + 8 * count, 0, 2 * count, ...fields];
  const columns = [
    ...runs.map(({ end }) => end),
    0,
    ...runs.map(({ first }) => first),
    ...runs.map(({ first, glyph }) => (glyph - first) & 0xffff),
    ...runs.map(() => 0)
  ];
  // Version, one table: of Unicode's basic plane, on Windows.
  return ofWords([0, 1, 3, 1, 0, 12, ...body, ...columns]);
}

function writeKerning(cmap: ReadonlyMap<number, number>, kerning: Kerning): Uint8Array {
  const letters = [...cmap].map(([code, glyph]) => [String.fromCodePoint(code), glyph] as const);
  const pairs = letters
    .flatMap(([first, left]) =>
      letters.map(([second, right]) => [left, right, Math.round(kerning(first, second))] as const)
    )
    .filter(([, , amount]) => amount !== 0)
    .sort(([a, b], [c, d]) => a - c || b - d);
  const [, ...fields] = searchFields(pairs.length, 6);
  return ofWords([0, 1, 0, 14 + 6 * pairs.length, 1, pairs.length, ...fields, ...pairs.flat()]);
}

/** What tables of sorted entries tell of themselves for a binary search: their number, and three numbers that follow from it. */
function searchFields(count: number, size: number): number[] {
  const power = count ? Math.floor(Math.log2(count)) : 0;
  const range = size * 2 ** power;
  return [count, range, power, size * count - range];
}

function ofWords(words: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * words.length);
  const view = viewOf(bytes);
  words.forEach((word, i) => view.setUint16(2 * i, word & 0xffff));
  return bytes;
}

function writeFont(tables: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const listed = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const start = 12 + 16 * listed.length;
  const font = new Uint8Array(listed.reduce((sum, [, { length }]) => sum + padded(length), start));
  const view = viewOf(font);
  view.setUint32(0, 0x00010000);
  searchFields(listed.length, 16).forEach((field, i) => view.setUint16(4 + 2 * i, field));
  let at = start;
  let head = 0;
  listed.forEach(([tag, bytes], i) => {
    if (tag === 'head') {
      head = at;
      // The sum of the whole, which is told last, counts as none until then.
      viewOf(bytes).setUint32(8, 0);
    }
    font.set(bytes, at);
    const entry = 12 + 16 * i;
    for (let letter = 0; letter < 4; letter++) font[entry + letter] = tag.charCodeAt(letter);
    view.setUint32(entry + 4, sumOf(view, at, padded(bytes.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    at += padded(bytes.length);
  });
  view.setUint32(head + 8, (0xb1b0afba - sumOf(view, 0, font.length)) >>> 0);
  return font;
}

function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
