import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SheetSession } from '../../../src/intake/sheet-session';
import { COUNT, createRandom, mutate, SEED } from './mutate';

const LONGEST_MS = 5000;
const SHEETS = join(import.meta.dirname, '../../cases/sheets');
const files = readdirSync(SHEETS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name: folder }) => {
    const name = readdirSync(join(SHEETS, folder)).find((each) => each !== 'expected.json') ?? '';
    return { name, bytes: new Uint8Array(readFileSync(join(SHEETS, folder, name))) };
  });

test(
  `${COUNT} damaged files are read or refused: none throws, none takes long, none spoils what is open beside it`,
  async () => {
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
          await session.open(
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
