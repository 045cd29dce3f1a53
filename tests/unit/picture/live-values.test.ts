import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/model/data-package';
import { EMPTY_STEP, type Step } from '../../../src/model/briefing';
import { fillValues, listValueIds, listValues, readValue } from '../../../src/picture/live-values';
import { overviewSteps, stepOfView, suggestTitle } from '../../../src/picture/new-step';
import {
  createStepPicture,
  findChanges,
  findNotKept,
  findUnknownValues,
  noteValues,
  titleOfStep
} from '../../../src/picture/step-view';
import { explore } from '../explorer';
import { exploreFixture, readFixture } from '../fixture-package';

const atlas = exploreFixture();
const HARVEST = ['harvest-v', 'harvest-vi', 'harvest-ix'];
const several = exploreFixture({ operations: HARVEST, measure: 'arrests' });
const stepOf = (patch: Partial<Step>): Step => ({ ...EMPTY_STEP, view: 'op=copper-lantern-ii', ...patch });

describe('readValue', () => {
  it('gives a figure in its source’s words', () => {
    expect(readValue(atlas, 'cl2-arrests')).toEqual({
      id: 'cl2-arrests',
      label: 'Arrests, Whole operation',
      text: 'over 1,200',
      noted: '≥ 1,200'
    });
  });

  it('gives a measure’s total in the view, and that of a territory', () => {
    expect(readValue(several, 'arrests')?.text).toBe('approximately 13,174');
    expect(readValue(several, 'arrests@BRA')?.text).toBe('preliminary 6,758');
    expect(readValue(atlas, 'arrests@PAK')?.text).toBe('430');
  });

  it('gives none of what the data do not have', () => {
    for (const id of ['no-such', 'arrests@MNG', 'no-such@PAK', '@'])
      expect(readValue(atlas, id), id).toBeNull();
  });
});

describe('values in a text', () => {
  it('are found, each once, and filled', () => {
    const text =
      'Of {{cl2-arrests}}: {{ cl2-arrests-pak }}, again {{cl2-arrests}}, and {{gone}}; {{not one}}';
    expect(listValueIds(text)).toEqual(['cl2-arrests', 'cl2-arrests-pak', 'gone']);
    expect(fillValues(text, () => atlas, '(missing)')).toBe(
      'Of over 1,200: 430, again over 1,200, and (missing); {{not one}}'
    );
  });

  it('are listed for a step: totals of several operations, then figures', () => {
    const ids = listValues(several).map(({ id }) => id);
    expect(ids[0]).toBe('arrests');
    expect(ids).toContain('h9-arrests');
    expect(listValues(atlas).map(({ id }) => id)).toContain('cl2-arrests-pak');
  });

  it('have a sum of countries where no total of the operation was published, and are called that', () => {
    const whole = readFixture();
    const figures = whole.figures.filter(({ id }) => !/^h9-arrests(-2)?$/.test(id));
    const view = { operations: ['harvest-ix'] };
    const [sum] = listValues(explore({ ...whole, figures }, view));
    expect(sum).toMatchObject({ id: 'arrests', label: expect.stringMatching(/^Arrests, in \d+ countries$/) });
    const published = listValues(explore(whole, view)).filter(({ label }) => /^Arrests, /.test(label));
    expect(published.map(({ id }) => id)).not.toContain('arrests');
    expect(published[0]).toMatchObject({ id: 'h9-arrests', label: 'Arrests, Whole operation' });
  });

  it('stand in a title, too', () => {
    const step = stepOf({ title: '{{cl2-arrests-pak}} arrests in Pakistan' });
    expect(titleOfStep(atlas, step, 'Step 1')).toBe('430 arrests in Pakistan');
    expect(titleOfStep(atlas, stepOf({}), 'Step 1')).toBe('Step 1');
  });

  it('are noted as they are, and tell when they changed or are not there', () => {
    const step = stepOf({ text: '{{cl2-arrests}} {{firearms}} {{gone}}' });
    expect(noteValues(atlas, step)).toEqual({ 'cl2-arrests': '≥ 1,200', firearms: '500' });
    expect(findUnknownValues(atlas, step)).toEqual(['gone']);
    expect(findChanges(atlas, stepOf({ figures: { firearms: '700', 'cl2-arrests': '≥ 1,200' } }))).toEqual([
      { id: 'firearms', label: 'Firearms seized, Whole operation', was: '700', now: '500' }
    ]);
  });
});

describe('a new step', () => {
  it('is called by what it shows, not by the first of its operations', () => {
    expect(suggestTitle(several)).toBe('3 Harvest operations: Arrests');
    expect(suggestTitle(exploreFixture({ operations: 'all' }))).toMatch(/^All \d+ operations/);
    expect(suggestTitle(exploreFixture({ country: 'PAK', measure: 'arrests' }))).toBe('Pakistan: Arrests');
    const chart = exploreFixture({ operations: HARVEST, measure: 'arrests', tab: 'charts', chart: 'years' });
    expect(suggestTitle(chart)).toBe('3 Harvest operations: Arrests, by year');
  });

  it('keeps the chart that is seen', () => {
    const { view } = stepOfView(
      exploreFixture({ operations: HARVEST, tab: 'charts', chart: 'timeline' }),
      null
    );
    expect(view).toBe('op=harvest-v,harvest-vi,harvest-ix&tab=charts&chart=timeline');
  });

  it('says what it cannot keep', () => {
    expect(findNotKept(atlas)).toBeNull();
    expect(findNotKept(exploreFixture({ tab: 'sources' }))).toBe('sources');
    expect(findNotKept(exploreFixture({ tab: 'compare' }))).toBe('compare_few');
    const fixture = readFixture();
    const seven = {
      ...fixture,
      operations: [...fixture.operations, { ...(fixture.operations[0] as Operation), id: 'seventh' }]
    };
    expect(findNotKept(explore(seven, { tab: 'compare', operations: 'all' }))).toBe('compare_many');
    expect(findNotKept(exploreFixture({ tab: 'compare', operations: HARVEST }))).toBeNull();
  });

  it('comes in four for an overview, of different titles, with values and no typed number', () => {
    const steps = overviewSteps(several).map((step) => ({ ...EMPTY_STEP, ...step }));
    expect(new Set(steps.map(({ title }) => title)).size).toBe(4);
    expect(steps[0]?.text).toBe('- Arrests: {{arrests}}');
    expect(
      steps.flatMap((step) => [...findChanges(several, step), ...findUnknownValues(several, step)])
    ).toEqual([]);
  });
});

describe('a step about a country', () => {
  it('pales every other country, in any sink', () => {
    const picture = createStepPicture(atlas, {
      view: 'op=copper-lantern-ii&type=people&measure=arrests&country=PAK'
    });
    const plain = createStepPicture(atlas, { view: 'op=copper-lantern-ii&type=people&measure=arrests' });
    const paintOf = (areas: typeof picture.areas, code: string) =>
      areas.find(({ territory }) => territory === code)?.paint;
    expect(paintOf(picture.areas, 'PAK')).toEqual(paintOf(plain.areas, 'PAK'));
    expect(paintOf(picture.areas, 'CHN')).not.toEqual(paintOf(plain.areas, 'CHN'));
  });
});
