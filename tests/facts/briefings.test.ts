import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStepPicture, findChanges, readStepView } from '../../src/picture/step-view';
import { parseBriefing } from '../../src/data/briefings/briefing-file';
import { loadPackage } from '../../src/data/read/load-package';
import { SHIPPED, TERRITORIES } from '../unit/data/test-package';
import { explore } from '../unit/explorer';

const FEWEST_STEPS = 7;

const { dataPackage, problems } = await loadPackage(
  (path) => Promise.resolve(readFileSync(join(SHIPPED, path))),
  TERRITORIES
);
const explorer = explore(dataPackage);
const listed = (
  JSON.parse(readFileSync(join(SHIPPED, 'datapackage.json'), 'utf8')) as { briefings: string[] }
).briefings;

describe('the shipped package', () => {
  it('loads without a problem and offers the briefings that its descriptor lists', () => {
    expect(problems).toEqual([]);
    expect(listed.length).toBeGreaterThan(0);
    expect(dataPackage.briefings).toEqual(listed);
  });
});

describe.each(listed)('the shipped briefing %s', (path) => {
  const { briefing, problems } = parseBriefing(readFileSync(join(SHIPPED, path), 'utf8'), path);
  const steps = briefing.steps.map((step, i) => ({ step, name: `${i + 1}. ${step.title}` }));

  it('is read without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('has a title, a marking and enough steps', () => {
    expect(briefing.title.trim()).not.toBe('');
    expect(briefing.marking).not.toBeNull();
    expect(briefing.steps.length).toBeGreaterThanOrEqual(FEWEST_STEPS);
  });

  it('calls no two steps the same', () => {
    const titles = briefing.steps.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  describe.each(steps)('in step $name', ({ step }) => {
    it('has a title, a text and a time', () => {
      expect(step.title.trim()).not.toBe('');
      expect(step.text.trim()).not.toBe('');
      expect(step.seconds).toBeGreaterThan(0);
    });

    it('has a view that the data can show as it is written', () => {
      expect(step.view).not.toBe('');
      expect(readStepView(explorer, step).notices).toEqual([]);
    });

    it('notes every figure as the data have it', () => {
      expect(findChanges(explorer, step)).toEqual([]);
    });

    it('notes figures of the operations in its view alone', () => {
      const shown = createStepPicture(explorer, step).operations.map(({ id }) => id);
      for (const id of Object.keys(step.figures))
        expect(shown).toContain(dataPackage.figures.find((figure) => figure.id === id)?.operation);
    });
  });
});
