import { readFileSync } from 'node:fs';
import { readSheetFile } from '../intake/read-sheet-file';
import type { Decisions, IntakeResult } from '../intake/result';
import type { Given } from './commands';
import { attempt, usage } from './stop';

const PARTS = ['file', 'columns', 'names', 'cells', 'rows', 'edits'] as const;

type ByFile = Readonly<Record<string, Decisions>>;

/**
 * The answers to the questions of some sheets, by the sheets' names: those of a decisions file, which holds for all sheets or names each, and on top of
 * them those of the options, which hold for all. Stops where they cannot be read.
 */
export function readDecisions(given: Given, names: readonly string[]): ByFile {
  const kept = readFile(given.text('decisions'), names);
  const flags = readFlags(given);
  return Object.fromEntries(
    names.map((name) => [name, join(join(kept['*'] ?? {}, kept[name] ?? {}), flags)])
  );
}

function readFile(path: string | undefined, names: readonly string[]): ByFile {
  if (path === undefined) return {};
  const text = attempt(`read ${path}`, () => readFileSync(path, 'utf8'));
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw usage(`${path} is not valid JSON.`);
  }
  if (!isRecord(json))
    throw usage(`${path} must hold an object with ${PARTS.join(', ')}, or the sheets’ names.`);
  const isOfAll = Object.keys(json).every((key) => PARTS.some((part) => part === key));
  const byFile = isOfAll ? { '*': json } : json;
  for (const [name, decisions] of Object.entries(byFile)) {
    if (name !== '*' && !names.includes(name))
      throw usage(`${path} answers for “${name}”, which is not imported.`);
    checkDecisions(decisions, `${path}, “${name}”`);
  }
  return byFile as ByFile;
}

function checkDecisions(decisions: unknown, where: string): void {
  if (!isRecord(decisions)) throw usage(`${where}: the answers must be an object.`);
  for (const [part, answers] of Object.entries(decisions)) {
    if (!PARTS.some((each) => each === part))
      throw usage(`${where}: “${part}” is none of ${PARTS.join(', ')}.`);
    if (!isRecord(answers)) throw usage(`${where}: “${part}” must be an object.`);
    for (const [key, answer] of Object.entries(answers))
      if (part === 'columns' ? !isRecord(answer) : typeof answer !== 'string')
        throw usage(
          `${where}: the answer to “${key}” must be ${part === 'columns' ? 'an object' : 'a text'}.`
        );
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readFlags(given: Given): Decisions {
  const pairs = (option: string): [string, string][] =>
    given.texts(option).map((text) => {
      const at = text.lastIndexOf('=');
      if (at < 1)
        throw usage(
          `--${option} needs what is answered and the answer, with “=” between them, not “${text}”.`
        );
      return [text.slice(0, at), text.slice(at + 1)];
    });
  const columns: Record<string, { unit?: string; decimal?: '.' | ','; isLeftOut?: boolean }> = {};
  for (const [column, unit] of pairs('unit')) columns[column] = { ...columns[column], unit };
  for (const [column, decimal] of pairs('decimal')) {
    if (decimal !== '.' && decimal !== ',') throw usage(`--decimal is a point or a comma, not “${decimal}”.`);
    columns[column] = { ...columns[column], decimal };
  }
  for (const column of given.texts('leave-out')) columns[column] = { ...columns[column], isLeftOut: true };
  return {
    file: Object.fromEntries(pairs('decide')),
    columns,
    names: Object.fromEntries(pairs('country')),
    cells: Object.fromEntries(pairs('cell')),
    rows: Object.fromEntries(pairs('row'))
  };
}

function join(a: Decisions, b: Decisions): Decisions {
  return {
    file: { ...a.file, ...b.file },
    columns: { ...a.columns, ...b.columns },
    names: { ...a.names, ...b.names },
    cells: { ...a.cells, ...b.cells },
    rows: { ...a.rows, ...b.rows },
    edits: { ...a.edits, ...b.edits }
  };
}

/** What is answered although no sheet asks for it: a slip in a name would else go unseen. */
export async function listUnused(
  sheets: ReadonlyMap<string, Uint8Array>,
  results: readonly IntakeResult[],
  decisions: ByFile
): Promise<string[]> {
  const asked = new Set<string>();
  for (const result of results) {
    const bytes = sheets.get(result.file);
    // What was asked before it was answered is no question any more.
    const before = bytes ? [await readSheetFile(result.file, bytes)] : [];
    for (const { questions, decisions: made, asks } of [result, ...before]) {
      for (const { id } of [...questions, ...made]) asked.add(id);
      for (const { row, column, cell } of asks) asked.add(`${row}:${column}`).add(cell);
    }
  }
  const given = results.flatMap(({ file }) => {
    const { file: ids = {}, names = {} } = decisions[file] ?? {};
    return [...Object.keys(ids), ...Object.keys(names)];
  });
  return [...new Set(given)].filter((key) => !asked.has(key));
}
