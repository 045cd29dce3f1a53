export { createRandom } from '../../../src/register/random';

/** `npm run fuzz` tries 10,000; `FUZZ_SEED` repeats a run. */
export const COUNT = Number(process.env['FUZZ'] ?? 200);
export const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

/** A file with bytes changed, cut out, repeated or put in, or with its end missing. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let mutated = bytes;
  const place = () => Math.floor(random() * mutated.length);
  for (let n = 1 + Math.floor(random() * 6); n > 0; n--) {
    const at = place();
    const length = Math.floor(random() * 40);
    const kind = random();
    if (kind < 0.4) {
      mutated = mutated.slice();
      mutated[at] = Math.floor(random() * 256);
    } else if (kind < 0.6) mutated = concat(mutated.subarray(0, at), mutated.subarray(at + length));
    else if (kind < 0.8)
      mutated = concat(mutated.subarray(0, at), mutated.subarray(Math.max(0, at - length)));
    else if (kind < 0.95) {
      const signs = new TextEncoder().encode('"";,\t\n\r=<>&%-—0١,5.5e9');
      mutated = concat(concat(mutated.subarray(0, at), signs.subarray(0, length)), mutated.subarray(at));
    } else mutated = mutated.subarray(0, at);
  }
  return mutated;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
