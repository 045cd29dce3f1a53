import { describe, expect, it } from 'vitest';
import { createProblemLog, MAX_PROBLEMS_PER_FILE } from '../../../../src/data/read/problem-log';
import { tell } from '../tell';

const problem = (row: number, value: string) => ({
  file: 'figures.csv',
  row,
  column: 'value',
  value,
  code: 'type' as const,
  type: 'number' as const,
  advice: { do: 'follow_type' as const }
});

describe('the log of problems', () => {
  it('tells 200 of a file and counts the rest', () => {
    const log = createProblemLog();
    for (let i = 0; i < MAX_PROBLEMS_PER_FILE + 100; i++) log.report(problem(i + 2, `x${i}`));
    const problems = log.list([]);
    expect(problems).toHaveLength(MAX_PROBLEMS_PER_FILE + 1);
    expect(problems.at(-1)).toMatchObject({ code: 'more', value: '100', row: null, severity: 'error' });
  });

  it('tells what differs by its row alone once, with the rows', () => {
    const log = createProblemLog();
    for (const row of [7, 3, 5]) log.report(problem(row, 'x'));
    log.report(problem(4, 'y'));
    expect(
      log
        .list([])
        .map(tell)
        .map(({ row, value, message }) => [row, value, message])
    ).toEqual([
      [3, 'x', '“value” must be a number. The same in rows 5, 7.'],
      [4, 'y', '“value” must be a number.']
    ]);
  });

  it('tells what follows from a problem, also of what followed after it was reported', () => {
    const log = createProblemLog();
    const consequences = new Map([['figures.csv', 33]]);
    log.report({ ...problem(2, 'x'), consequences });
    expect(log.list([]).map(tell)[0]?.message).toBe(
      '“value” must be a number. Left out with it: 33 rows of figures.csv.'
    );
    consequences.set('legs.csv', 1);
    expect(log.list([]).map(tell)[0]?.message).toContain('33 rows of figures.csv, 1 row of legs.csv.');
  });
});
