import type { TextPart } from './text-column';

/**
 * Tells texts apart that came before: a hash table over their bytes, at a sixth of what a Set of strings takes. As long as each text comes after the one
 * before it, as ids that count up do, none can have come before, and there is no table.
 */
export class TextSet {
  readonly #parts: { readonly part: TextPart; readonly first: number }[] = [];
  #count = 0;
  #ascends = true;
  /** By text, in the order in which they came. */
  #hashes = new Int32Array(1024);
  /** A text's number and 1; 0 for a free place. As many as a power of two, at most half of them taken. */
  #slots = new Int32Array(2048);

  /** Calls `onTwice` with each item of a part whose text came before, in this part or an earlier one. */
  addPart(part: TextPart, onTwice: (item: number) => void): void {
    const length = part.starts.length - 1;
    if (length === 0) return;
    const first = this.#count;
    const earlier = this.#parts.slice();
    this.#parts.push({ part, first });
    this.#count = first + length;
    if (this.#ascends) {
      this.#ascends = this.#goesOn(part, earlier.at(-1)?.part);
      if (this.#ascends) return;
      for (const each of earlier) this.#add(each.part, each.first, () => undefined);
    }
    this.#add(part, first, onTwice);
  }

  /** True where each text of a part, the first too, comes after the one before it. */
  #goesOn(part: TextPart, before: TextPart | undefined): boolean {
    const length = part.starts.length - 1;
    if (before && !isBefore(before, before.starts.length - 2, part, 0)) return false;
    for (let item = 1; item < length; item++) if (!isBefore(part, item - 1, part, item)) return false;
    return true;
  }

  #add(part: TextPart, first: number, onTwice: (item: number) => void): void {
    const length = part.starts.length - 1;
    this.#grow(first + length);
    for (let item = 0; item < length; item++) {
      const hash = hashOf(part, item);
      const text = first + item;
      this.#hashes[text] = hash;
      const place = this.#find(part, item, hash);
      if (this.#slots[place] !== 0) onTwice(item);
      else this.#slots[place] = text + 1;
    }
  }

  /** The place of the same text, or the free one where it belongs. */
  #find(part: TextPart, item: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let place = hash & mask;
    for (;;) {
      const other = (slots[place] as number) - 1;
      if (other < 0 || (this.#hashes[other] === hash && this.#isSame(part, item, other))) return place;
      place = (place + 1) & mask;
    }
  }

  #isSame(part: TextPart, item: number, other: number): boolean {
    const found = this.#parts.findLast(({ first }) => first <= other);
    if (!found) return false;
    const a = startOf(part, item);
    const b = startOf(found.part, other - found.first);
    const length = startOf(part, item + 1) - a;
    if (startOf(found.part, other - found.first + 1) - b !== length) return false;
    for (let i = 0; i < length; i++) if (part.bytes[a + i] !== found.part.bytes[b + i]) return false;
    return true;
  }

  #grow(count: number): void {
    if (count > this.#hashes.length) {
      const hashes = new Int32Array(Math.max(count, 2 * this.#hashes.length));
      hashes.set(this.#hashes);
      this.#hashes = hashes;
    }
    if (2 * count <= this.#slots.length) return;
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count)));
    const mask = slots.length - 1;
    for (const taken of this.#slots) {
      if (taken === 0) continue;
      let place = (this.#hashes[taken - 1] as number) & mask;
      while (slots[place] !== 0) place = (place + 1) & mask;
      slots[place] = taken;
    }
    this.#slots = slots;
  }
}

/** True where a text comes before another in the order of their bytes. */
function isBefore(part: TextPart, item: number, other: TextPart, of: number): boolean {
  const { bytes } = part;
  const { bytes: others } = other;
  const a = startOf(part, item);
  const b = startOf(other, of);
  const length = startOf(part, item + 1) - a;
  const most = startOf(other, of + 1) - b;
  for (let i = 0; i < length && i < most; i++)
    if (bytes[a + i] !== others[b + i]) return (bytes[a + i] as number) < (others[b + i] as number);
  return length < most;
}

function startOf({ starts }: TextPart, item: number): number {
  return starts[item] as number;
}

/** FNV-1a in 32 bits, mixed once more so that its low bits differ for ids that count up. */
function hashOf(part: TextPart, item: number): number {
  const end = startOf(part, item + 1);
  let hash = 0x811c9dc5;
  for (let i = startOf(part, item); i < end; i++)
    hash = Math.imul(hash ^ (part.bytes[i] as number), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}
