import fontAdvances from './font-advances.json' with { type: 'json' };
import type { TextStyle } from './sink';

/** What the map's font says of its letters' widths, in units of its own; src/prepare/tables/font-advances.ts makes it. */
export interface FontAdvances {
  readonly unitsPerEm: number;
  /** By weight and advance: all characters that are so wide. */
  readonly advances: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By amount: pairs of characters, one after the other, that stand so much farther apart (or nearer, below zero), in any weight. */
  readonly kerning: Readonly<Record<string, string>>;
}

/** The width of a character that the table lacks, in em. */
const UNKNOWN_EM = 0.6;

/** Marks that stand on the letter before them, and signs that are not seen. */
const NO_WIDTH = /^[\p{M}\p{Cf}]$/u;

type Measured = Pick<TextStyle, 'sizePx' | 'weight'> & Partial<TextStyle>;

/**
 * The width of a text on the map in CSS pixels, tracking included: read from a table of the font's advances and pairs, so that it is the
 * same in a browser and where there is no font to ask. A character that the font lacks counts as 0.6 em. Throws for a weight that
 * the table lacks: the map has 500, 600 and 700. Source: IBM Plex Sans 3.201.
 */
export const measureText = createTextMeasure(fontAdvances);

/** The same for another font, by its table. */
export function createTextMeasure(table: FontAdvances): (text: string, style: Measured) => number {
  const { unitsPerEm } = table;
  const advances = readAdvances(table);
  const kerning = readKerning(table);
  return (text, { sizePx, weight, trackingPx = 0 }) => {
    const known = advances.get(weight);
    if (!known)
      throw new Error(
        `No text on the map has the weight ${weight}: take one of ${[...advances.keys()].join(', ')}.`
      );
    let units = 0;
    let letters = 0;
    let pairs: ReadonlyMap<string, number> | undefined;
    for (const character of text) {
      const advance = known.get(character);
      if (advance === undefined && NO_WIDTH.test(character)) continue;
      units += (advance ?? UNKNOWN_EM * unitsPerEm) + (pairs?.get(character) ?? 0);
      pairs = kerning.get(character);
      letters++;
    }
    return (units / unitsPerEm) * sizePx + letters * trackingPx;
  };
}

/** By weight: the advance of each character. */
function readAdvances({ advances }: FontAdvances): ReadonlyMap<number, ReadonlyMap<string, number>> {
  return new Map(
    Object.entries(advances).map(([weight, widths]) => [
      Number(weight),
      new Map(
        Object.entries(widths).flatMap(([advance, characters]) =>
          [...characters].map((c) => [c, Number(advance)])
        )
      )
    ])
  );
}

/** By a character: by the one after it, how much farther apart the two stand, in the font's units; below zero for nearer. Pairs as usual are not there. */
export type Kerning = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function readKerning({ kerning }: Pick<FontAdvances, 'kerning'>): Kerning {
  const byFirst = new Map<string, Map<string, number>>();
  for (const [amount, pairs] of Object.entries(kerning)) {
    const characters = [...pairs];
    for (let i = 0; i < characters.length; i += 2) {
      const first = characters[i] as string;
      let row = byFirst.get(first);
      if (!row) byFirst.set(first, (row = new Map()));
      row.set(characters[i + 1] as string, Number(amount));
    }
  }
  return byFirst;
}
