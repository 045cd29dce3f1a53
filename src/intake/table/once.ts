/** What is known of a key, made when it is first asked for: long lists repeat their texts. */
export function once<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}
