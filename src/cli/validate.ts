import { openPackage } from './open-package';
import type { Given } from './commands';
import { countProblems, writeProblem, recordProblem } from './problem-lines';
import { EXIT } from './stop';
import { countOf, print, say } from './terminal';

/** Prints the problems of a package. Errors make the exit code 1, and warnings where that is asked for; remarks never. */
export async function run({ names: [name = ''], has }: Given): Promise<number> {
  const { problems, dataPackage } = openPackage(name);
  if (has('json')) print(JSON.stringify(problems.map(recordProblem), null, 2));
  else for (const problem of problems) print(writeProblem(problem));
  const { operations, figures, routes } = dataPackage;
  const read = [
    countOf(operations.length, 'operation'),
    countOf(figures.length, 'figure'),
    countOf(routes.length, 'route')
  ];
  say(`${name}: ${countProblems(problems) || 'no problems'}. It holds ${read.join(', ')}.`);
  const isBad = problems.some(
    ({ severity }) => severity === 'error' || (severity === 'warning' && has('strict'))
  );
  return isBad ? EXIT.problems : EXIT.ok;
}
