/** What is known of a key, made when it is first asked for: long lists repeat their texts. */
export function once<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make(key)));
  return value;
}

const newMap = () => new Map<unknown, unknown>();

/** As `once`, for as many keys together at every call: joined into one text they would be built and hashed anew for every cell of a long list. */
export class OnceOf<V> {
  readonly #known = new Map<unknown, unknown>();

  get(keys: readonly unknown[], make: () => V): V {
    const last = keys.length - 1;
    let level = this.#known;
    for (let i = 0; i < last; i++) level = once(level, keys[i], newMap) as Map<unknown, unknown>;
    return once(level as Map<unknown, V>, keys[last], make);
  }
}
