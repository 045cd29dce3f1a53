import { withoutIsolates } from '../i18n/isolate';
import { moreMessagesOf } from '../i18n/more-messages';
import { EMPTY_STEP, type Step } from '../model/briefing';
import { labelOf } from '../model/data-package';
import type { Extent, ViewState } from '../model/view-state';
import { formatView } from '../model/view-url';
import { commonWordOf, withoutWord } from '../query/operations/common-word';
import { createChart } from './charts/create-chart';
import { listValues, readValue } from './live-values';
import { createStill, type Picture } from './picture';
import { noteFigures, noteValues, viewForStep } from './step-view';
import { titleOf } from './title';

/** A step of a view that a reader has before them: what it shows, its figures as they are now, and a title. */
export function stepOfView(picture: Picture, shown: Extent | null): Pick<Step, 'title' | 'view' | 'figures'> {
  const view = viewForStep(picture.view, shown);
  return {
    title: suggestTitle(createStill(picture, view)),
    view: formatView(view),
    figures: noteFigures(picture)
  };
}

/** So many totals are told in an overview. */
const MOST_TOLD = 4;

/** Four steps about the operations in view, their totals as values in the text: the map, each operation, when they ran, and the table. */
export function overviewSteps(picture: Picture): readonly Partial<Step>[] {
  const { view, operations, series, measure } = picture;
  const { ofOperation } = moreMessagesOf(picture.language).briefing.editor;
  const at = (patch: Partial<ViewState>): Partial<Step> =>
    stepOfView(
      createStill(picture, { ...view, camera: null, extent: null, country: null, route: null, ...patch }),
      null
    );
  const told = measure && series !== 'participation' ? [measure.id] : totalsOf(picture).slice(0, MOST_TOLD);
  const text = told.map((id) => `- ${ofOperation(labelOf(picture.dataPackage, id), `{{${id}}}`)}`).join('\n');
  const first = { ...at({ tab: 'map' }), text };
  const steps = [
    first,
    at({ tab: 'charts', chart: operations.length > 1 ? 'operations' : 'ranked' }),
    at({ tab: 'charts', chart: 'timeline' }),
    at({ tab: 'table', find: null })
  ];
  return steps.map((step) => ({
    ...step,
    figures: { ...step.figures, ...noteValues(picture, { ...EMPTY_STEP, ...step }) }
  }));
}

/** The measures in view that have a total in words, in the order of the totals beside the map. */
function totalsOf(picture: Picture): readonly string[] {
  const measures = listValues(picture).flatMap(({ id }) => {
    const figure = picture.figures.get(id);
    return figure ? (figure.scope.kind === 'operation' ? [figure.measure] : []) : [id];
  });
  return [...new Set(measures)].filter((id) => readValue(picture, id));
}

/** What a step of this view is called until it has a better title: the country or the operations, and what is shown of them. */
export function suggestTitle(picture: Picture): string {
  return withoutIsolates(titleOfView(picture));
}

function titleOfView(picture: Picture): string {
  const { view, measure, messages, format, language } = picture;
  const words = moreMessagesOf(language).briefing;
  const { titled } = messages.legend;
  if (view.tab === 'map' && view.country) {
    const name = format.territory(view.country);
    return measure ? titled(name, measure.label) : name;
  }
  const of = nameShared(picture);
  const chart = view.tab === 'charts' ? createChart(picture) : null;
  if (chart) return titled(of ?? nameOf(picture), chart.title);
  const title = of ? (measure ? titled(of, measure.label) : of) : titleOf(picture);
  return view.tab === 'compare' ? words.compared(title) : view.tab === 'table' ? words.tabled(title) : title;
}

/** What a briefing about a view is called until it has a better title: its operations. */
export function suggestBriefingTitle(picture: Picture): string {
  return picture.operations.length ? withoutIsolates(nameShared(picture) ?? nameOf(picture)) : '';
}

/** "10 Trigger operations"; null of one, of all, and of those that share no name. */
function nameShared({ operations, publishedPackage, language }: Picture): string | null {
  const { length } = operations;
  const names = operations.map(({ name }) => name);
  const shared = length > 1 ? sharedWord(names, commonWordOf(publishedPackage.operations)) : '';
  const isAll = length === publishedPackage.operations.length;
  return shared && !isAll ? moreMessagesOf(language).briefing.severalNamed(length, shared) : null;
}

/** The operations in view, without what is shown of them. */
function nameOf({ operations, publishedPackage, choices, per, messages, format }: Picture): string {
  return titleOf({
    operations,
    publishedPackage,
    choices: { ...choices, types: [] },
    measure: null,
    per,
    messages,
    format
  });
}

/** The first word that all names have, but for the one that every name of the data begins with; empty where they have none. */
function sharedWord(names: readonly string[], common: string): string {
  const wordsOf = (name: string): string[] =>
    withoutWord(name, common)
      .split(/[\s-]+/)
      .filter((word) => /^\p{Lu}\p{Ll}{2,}/u.test(word));
  const [first = [], ...others] = names.map(wordsOf);
  return first.find((word) => others.every((words) => words.includes(word))) ?? '';
}
