import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DESCRIPTOR_PATH } from '../../data/read/descriptor';
import { describeLeftOut } from '../../i18n/describe-register';
import { describeWithheld } from '../../i18n/describe-withheld';
import { isUnit } from '../../model/unit';
import {
  CUBE_NAMES,
  CUBES,
  FEW,
  LEFT_OUT_RULES,
  type Cube,
  type CubeFile,
  type CubeManifest,
  type CubeName
} from '../../register/cubes/cubes';
import { isFewerThan, parseManifest } from '../../register/cubes/parse-manifest';
import {
  lookByCase,
  quote,
  SQL_NUMBERS,
  SQL_TEXTS,
  writeRollupSql,
  type SqlContext
} from '../../register/cubes/rollup-sql';
import { WithholdingPlan } from '../../register/cubes/withholding-plan';
import type { Given } from '../commands';
import { openPackage } from '../open-package';
import { Output } from '../output';
import { createProgress } from '../progress';
import { EXIT, failure, usage } from '../stop';
import { describeSize, print, say } from '../terminal';
import { HeldCells } from './held-cells';
import { isClickhouse, rollUpTable } from './rollup-clickhouse';
import { rollUpFiles } from './rollup-duckdb';
import type { RolledUp } from './rollup-engine';
import { WrittenFiles } from './written-files';

const USUAL_MEMORY = '2GB';

/** Rolls up a register to cubes that a browser reads without a server. */
export async function run({ texts, text, has }: Given): Promise<number> {
  const from = texts('from');
  const target = text('output');
  const few = readFew(text('few'));
  if (few !== null && has('print-sql'))
    throw usage(
      '--few withholds cells after an engine has summed them: it goes with --from, not with --print-sql.'
    );
  const context = await readContext(text('package'), target);
  if (has('print-sql')) {
    printSql(context);
    return EXIT.ok;
  }
  const [first] = from;
  if (first === undefined)
    throw usage('from what? Give --from, a pattern of files or clickhouse://host:8123/database/table.');
  if (target === undefined) throw usage('where to? Give -o FOLDER.');
  if (from.length > 1 && from.some(isClickhouse)) throw usage('a table is rolled up alone.');
  const memory = text('memory') ?? USUAL_MEMORY;
  const bytes = readMemory(memory);
  const output = new Output();
  output.checkTarget(target);
  const rolledUp = isClickhouse(first)
    ? await rollUpTable(first, { context, memory: bytes })
    : await rollUpFiles(from, target, { context, memory });
  const written = new WrittenFiles(output.beginFolder(target));
  try {
    const { engine, rowsRead, leftOut } = rolledUp;
    const plan = few === null ? null : await planWithholding(rolledUp, few);
    const cubes: Cube[] = [];
    for (const name of CUBE_NAMES) cubes.push(await writeCube(name, rolledUp, written, plan));
    const manifest: CubeManifest = {
      format: 1,
      engine,
      today: context.today,
      rowsRead,
      leftOut,
      ...(few === null ? {} : { fewerThan: few }),
      cubes
    };
    const json = `${JSON.stringify(manifest, null, 1)}\n`;
    // The reader's own check: every cube holds all rows but those that are named as left out.
    parseManifest(json);
    written.add('manifest.json', json);
    await rolledUp.finish();
    output.commit();
    tell(target, manifest, written.bytes);
  } finally {
    await written.end();
    await rolledUp.close();
  }
  return EXIT.ok;
}

/** The tables that rows are held against: those of the package in which the cubes are to lie. */
async function readContext(given: string | undefined, target: string | undefined): Promise<SqlContext> {
  const parent = target === undefined ? '.' : dirname(resolve(target));
  const name = given ?? (existsSync(join(parent, DESCRIPTOR_PATH)) ? parent : undefined);
  if (name === undefined)
    throw usage(
      `there is no ${DESCRIPTOR_PATH} in ${parent}: commodities and sources are held against a package’s tables. Give --package PACKAGE.`
    );
  const { dataPackage, world } = await openPackage(name);
  if (!dataPackage.measures.size || !dataPackage.sources.size)
    throw failure(`${name} has no measures or no sources: every row would be left out.`);
  return {
    measures: [...dataPackage.measures.keys()],
    sources: [...dataPackage.sources.keys()],
    territories: [...world.territories.keys()],
    today: new Date().toISOString().slice(0, 10)
  };
}

/** Null where nothing is to be withheld. */
function readFew(text: string | undefined): number | null {
  if (text === undefined) return null;
  const few = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!isFewerThan(few))
    throw usage(`--few ${text} is no whole number from ${FEW.least} to ${FEW.most}: write --few 5.`);
  return few;
}

function readMemory(text: string): number {
  const [, number = '', unit = ''] = /^(\d+)\s*(MB|GB)$/i.exec(text) ?? [];
  if (!number) throw usage(`--memory ${text} is no amount: write 2GB or 800MB.`);
  return Number(number) * (unit.toUpperCase() === 'GB' ? 1e9 : 1e6);
}

