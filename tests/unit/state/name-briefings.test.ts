import { describe, expect, it } from 'vitest';
import { nameBriefings } from '../../../src/state/briefing-store';

describe('the names of a package’s briefings', () => {
  it('are the files’ names, with their folders where two are alike', () => {
    const paths = ['briefings/draft-plan.md', 'briefings/weekly.md', 'archive/weekly.md', 'top.md'];
    expect([...nameBriefings(paths)]).toEqual([
      ['draft-plan', 'briefings/draft-plan.md'],
      ['briefings/weekly', 'briefings/weekly.md'],
      ['archive/weekly', 'archive/weekly.md'],
      ['top', 'top.md']
    ]);
  });
});
