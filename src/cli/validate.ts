import { checkRegister, type RegisterProblem } from './register/check-register';
import { describeCubeFault } from '../i18n/describe-register';
import { openPackage } from './open-package';
import { checkCubes } from './register/register-files';
import type { Given } from './commands';
import { countProblems, writeProblem, recordProblem } from './problem-lines';
import { EXIT } from './stop';
import { countOf, oneLine, print, say } from './terminal';

/** So many of the rows that break a rule are named in its line. */
const FEW = 3;

/** Prints the problems of a package and its register. Errors make the exit code 1, and warnings where that is asked for; remarks never. */
export async function run({ names: [name = ''], has }: Given): Promise<number> {
  const opened = await openPackage(name);
  const rows = opened.register?.rows;
  const checked = rows ? await checkRegister(opened, rows) : null;
  const problems = [...opened.problems, ...(checked?.fileProblems ?? [])];
  const cubes = opened.register?.cubes;
  const ofCubes = cubes ? await checkCubes(opened, cubes.path) : null;
  const ofRows = [
    ...(checked?.problems ?? []),
    ...(ofCubes?.faults ?? []).map(({ file, fault }): RegisterProblem => {
      const message = describeCubeFault(fault);
      return { code: fault.code, severity: 'error', file, row: null, message, count: 0, first: [] };
    })
  ];
  if (has('json'))
    print(JSON.stringify([...problems.map(recordProblem), ...ofRows.map(recordRegisterProblem)], null, 2));
  else {
    for (const problem of problems) print(writeProblem(problem));
    for (const problem of ofRows) print(writeRegisterProblem(problem));
  }
  const { operations, figures, routes } = opened.dataPackage;
  const held = [
    countOf(operations.length, 'operation'),
    countOf(figures.length, 'figure'),
    countOf(routes.length, 'route')
  ].join(', ');
  const isRegister = opened.register !== null && !operations.length;
  const register = [
    ...(checked ? [` Its register: ${checked.read}`] : []),
    ...(ofCubes?.rows ? [` Its cubes are of ${countOf(ofCubes.rows, 'row')}.`] : [])
  ].join('');
  const all = [...problems, ...ofRows];
  say(`${name}: ${countProblems(all) || 'no problems'}.${isRegister ? '' : ` It holds ${held}.`}${register}`);
  for (const line of ofCubes?.withheld ?? []) say(line);
  const isBad = all.some(({ severity }) => severity === 'error' || (severity === 'warning' && has('strict')));
  return isBad ? EXIT.problems : EXIT.ok;
}

function writeRegisterProblem({ file, row, severity, message, count, first }: RegisterProblem): string {
  const few = first
    .slice(0, FEW)
    .map(
      (each) => `${each.file === file ? '' : `${each.file}:`}${each.row}${each.value && ` “${each.value}”`}`
    );
  const rows = few.length ? ` Rows ${few.join(', ')}${count > few.length ? ' …' : ''}.` : '';
  return oneLine(`${file}:${row === null ? '' : `${row}:`} ${severity}: ${message}${rows}`);
}

/** The keys of a table's problem, and how many rows it is of, with the first hundred. */
function recordRegisterProblem({
  code,
  severity,
  file,
  row,
  message,
  count,
  first
}: RegisterProblem): object {
  const value = first[0]?.value || null;
  return { code, severity, file, row, column: null, value, message, remedy: '', count, first };
}
