import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { zipSync } from 'fflate';
import {
  describeDecision,
  describeOtherSheets,
  describeReason,
  describeRefusal
} from '../i18n/describe-sheet';
import { importSheets } from '../intake/import-sheets';
import type { Decisions, IntakeResult } from '../intake/result';
import type { PackageOptions } from '../intake/write-package';
import { MARKINGS } from '../model/briefing';
import type { Given } from './commands';
import { Output } from './output';
import { readWorld } from './own-files';
import { writeProblem } from './problem-lines';
import { listUnused, readDecisions } from './read-decisions';
import { recordResult } from './sheet-record';
import { attempt, EXIT, Stop, usage } from './stop';
import { countOf, print, say } from './terminal';

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Makes a data package of spreadsheets, or prints what would be taken from them. */
export async function run(given: Given): Promise<number> {
  const target = given.text('output');
  const isPrinted = given.has('json');
  if (!target && !isPrinted)
    throw usage('where to? Give -o PACKAGE, or --json to print what would be taken.');
  if (target && isPrinted) throw usage('--json writes nothing: give it without -o.');
  const options = readOptions(given);
  const sheets = readSheets(given.names);
  const decisions = readDecisions(given, [...sheets.keys()]);
  const output = new Output();
  if (target) output.checkTarget(target);

  const knownTerritories = new Set(readWorld().territories.keys());
  const { results, files, problems } = await importSheets(sheets, decisions, {
    knownTerritories,
    ...options
  });
  const unused = await listUnused(sheets, results, decisions);
  const open = [
    ...results.flatMap((result) => listOpen(result, decisions[result.file] ?? {})),
    ...unused.map((key) => `“${key}” was answered, and nothing asks for it.`)
  ];
  if (isPrinted) {
    const records = results.map(recordResult);
    print(JSON.stringify(records.length === 1 ? records[0] : records, null, 2));
  } else {
    for (const { file, otherSheets } of results)
      if (otherSheets.length) say(`${file}: ${describeOtherSheets(otherSheets)}`);
    for (const line of open) say(line);
  }
  const refused = results.find(({ refuse }) => refuse !== null);
  if (refused?.refuse) throw new Stop(EXIT.problems, `${refused.file}: ${describeRefusal(refused.refuse)}`);
  if (given.has('strict') && open.length)
    throw new Stop(
      EXIT.problems,
      `${open.length === 1 ? 'one thing is' : `${open.length} things are`} not settled, the first: ${open[0]}`
    );
  const wrong = problems.find(({ severity }) => severity === 'error');
  if (wrong) throw new Stop(EXIT.problems, `the package would not be sound: ${writeProblem(wrong)}`);
  if (!target || !files) return EXIT.ok;
  if (/\.zip$/i.test(target)) output.addFile(target, zipSync(Object.fromEntries(files)));
  else output.addFolder(target, files);
  output.commit();
  const count = (list: 'statements' | 'routes'): number =>
    results.reduce((sum, each) => sum + each[list].length, 0);
  say(
    `${target}: ${countOf(count('statements'), 'statement')}, ${countOf(count('routes'), 'route')}. Not settled: ${open.length}.`
  );
  return EXIT.ok;
}

function readSheets(paths: readonly string[]): Map<string, Uint8Array> {
  const sheets = new Map<string, Uint8Array>();
  for (const path of paths) {
    const name = basename(path);
    if (sheets.has(name)) throw usage(`two sheets are called ${name}: import them one after the other.`);
    sheets.set(
      name,
      attempt(`read ${path}`, () => readFileSync(path))
    );
  }
  return sheets;
}

function readOptions(given: Given): PackageOptions {
  const dates = ['start', 'end', 'announced', 'published'] as const;
  for (const option of dates) {
    const text = given.text(option);
    if (text !== undefined && !DATE.test(text))
      throw usage(`--${option} is a day, month or year as 2024-03-15, not “${text}”.`);
  }
  const url = given.text('url');
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url))
    throw usage(`--url begins with http:// or https://, unlike “${url}”.`);
  const marking = given.text('marking');
  if (marking !== undefined && !MARKINGS.some((each) => each === marking))
    throw usage(`--marking is one of ${MARKINGS.join(', ')}, not “${marking}”.`);
  return {
    operation: pick({
      name: given.text('name'),
      coordinator: given.text('coordinator'),
      start: given.text('start'),
      end: given.text('end'),
      announced: given.text('announced')
    }),
    source: pick({
      publisher: given.text('publisher'),
      title: given.text('source-title'),
      url,
      published: given.text('published'),
      marking
    })
  };
}

function pick(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]]))
  );
}

/** What is left to a person, a line each: questions that nobody answered, and what is left out because it is wrong. */
function listOpen({ file, asks, decisions, problems }: IntakeResult, answers: Decisions): string[] {
  const at = (row: number | undefined): string => `${file}:${row === undefined ? '' : `${row}:`}`;
  return [
    ...decisions
      .filter(({ id }) => answers.file?.[id] === undefined)
      .map((decision) => {
        const { question, proposal } = describeDecision(decision);
        return `${file}: ${question} “${proposal}” is taken (--decide ${decision.id}=…).`;
      }),
    ...asks.map(({ row, column, cell, reason, candidates }) => {
      const offered = candidates.length ? ` It may be ${candidates.join(' or ')}.` : '';
      return `${at(row)} column “${column}”: “${cell}” is left out: ${describeReason({ reason })}.${offered}`;
    }),
    ...problems
      .filter(({ severity }) => severity !== 'warning')
      .map(
        (problem) =>
          `${at(problem.row)} ${problem.cell === undefined ? '' : `“${problem.cell}” is left out: `}${describeReason(problem)}.`
      )
  ];
}
