import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../src/i18n/describe-problem';
import { createProblem } from '../../../src/model/problem';

const territory = { file: 'participants.csv', code: 'territory_unknown', territory: 'UK' } as const;

describe('a problem in words', () => {
  it('says what is wrong and what would be right', () => {
    expect(describeProblem(createProblem(territory))).toEqual({
      message: 'UK is not the code of a territory.',
      remedy: 'Write an ISO 3166-1 alpha-3 code: three capital letters, like PAK.'
    });
  });

  it('suggests what was meant', () => {
    expect(describeProblem(createProblem({ ...territory, suggestions: ['GBR', 'UKR'] })).remedy).toBe(
      'Did you mean GBR or UKR?'
    );
  });

  it('names further rows, and what was left out with it', () => {
    const leftOut = [
      { file: 'figures.csv', rows: 33 },
      { file: 'legs.csv', rows: 1 }
    ];
    const problem = createProblem({ ...territory, row: 2, otherRows: [3, 5], moreRows: 4, leftOut });
    expect(describeProblem(problem).message).toBe(
      'UK is not the code of a territory. The same in rows 3, 5 and 4 more. Left out with it: 33 rows of figures.csv, 1 row of legs.csv.'
    );
  });
});
