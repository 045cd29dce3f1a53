import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DESCRIPTOR_PATH } from '../../data/read/descriptor';
import { ROWS_RESOURCE } from '../../data/read/register-resources';
import { describeFault, describeRead, describeRule } from '../../i18n/describe-register';
import { createProblem, type Problem, type Severity } from '../../model/problem';
import { REGISTER_RULES, type BrokenRow, type DeclaredRows, type RuleCost } from '../../model/register';
import { piecesOf, sourceOf, type ByteSource } from '../../register/read/byte-source';
import { readRegister } from '../../register/read-register';
import { openFile } from '../file-source';
import { folderOf, type OpenedPackage } from '../open-package';
import { createProgress } from '../progress';
import { say } from '../terminal';

/** What is wrong with the rows of a register: a rule that rows break, or a fault of a file. */
export interface RegisterProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  /** Of the first row that breaks a rule, from 1; null for a file. */
  readonly row: number | null;
  readonly message: string;
  /** How many rows break the rule, and the first hundred of them; none for a file. */
  readonly count: number;
  readonly first: readonly BrokenRow[];
}

export interface CheckedRegister {
  readonly problems: readonly RegisterProblem[];
  /** Of files that are not as the descriptor says. */
  readonly fileProblems: readonly Problem[];
  /** How many rows were read, and how many of them are left out. */
  readonly read: string;
}

const SEVERITIES: Readonly<Record<RuleCost, Severity>> = { row: 'error', cell: 'warning', nothing: 'info' };

/** Ids are told apart in memory, some 40 bytes a row: in files up to so many bytes. */
const MOST_COMPARED = 2e9;

/** Reads the rows of a package's register once, some MB at a time, and keeps none of them. */
export async function checkRegister(opened: OpenedPackage, rows: DeclaredRows): Promise<CheckedRegister> {
  const { dataPackage, world } = opened;
  const files = openRows(opened, rows);
  try {
    const size = files.reduce((sum, { source }) => sum + (source?.size ?? 0), 0);
    const comparesRecords = size <= MOST_COMPARED;
    if (!comparesRecords)
      say('the register is larger than 2 GB: its records are not searched for ids that come twice');
    const fileProblems = await checkFiles(files, rows);
    const progress = createProgress();
    const { broken, faults, rowsRead, rowsKept } = await readRegister(
      files.map(({ path, source }) => ({ path, bytes: source })),
      {
        measures: new Set(dataPackage.measures.keys()),
        sources: new Set(dataPackage.sources.keys()),
        territories: new Set(world.territories.keys()),
        today: new Date().toISOString().slice(0, 10),
        comparesRecords,
        countsOnly: true
      },
      ({ bytesRead, bytes, rowsRead: soFar }) =>
        progress(
          `${ROWS_RESOURCE}: ${Math.floor((100 * bytesRead) / bytes)} %, ${soFar.toLocaleString('en')} rows`
        )
    );
    return {
      problems: [
        ...faults.map((fault): RegisterProblem => {
          const { code, file } = fault;
          return {
            code,
            severity: 'error',
            file,
            row: null,
            message: describeFault(fault),
            count: 0,
            first: []
          };
        }),
        ...broken.map(({ rule, count, first }): RegisterProblem => ({
          code: rule,
          severity: SEVERITIES[REGISTER_RULES[rule]],
          file: first[0]?.file ?? '',
          row: first[0]?.row ?? null,
          message: describeRule(rule, count),
          count,
          first
        }))
      ],
      fileProblems,
      read: describeRead(rowsRead, rowsKept)
    };
  } finally {
    for (const { close } of files) close();
  }
}

interface OpenedRows {
  readonly path: string;
  readonly source: ByteSource | null;
  readonly close: () => void;
}

function openRows({ name, read }: OpenedPackage, { paths }: DeclaredRows): OpenedRows[] {
  const folder = folderOf(name);
  return paths.map((path): OpenedRows => {
    if (folder !== null) {
      const source = openFile(join(folder, path));
      return { path, source, close: () => source?.close() };
    }
    const bytes = read(path);
    return { path, source: bytes ? sourceOf(bytes) : null, close: () => undefined };
  });
}

/** The size and the hash of the one file, as far as they are stated. */
async function checkFiles(files: readonly OpenedRows[], { bytes, hash }: DeclaredRows): Promise<Problem[]> {
  const problems: Problem[] = [];
  const [{ path, source } = { path: '', source: null }] = files;
  if (!source) return problems;
  if (bytes !== null && bytes !== source.size)
    problems.push(
      createProblem({
        file: path,
        value: String(source.size),
        severity: 'warning',
        code: 'file_size',
        stated: bytes
      })
    );
  if (!hash) return problems;
  const [, algorithm = 'md5', digest] = /^(?:(md5|sha1|sha256|sha512):)?([\da-f]+)$/i.exec(hash) ?? [];
  if (!digest) {
    problems.push(
      createProblem({
        file: DESCRIPTOR_PATH,
        column: ROWS_RESOURCE,
        value: 'hash',
        severity: 'warning',
        code: 'descriptor_ignored',
        table: ROWS_RESOURCE,
        properties: ['hash']
      })
    );
    return problems;
  }
  const hashed = createHash(algorithm.toLowerCase());
  for await (const piece of piecesOf(source, () => undefined)) hashed.update(piece);
  if (hashed.digest('hex') !== digest.toLowerCase())
    problems.push(createProblem({ file: path, severity: 'warning', code: 'file_hash', algorithm }));
  return problems;
}
