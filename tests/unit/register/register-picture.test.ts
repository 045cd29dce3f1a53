import { beforeAll, describe, expect, test } from 'vitest';
import { registerMessagesOf } from '../../../src/i18n/register-messages';
import type { DataPackage, Measure } from '../../../src/model/data-package';
import { amountOf, exactly } from '../../../src/model/quantity';
import { DEFAULT_VIEW } from '../../../src/model/view-state';
import { createLegend } from '../../../src/picture/legend';
import { describePart } from '../../../src/picture/describe-state';
import { describeTerritory } from '../../../src/picture/summary';
import { createStill, StillPicture } from '../../../src/picture/picture';
import { titleOf } from '../../../src/picture/title';
import { emptyPackage } from '../../../src/data/read/assemble-package';
import {
  amountIn,
  createRegisterPackage,
  measureOf,
  quantityOf,
  type ShownRegister
} from '../../../src/register/page/register-package';
import { createRegisterPicture, plainAmount } from '../../../src/register/page/register-picture';
import { RowsSource } from '../../../src/register/page/rows-source';
import type { RegisterAnswer, RegisterQuestion } from '../../../src/register/page/register-source';
import { readWorld } from '../world';
import { csvOf, QUESTION, read } from './small-register';

const words = registerMessagesOf('en');
const HEROIN: Measure = {
  id: 'heroin',
  label: 'Heroin seized',
  type: 'drugs',
  dimension: 'mass',
  unit: 'kg',
  partOf: null,
  isAdditive: true
};
const published: DataPackage = {
  ...emptyPackage(),
  title: 'Made up',
  measures: new Map([['heroin', HEROIN]])
};
const exactAmount = (value: number) => amountOf(exactly(value, 'kg'));

let source: RowsSource;
beforeAll(async () => {
  const { register } = await read(
    csvOf([
      { territory: 'PAK', value: '614', origin: 'AFG', destination: 'PAK' },
      { territory: 'PAK', value: '6', qualifier: 'at_least', origin: 'AFG', destination: 'PAK' },
      { territory: 'IRN', value: '2', origin: 'AFG', destination: 'AFG' },
      { territory: 'TUR', value: '', unit: 'kg', qualifier: 'words' },
      { territory: '', value: '3' },
      { territory: 'CHN', value: '9', commodity: 'tablets', unit: 'tablets' },
      { territory: 'PAK', value: '1', date: '2019-02-01' }
    ])
  );
  source = new RowsSource(register);
});

function shownOf(question: Partial<RegisterQuestion> = {}): ShownRegister {
  return {
    title: 'Made up',
    measure: HEROIN,
    answer: source.ask({ ...QUESTION, ...question }),
    problem: null,
    territories: source.territories,
    sources: source.sources,
    hasRows: true,
    words
  };
}

function pictureOf(shown: ShownRegister, view = DEFAULT_VIEW): StillPicture {
  const given = createRegisterPicture({
    shown: () => shown,
    territories: () => shown.territories,
    notices: () => []
  });
  return new StillPicture({ dataPackage: published, world: readWorld() }, view, { given });
}

