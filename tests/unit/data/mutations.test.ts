import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseBriefing } from '../../../src/data/briefings/briefing-file';
import { readPackage } from '../../../src/data/read/read-package';
import { readMarkdown } from '../../../src/export/markdown-tokens';
import { fixtureFiles } from '../../fixtures/fixture-package';
import { createRandom, mutate } from '../mutate';
import { CASES, idsOf, readFolder, SHIPPED, TERRITORIES } from './test-package';

/** `npm run fuzz` tries 10,000; `FUZZ_SEED` repeats a run. */
const COUNT = Number(process.env['FUZZ'] ?? 200);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

/** What no file of a few kilobytes may take; only `npm run fuzz` holds it, on a machine that does nothing else. */
const HANG_MS = process.env['FUZZ'] ? 2000 : Infinity;

const base: ReadonlyMap<string, Uint8Array> = new Map([
  ['datapackage.json', new Uint8Array(readFileSync(join(SHIPPED, 'datapackage.json')))],
  ...readFolder(join(CASES, 'base'))
]);

test(
  `${COUNT} damaged packages are read: none throws, none hangs, no row is lost without a word`,
  () => {
    const random = createRandom(SEED);
    const whole = countRows(readPackage(base, TERRITORIES));
    const names = [...base.keys()];
    const found = { exceptions: [] as string[], hangs: [] as string[], losses: [] as string[] };
    for (let i = 0; i < COUNT; i++) {
      const name = names[Math.floor(random() * names.length)] as string;
      const files = new Map(base).set(name, mutate(base.get(name) as Uint8Array, random));
      const at = `seed ${SEED}, package ${i} (${name})`;
      const start = performance.now();
      try {
        const read = readPackage(files, TERRITORIES);
        const cut = name.endsWith('.csv') ? countLines(base.get(name)) - countLines(files.get(name)) : 0;
        if (countRows(read) < whole - Math.max(0, cut) && read.problems.length === 0) found.losses.push(at);
      } catch (error) {
        found.exceptions.push(`${at}: ${error instanceof Error ? error.stack : String(error)}`);
      }
      if (performance.now() - start > HANG_MS) found.hangs.push(at);
    }
    expect(found).toEqual({ exceptions: [], hangs: [], losses: [] });
  },
  COUNT * 500 + 60_000
);

test(
  `${Math.ceil(COUNT / 30)} damaged briefings are read: none throws, none hangs`,
  () => {
    const random = createRandom(SEED);
    const texts = Object.entries(fixtureFiles()).filter(([path]) => path.endsWith('.md'));
    const found = { exceptions: [] as string[], hangs: [] as string[] };
    expect(texts.length).toBeGreaterThan(0);
    for (let i = 0; i < COUNT / 30; i++) {
      const [path, text] = texts[i % texts.length] as (typeof texts)[number];
      const at = `seed ${SEED}, briefing ${i} (${path})`;
      const start = performance.now();
      try {
        const bytes = mutate(new TextEncoder().encode(text), random);
        for (const step of parseBriefing(new TextDecoder().decode(bytes), path).briefing.steps)
          readMarkdown(step.text);
      } catch (error) {
        found.exceptions.push(`${at}: ${error instanceof Error ? error.stack : String(error)}`);
      }
      if (performance.now() - start > HANG_MS) found.hangs.push(at);
    }
    expect(found).toEqual({ exceptions: [], hangs: [] });
  },
  COUNT * 50 + 60_000
);

function countRows(read: ReturnType<typeof readPackage>): number {
  return Object.values(idsOf(read)).reduce((sum, ids) => sum + ids.length, 0);
}

/** The lines of a table that are not blank. What was cut off between two of them, no reader can know of without a size or a hash. */
function countLines(bytes: Uint8Array | undefined): number {
  return new TextDecoder()
    .decode(bytes)
    .split(/[\r\n]+/)
    .filter((line) => line.trim()).length;
}
