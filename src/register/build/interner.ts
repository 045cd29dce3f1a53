/** Gives each text a number of its own, in the order in which they come; '' is 0. */
export class Interner {
  readonly #codes = new Map<string, number>([['', 0]]);

  code(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.#codes.size;
    this.#codes.set(text, code);
    return code;
  }

  list<T extends string>(): (T | '')[] {
    return [...this.#codes.keys()] as (T | '')[];
  }
}