describe('a picture of a register', () => {
  test('colours each territory by its sum, in the unit of the measure', () => {
    const { summaries, measure } = pictureOf(shownOf());
    expect(measure).toBe(HEROIN);
    expect(summaries.get('PAK')).toMatchObject({
      state: 'value',
      amount: { low: 621, high: Infinity, unit: 'kg', withNumber: 3, withoutNumber: 0 }
    });
    expect(summaries.get('IRN')).toMatchObject({ state: 'value', amount: { low: 2, high: 2 } });
  });

  test('tells records without a number, records of other choices, and none at all apart', () => {
    const picture = pictureOf(shownOf());
    const say = (code: string) => describePart(picture, picture.summaryOf(code));
    expect(picture.summaryOf('TUR').state).toBe('named');
    expect(say('TUR')).toBe(words.states.named);
    expect(say('CHN')).toBe(words.states.participant);
    expect(say('FRA')).toBe(words.states.outside);
  });

  test('never says of a country that it has nothing where its sums are withheld', () => {
    const shown = shownOf();
    const answer = {
      ...(shown.answer as RegisterAnswer),
      notes: [{ code: 'withheld', fewerThan: 5, records: 7 } as const],
      withheld: { fewerThan: 5, territories: new Set(['PAK', 'PER']) }
    };
    const picture = pictureOf({
      ...shown,
      answer,
      territories: [...shown.territories, 'PER'],
      hasRows: false
    });
    const say = (code: string) => describePart(picture, picture.summaryOf(code));
    expect(picture.summaryOf('PER').state).toBe('participant');
    expect(say('PER')).toBe('Sums of fewer than 5 records are withheld');
    expect(describeTerritory(picture, 'PER')).toBe(say('PER'));
    expect(say('CHN')).toBe(words.states.participant);
    expect(say('FRA')).toBe(words.states.outsideChoice);
    const { fills, unplaced } = createLegend(picture, false);
    expect(fills.map(({ text }) => text)).toContain(
      'Withheld (fewer than 5 records), or none of this choice'
    );
    expect(unplaced).toContain('Sums of fewer than 5 records are withheld (7 records, all commodities)');
    // What is published of a country lacks what is withheld of it.
    const { figures } = createRegisterPackage(published, { ...shown, answer });
    const notes = Object.fromEntries(figures.map(({ id, note }) => [id, note]));
    expect(notes).toMatchObject({
      register: expect.stringContaining('withheld') as string,
      'register:PAK': 'Sums of fewer than 5 records are withheld',
      'register:IRN': ''
    });
  });

  test('draws a line for each pair of two countries, as wide as its amount', () => {
    const { locatedRoutes, figureOfRoute } = pictureOf(shownOf());
    expect(locatedRoutes.map(({ route }) => route.id)).toEqual(['AFG-PAK']);
    expect(figureOfRoute('AFG-PAK')?.quantity).toMatchObject({ qualifier: 'at_least', value: 620 });
  });

  test('writes signs on the map where they are news, and the share of open records in its legend', () => {
    const amount = { ...exactAmount(50), approximate: true };
    const open = { ...amount, high: Infinity };
    const counts = { records: 100, open: 6 };
    expect(plainAmount(open, counts)).toEqual({ ...amount, high: 50, approximate: false });
    expect(plainAmount({ ...open, withoutNumber: 4 }, counts)).toMatchObject({ high: 50, withoutNumber: 0 });
    const told = { ...open, withoutNumber: 5 };
    expect(plainAmount(told, counts)).toBe(told);
    const wide = { ...amount, high: 56 };
    expect(plainAmount(wide, { records: 100, open: 0 })).toBe(wide);
    expect(plainAmount({ ...amount, high: 54 }, { records: 100, open: 0 })).toMatchObject({ high: 50 });
    const none = { ...amount, withNumber: 0, withoutNumber: 1 };
    expect(plainAmount(none, { records: 100, open: 0 })).toBe(none);
    expect(createLegend(pictureOf(shownOf()), false).unplaced).toContain(
      'Sums are least amounts: 33% of records are open upwards or give no number'
    );
  });

  test('says in its legend what has no country, and which pairs it draws', () => {
    const { unplaced } = createLegend(pictureOf(shownOf()), false);
    expect(unplaced).toContain('No country named in 1 of 6 records');
    expect(unplaced).toContain('1 strongest of 2 flows drawn');
  });

  test('is not filtered once more by what the register was asked for', () => {
    const { months } = shownOf().answer as NonNullable<ShownRegister['answer']>;
    const view = {
      ...DEFAULT_VIEW,
      from: '2019',
      to: '2019',
      modes: ['road'] as const,
      register: 'heroin/g'
    };
    const question = { months: { from: months[0]?.month ?? 0, to: months[0]?.month ?? 0 } };
    const picture = pictureOf(shownOf(question), view);
    expect(picture.summaryOf('PAK').amount?.low).toBe(1);
    expect(picture.summaryOf('IRN').state).toBe('participant');
  });

  test('is called as its package is, and stays what it is in another theme', () => {
    const picture = pictureOf(shownOf());
    expect(titleOf(picture)).toMatch(/Made up.*: .*Heroin seized/);
    const dark = createStill(picture, { ...DEFAULT_VIEW, theme: 'dark' });
    expect(dark.summaryOf('PAK').amount).toEqual(picture.summaryOf('PAK').amount);
  });

  test('is no picture of a view that asks the register for something else', () => {
    const picture = pictureOf(shownOf());
    for (const other of [{ register: 'cocaine/g' }, { from: '2019' }, { modes: ['sea' as const] }])
      expect(createStill(picture, { ...DEFAULT_VIEW, ...other }).summaries.size).toBe(0);
  });

  test('shows nothing, and fits the map to nothing else, while there is no answer yet', () => {
    const picture = pictureOf({ ...shownOf(), answer: null, territories: [] });
    expect(picture.summaries.size).toBe(0);
    expect(picture.locatedRoutes).toEqual([]);
  });
});

describe('the package of a register', () => {
  test('has a figure for the whole and one for each territory, which is a part of it', () => {
    const { figures, operations } = createRegisterPackage(published, shownOf());
    expect(figures.map(({ id }) => id)).toEqual(['register', 'register:PAK', 'register:IRN', 'register:TUR']);
    expect(figures.slice(1).every(({ partOf }) => partOf === 'register')).toBe(true);
    expect(figures[1]?.locator).toBe('sum of 3 records');
    expect(operations[0]).toMatchObject({ start: '2019-02', end: '2024-05' });
  });

  test('names a measure by its unit where that does not convert to its own', () => {
    expect(measureOf(published, { commodity: 'heroin', unit: 'g' }, words).label).toBe('Heroin seized');
    expect(measureOf(published, { commodity: 'heroin', unit: 'tablets' }, words)).toMatchObject({
      label: 'Heroin seized (tablets)',
      unit: 'tablets',
      dimension: 'count'
    });
    expect(measureOf(published, { commodity: 'heroin', unit: '' }, words).label).toBe(
      'Heroin seized (no unit stated)'
    );
  });

  test('states a sum by the least that it says', () => {
    const amount = { ...amountIn(source.ask(QUESTION).total.amount, 'kg'), high: 700, withoutNumber: 0 };
    expect(quantityOf(amount, words)).toMatchObject({ qualifier: 'range', high: 700 });
    expect(quantityOf({ ...amount, withoutNumber: 2 }, words).qualifier).toBe('at_least');
    expect(quantityOf({ ...amount, high: amount.low }, words).qualifier).toBe('exact');
    expect(quantityOf({ ...amount, high: amount.low, approximate: true }, words).qualifier).toBe(
      'approximately'
    );
    expect(quantityOf({ ...amount, withNumber: 0 }, words)).toMatchObject({
      qualifier: 'words',
      value: null
    });
  });
});