function printSql(context: SqlContext): void {
  const texts = SQL_TEXTS.map((name) => `COALESCE(TRIM(${name}), '') AS ${name}`);
  const sql = writeRollupSql(
    {
      table: `(SELECT ${[...texts, ...SQL_NUMBERS].join(', ')} FROM seizures)`,
      look: lookByCase,
      matches: (text, pattern) => `REGEXP_LIKE(${text}, ${quote(`^(${pattern})$`)})`
    },
    context
  );
  print(
    '-- For any engine: a table “seizures” with the columns of a register, dates as text (2024-05-17, 2024-05 or 2024), numbers in double precision.'
  );
  print(
    '-- REGEXP_LIKE is true where the pattern is found: match(…) of ClickHouse, regexp_matches(…) of DuckDB.'
  );
  print('-- A sum of 2^53 or more is not exact; opsatlas rollup refuses it.');
  print(`-- All rows\n${sql.count};\n\n-- Rows that are left out\n${sql.leftOut};`);
  for (const name of CUBE_NAMES) print(`\n-- ${name}\n${sql.cubes[name]};`);
}

/** Reads all cells once before any is written: what of one cube is withheld hangs on the others. */
async function planWithholding(rolledUp: RolledUp, few: number): Promise<WithholdingPlan> {
  const plan = new WithholdingPlan(few);
  for (const name of ['months-by-mode', 'pairs-by-year'] as const)
    await eachHeld(name, rolledUp, (held) => plan.add(name, held, held.count()));
  if (!plan.close())
    throw failure(
      `the register has too few rows to be published with --few ${few}: what is withheld could be worked out; nothing was written.`
    );
  return plan;
}

/** Gives the cells of a cube by commodity and unit, those of one at a time. */
async function eachHeld(
  name: CubeName,
  { cells }: RolledUp,
  visit: (held: HeldCells) => Promise<void> | void,
  onCount: (cells: number) => void = () => undefined
): Promise<void> {
  const keys = CUBES[name];
  let held = new HeldCells(keys);
  let count = 0;
  for await (const batch of cells(name)) {
    for (let start = 0; start < batch.cells;) {
      if (held.cells && !held.isOfSameFile(batch, start)) {
        await visit(held);
        held = new HeldCells(keys);
      }
      start = held.take(batch, start);
    }
    onCount((count += batch.cells));
  }
  if (held.cells) await visit(held);
}

/** Writes a file for each commodity and unit, and holds the cells of no more than one beside those that are being packed. Stops where rows are missing. */
async function writeCube(
  name: CubeName,
  rolledUp: RolledUp,
  written: WrittenFiles,
  plan: WithholdingPlan | null
): Promise<Cube> {
  const { rowsRead, leftOut } = rolledUp;
  const keys: readonly string[] = CUBES[name];
  const files: CubeFile[] = [];
  const progress = createProgress();
  const withheld = { cells: 0, rows: 0 };
  const write = async (held: HeldCells): Promise<void> => {
    const { commodity, unit } = held;
    if (unit !== '' && !isUnit(unit)) throw failure(`the engine gave ${unit} as a unit.`);
    let named: readonly string[] | null = null;
    if (plan) {
      const counted = held.count();
      const flags = plan.find(name, held, counted);
      const before = { cells: held.cells, rows: held.rows };
      held.withhold(flags);
      withheld.cells += before.cells - held.cells;
      withheld.rows += before.rows - held.rows;
      named = listTerritories(counted.words[keys.indexOf('territory')], flags);
    }
    // A file without cells, too: what is withheld of a commodity is known of, and is not as if there were none.
    const { cells, rows } = held;
    const path = `${name}/${String(files.length + 1).padStart(4, '0')}.arrow.gz`;
    await written.pack(path, held.encode());
    files.push({ commodity, unit, path, cells, rows, ...(named?.length ? { withheld: named } : {}) });
  };
  await eachHeld(name, rolledUp, write, (count) => progress(`${name}: ${count.toLocaleString('en')} cells`));
  await written.settle();
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const wanted = rowsRead - LEFT_OUT_RULES.reduce((sum, rule) => sum + (leftOut[rule] ?? 0), 0);
  if (rows + withheld.rows !== wanted)
    throw failure(
      `the cube ${name} holds ${rows + withheld.rows} rows, and ${wanted} were to be in it (${rowsRead} read, ${rowsRead - wanted} left out); nothing was written.`
    );
  return { name, keys, rows, ...(plan ? { withheld } : {}), files };
}

/** The territories of flagged cells, each once. */
function listTerritories(territories: readonly string[] | undefined, flags: Uint8Array): readonly string[] {
  const flagged = (territories ?? []).filter((code, cell) => code !== '' && flags[cell]);
  return [...new Set(flagged)].sort();
}

function tell(
  target: string,
  { engine, rowsRead, leftOut, fewerThan, cubes }: CubeManifest,
  bytes: number
): void {
  for (const rule of LEFT_OUT_RULES) if (leftOut[rule]) say(describeLeftOut(rule, leftOut[rule]));
  for (const { name, files, withheld } of cubes) {
    say(
      `${name}: ${files.reduce((sum, { cells }) => sum + cells, 0).toLocaleString('en')} cells in ${files.length} files`
    );
    if (fewerThan !== undefined && withheld) say(describeWithheld({ name, few: fewerThan, ...withheld }));
  }
  say(
    `${target}: ${rowsRead.toLocaleString('en')} rows by ${engine.name} ${engine.version}, ${describeSize(bytes)}`
  );
  say(
    `to show it, datapackage.json names it among its resources: {"name": "register", "path": "${target.split(/[\\/]/).at(-1) ?? ''}/manifest.json"}`
  );
}
