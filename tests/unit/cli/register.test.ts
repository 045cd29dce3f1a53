import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli, runCli } from './built-cli';

const EXAMPLE = resolve(import.meta.dirname, '../../../public/examples/register');
const work = mkdtempSync(join(tmpdir(), 'opsatlas-register-'));
beforeAll(buildCli, 180_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const HEADER = 'record,date,territory,commodity,value,unit,body,source\n';
const rowsOf = (count: number, cells: (row: number) => string): string =>
  HEADER + Array.from({ length: count }, (_, i) => `r${i},${cells(i)},Police,made-up\n`).join('');

/** The example's package with other rows, in CSV. */
function lay(name: string, files: Readonly<Record<string, string>>, more: object = {}): string {
  const folder = join(work, name);
  mkdirSync(folder);
  for (const path of ['sources.csv', 'measures.csv']) cpSync(join(EXAMPLE, path), join(folder, path));
  const descriptor = JSON.parse(readFileSync(join(EXAMPLE, 'datapackage.json'), 'utf8')) as {
    resources: { name: string }[];
  };
  const resources = descriptor.resources.filter((resource) => resource.name !== 'seizures');
  const seizures = { name: 'seizures', path: Object.keys(files), ...more };
  writeFileSync(
    join(folder, 'datapackage.json'),
    JSON.stringify({ ...descriptor, resources: [...resources, seizures] })
  );
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

describe('validate', () => {
  test('reads the register of a package and tells only what is to be known of the made-up one', async () => {
    const { status, stdout, stderr } = await runCli(work, ['validate', EXAMPLE]);
    expect(status, stderr).toBe(0);
    expect(stderr).toContain('Its register: 20,000 rows read.');
    expect(stderr).not.toContain('0 operations');
    expect(stdout).toMatch(
      /^seizures\.arrow\.gz:\d+: info: \d+ rows with no date\. They are kept\. Rows \d+, \d+, \d+ …\.$/m
    );
    expect(stdout).not.toContain('error');
  });

  test('counts the rows of each rule, names a few, and gives the first hundred in JSON', async () => {
    const good = rowsOf(10, () => '2024-05-17,PAK,heroin,1,kg');
    const bad = rowsOf(300, (i) =>
      i < 250 ? '2024-05-17,PAK,snake oil,1,kg' : '17/05/2024,PAK,heroin,1,kg'
    );
    const folder = lay('bad', { 'one.csv': good, 'two.csv': bad.replaceAll('\nr', '\ns') });
    const { status, stdout, stderr } = await runCli(work, ['validate', folder]);
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'two.csv:1: error: 250 rows with a commodity that the table of measures has not got. They are left out. Rows 1 “snake oil”, 2 “snake oil”, 3 “snake oil” ….',
      'two.csv:251: warning: 50 rows with a date that is no day, month or year (write 2024-05-17, 2024-05 or 2024). They are kept without it. Rows 251 “17/05/2024”, 252 “17/05/2024”, 253 “17/05/2024” ….',
      ''
    ]);
    expect(stderr).toContain('310 rows read, 250 rows left out.');
    const json = JSON.parse((await runCli(work, ['validate', folder, '--json'])).stdout) as {
      code: string;
      count: number;
      first: { file: string; row: number; value: string }[];
    }[];
    expect(json.map(({ code, count, first }) => [code, count, first.length])).toEqual([
      ['commodity_unknown', 250, 100],
      ['date_unreadable', 50, 50]
    ]);
    expect(json[0]?.first[99]).toEqual({ file: 'two.csv', row: 100, value: 'snake oil' });
  });

  test('tells of files that are missing, cut off or not as stated, and reads the others', async () => {
    const good = rowsOf(10, () => '2024-05-17,PAK,heroin,1,kg');
    const folder = lay('files', { 'one.csv': good.slice(0, -20) });
    const descriptor = readFileSync(join(folder, 'datapackage.json'), 'utf8');
    writeFileSync(
      join(folder, 'datapackage.json'),
      descriptor.replace('["one.csv"]', '["gone.csv","one.csv"]')
    );
    const { status, stdout, stderr } = await runCli(work, ['validate', folder]);
    expect(status).toBe(1);
    expect(stdout).toContain('gone.csv: error: The file of this register is not there.');
    expect(stdout).toContain('one.csv: error: The file ends in the middle');
    expect(stderr).toContain('10 rows read, 1 row left out.');
    const changed = lay('changed', { 'one.csv': good }, { bytes: 3, hash: 'sha256:ab' });
    const again = await runCli(work, ['validate', changed, '--strict']);
    expect(again.status).toBe(1);
    expect(again.stdout.match(/^one\.csv: warning: /gm)).toHaveLength(2);
    expect((await runCli(work, ['validate', changed])).status).toBe(0);
  });
});
