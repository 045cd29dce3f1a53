/** Prints what comes out of spreadsheets as JSON: npx vite-node tests/unit/intake/print-sheet.ts FILE … [--decisions FILE] [--short] */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readSheetFile } from '../../../src/intake/read-sheet-file';
import type { Decisions, IntakeResult } from '../../../src/intake/result';

const args = process.argv.slice(2).filter((each) => !each.endsWith('print-sheet.ts'));
const at = args.indexOf('--decisions');
const decisions =
  at < 0 ? {} : (JSON.parse(readFileSync(args.splice(at, 2)[1] as string, 'utf8')) as Decisions);
const isShort = args.includes('--short');
for (const file of args.filter((each) => each !== '--short')) {
  const result = await readSheetFile(basename(file), readFileSync(file), decisions);
  console.log(isShort ? shorten(result) : JSON.stringify(result, null, 1));
}

function shorten(result: IntakeResult): string {
  const lines = [
    `== ${result.file} ${result.refuse ? `REFUSED ${result.refuse}` : JSON.stringify(result.reading)}`
  ];
  for (const key of ['statements', 'routes', 'asks', 'problems', 'skipped', 'noData', 'decisions'] as const)
    for (const each of result[key])
      lines.push(
        `${key}: ${JSON.stringify(Object.fromEntries(Object.entries(each).filter(([, value]) => value !== null && value !== '')))}`
      );
  return lines.join('\n');
}
