// npm run register -- --rows 1000000 --out FOLDER [--seed 1] [--format arrow|csv]: a package with a made-up register, for trials and measurements.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string', default: 'arrow' }
  }
});
const [rows, seed] = [Number(values.rows), Number(values.seed)];
if (!values.out || !(rows > 0) || !Number.isInteger(rows) || !Number.isInteger(seed)) {
  console.error('Usage: npm run register -- --rows N --out FOLDER [--seed N] [--format arrow|csv]');
  process.exit(2);
}
const { module } = await runnerImport('/src/register/synthetic-register.ts');
const columns = module.createSyntheticColumns(rows, seed);
const isCsv = values.format === 'csv';
const path = isCsv ? 'seizures.csv' : 'seizures.arrow.gz';
const bytes = isCsv
  ? Buffer.from(module.encodeCsv(columns))
  : gzipSync(module.encodeArrow(columns), { level: 9 });
mkdirSync(values.out, { recursive: true });
for (const [name, text] of module.describeSyntheticPackage({
  path,
  format: isCsv ? 'csv' : 'arrow',
  rows,
  seed,
  bytes: bytes.length,
  hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}))
  writeFileSync(join(values.out, name), text);
writeFileSync(join(values.out, path), bytes);
console.error(
  `${values.out}: ${rows} rows in ${path}, ${(bytes.length / 1e6).toFixed(1)} MB. ${module.MADE_UP}.`
);
