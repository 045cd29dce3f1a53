import type { TextCells } from '../cells';

/** Texts in UTF-8 one after the other: that of item i lies from `starts[i]` up to `starts[i + 1]`. */
export interface TextPart {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

/**
 * Texts that are nearly all different, held as bytes: a million of them as strings would cost five times as much. They stay in the order in which they came;
 * `order` has for each row the place of its own among them.
 */
export class TextColumn {
  readonly #parts: readonly (TextPart & { readonly first: number })[];
  readonly #order: Uint32Array;

  constructor(parts: readonly TextPart[], order: Uint32Array) {
    this.#order = order;
    let first = 0;
    this.#parts = parts.map((part) => {
      const placed = { ...part, first };
      first += part.starts.length - 1;
      return placed;
    });
  }

  /** Throws a RangeError for a row that is not there. */
  at(row: number): string {
    const item = this.#order[row];
    const part = item === undefined ? null : this.#parts.findLast(({ first }) => first <= item);
    if (!part || item === undefined) throw new RangeError(`there is no row ${row}`);
    return textOf(part, item - part.first);
  }
}

const DECODER = new TextDecoder();

export function textOf({ bytes, starts }: TextPart, item: number): string {
  return DECODER.decode(bytes.subarray(starts[item], starts[item + 1]));
}

export function encodeTexts(texts: readonly string[]): TextPart {
  const encoder = new TextEncoder();
  const starts = new Uint32Array(texts.length + 1);
  let at = 0;
  texts.forEach((text, i) => {
    at += isAscii(text) ? text.length : encoder.encode(text).length;
    starts[i + 1] = at;
  });
  return { bytes: encoder.encode(texts.join('')), starts };
}

/** Copies of the texts of some rows, in their order; of all rows without a list of them. */
export function copyTexts({ bytes, starts }: TextCells, rows: number, kept: Uint32Array | null): TextPart {
  if (!kept) {
    const [first = 0, end = 0] = [starts[0], starts[rows]];
    const moved = new Uint32Array(rows + 1);
    for (let i = 0; i <= rows; i++) moved[i] = (starts[i] as number) - first;
    return { bytes: bytes.slice(first, end), starts: moved };
  }
  const copied = new Uint32Array(kept.length + 1);
  for (let i = 0; i < kept.length; i++) {
    const row = kept[i] as number;
    copied[i + 1] = (copied[i] as number) + (starts[row + 1] as number) - (starts[row] as number);
  }
  const copy = new Uint8Array(copied[kept.length] as number);
  for (let i = 0; i < kept.length; i++) {
    const row = kept[i] as number;
    copy.set(bytes.subarray(starts[row], starts[row + 1]), copied[i]);
  }
  return { bytes: copy, starts: copied };
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
