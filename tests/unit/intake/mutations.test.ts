import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SheetSession } from '../../../src/intake/sheet-session';

/** `npm run fuzz` tries 10,000; `FUZZ_SEED` repeats a run. */
const COUNT = Number(process.env['FUZZ'] ?? 200);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const LONGEST_MS = 5000;
const SHEETS = join(import.meta.dirname, '../../cases/sheets');
const files = readdirSync(SHEETS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name: folder }) => {
    const name = readdirSync(join(SHEETS, folder)).find((each) => each !== 'expected.json') ?? '';
    return { name, bytes: new Uint8Array(readFileSync(join(SHEETS, folder, name))) };
  });

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A file with bytes changed, cut out, repeated or put in, or with its end missing. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
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

test(
  `${COUNT} damaged files are read or refused: none throws, none takes long, none spoils what is open beside it`,
  () => {
    const random = createRandom(SEED);
    const good = new TextEncoder().encode('Country,Arrests\nKenya,12\n');
    for (let i = 0; i < COUNT; i++) {
      const file = files[i % files.length] as (typeof files)[number];
      const bytes = mutate(file.bytes, random);
      const start = performance.now();
      const session = new SheetSession();
      const at = `seed ${SEED}, file ${i} (${file.name})`;
      try {
        if (
          session.open(
            new Map([
              ['good.csv', good],
              [file.name, bytes]
            ])
          )
        )
          continue;
        const { reports } = session.read({}, {});
        expect(reports[0]?.counts.figures, at).toBe(1);
        session.rows(file.name, 0, 100);
      } catch (error) {
        throw new Error(`${at}: ${error instanceof Error ? error.stack : String(error)}`, { cause: error });
      }
      expect(performance.now() - start, at).toBeLessThan(LONGEST_MS);
    }
  },
  COUNT * 500 + 60_000
);
