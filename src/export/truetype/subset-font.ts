import type { Kerning } from '../../draw/text-width';
import { viewOf } from './bytes';
import { HAS_INSTRUCTIONS, readParts } from './composed-glyph';
import type { TrueTypeFont } from './read-font';

/** Tables that hold for whatever letters a font has; `name` has its copyright and licence. */
const KEPT = ['OS/2', 'head', 'hhea', 'maxp', 'name', 'post'];

/**
 * The font with some characters alone, without hints and other forms of letters, as a file; those that it lacks, or that lie beyond the basic plane, are left
 * out. Pairs are written as a `kern` table. Source: OpenType 1.9. Of the libraries, fontkit leaves out the table of characters that a browser needs, and
 * HarfBuzz is WebAssembly, which the page's policy does not run.
 */
export function subsetFont(
  font: TrueTypeFont,
  characters: Iterable<string>,
  kerning: Kerning
): Uint8Array<ArrayBuffer> {
  const codes = [...new Set(Array.from(characters, (c) => c.codePointAt(0) as number))]
    .filter((code) => font.glyphs.has(code))
    .sort((a, b) => a - b);
  const places = new Places();
  const cmap = new Map(codes.map((code) => [code, places.of(font.glyphs.get(code) as number)]));
  const tables = cutTables(font, places);
  tables.set('cmap', writeCharacters(cmap));
  tables.set('kern', writeKerning(cmap, kerning));
  return writeFont(tables);
}

/** The font with all its characters, and these pairs. */
export function withPairs(font: TrueTypeFont, kerning: Kerning): Uint8Array<ArrayBuffer> {
  return subsetFont(font, String.fromCodePoint(...font.glyphs.keys()), kerning);
}

/** The font with the glyphs of some places alone, as a file without a table of characters, which a PDF document brings itself. */
export function subsetGlyphs(font: TrueTypeFont, places: Places): Uint8Array<ArrayBuffer> {
  return writeFont(cutTables(font, places));
}

/** Where glyphs stand in a part of a font, in the order in which they were asked for. The glyph of what is missing comes first. */
export class Places {
  readonly glyphs = [0];
  readonly #places = new Map([[0, 0]]);

  of(glyph: number): number {
    let place = this.#places.get(glyph);
    if (place === undefined) {
      place = this.glyphs.push(glyph) - 1;
      this.#places.set(glyph, place);
    }
    return place;
  }
}

function cutTables(font: TrueTypeFont, places: Places): Map<string, Uint8Array> {
  const { glyphs } = places;
  const outlines: Uint8Array[] = [];
  // Parts of composed letters are added behind.
  for (let i = 0; i < glyphs.length; i++)
    outlines.push(copyGlyph(font.outlineOf(glyphs[i] as number), places));
  const tables = new Map<string, Uint8Array>(KEPT.map((tag) => [tag, copy(font.table(tag))]));
  const change = (tag: string, at: number, value: number): void =>
    viewOf(tables.get(tag) as Uint8Array).setUint16(at, value);
  change('maxp', 4, glyphs.length);
  change('hhea', 34, glyphs.length);
  // Offsets of glyphs as whole numbers of 32 bits.
  change('head', 50, 1);
  tables.set('hmtx', writeMetrics(font, glyphs));
  const [glyf, loca] = joinGlyphs(outlines);
  tables.set('glyf', glyf);
  tables.set('loca', loca);
  return tables;
}

function copy(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
}

/** An outline; a composed one refers to the new places of its parts. */
function copyGlyph(outline: DataView, places: Places): Uint8Array {
  const bytes = copy(outline);
  const view = viewOf(bytes);
  for (const { at, glyph } of readParts(outline)) {
    view.setUint16(at, view.getUint16(at) & ~HAS_INSTRUCTIONS);
    view.setUint16(at + 2, places.of(glyph));
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

function writeMetrics(font: TrueTypeFont, glyphs: readonly number[]): Uint8Array {
  const hmtx = font.table('hmtx');
  const own = font.table('hhea').getUint16(34);
  const bytes = new Uint8Array(4 * glyphs.length);
  const view = viewOf(bytes);
  glyphs.forEach((glyph, i) => {
    view.setUint16(4 * i, font.advanceOf(glyph));
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
  const pairs = [...cmap]
    .flatMap(([code, left]) =>
      [...(kerning.get(String.fromCodePoint(code)) ?? [])].flatMap(([second, amount]) => {
        const right = cmap.get(second.codePointAt(0) as number);
        return right === undefined ? [] : [[left, right, Math.round(amount)] as const];
      })
    )
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
