/** Texts that are nearly all different, held as bytes: a million of them as strings would cost five times as much. */
export class TextColumn {
  readonly #parts: readonly {
    readonly first: number;
    readonly bytes: Uint8Array;
    readonly starts: Uint32Array;
  }[];

  constructor(parts: readonly (readonly string[])[]) {
    let first = 0;
    this.#parts = parts.map((texts) => {
      const encoder = new TextEncoder();
      const bytes = encoder.encode(texts.join(''));
      const starts = new Uint32Array(texts.length + 1);
      let at = 0;
      texts.forEach((text, i) => {
        at += isAscii(text) ? text.length : encoder.encode(text).length;
        starts[i + 1] = at;
      });
      const part = { first, bytes, starts };
      first += texts.length;
      return part;
    });
  }

  /** Throws a RangeError for a row that is not there. */
  at(row: number): string {
    const part = this.#parts.findLast(({ first }) => first <= row);
    const i = row - (part?.first ?? 0);
    if (!part || i + 1 >= part.starts.length) throw new RangeError(`there is no row ${row}`);
    return new TextDecoder().decode(part.bytes.subarray(part.starts[i], part.starts[i + 1]));
  }
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
