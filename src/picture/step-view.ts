import { moreMessagesOf } from '../i18n/more-messages';
import { strictestOf, type Briefing, type Marking, type Step } from '../model/briefing';
import type { TerritoryCode } from '../model/data-package';
import { createProblem, type Problem } from '../model/problem';
import { parseView, type ViewNotice } from '../model/view-url';
import { DEFAULT_VIEW, type Extent, type ViewState } from '../model/view-state';
import { filterFigures } from '../query/figures/filter-figures';
import { resolveView } from '../query/resolve-view';
import { MOST_COMPARED } from './compare';
import { fillValues, listStepValueIds, readValue } from './live-values';
import { createStill, type Picture } from './picture';
import { markingOf } from './sources';

/** A step's view as the atlas can show it, and what of it could not be taken as written. */
export interface ReadStep {
  readonly view: ViewState;
  readonly notices: readonly ViewNotice[];
}

/** Reads a step's view. Whatever the data lack falls back to the default, with a notice; the step still opens. */
export function readStepView(picture: Picture, { view: query }: Pick<Step, 'view'>): ReadStep {
  const parsed = parseView(query);
  const resolved = resolveView(parsed.view, picture.publishedPackage, picture.world.territories);
  const view = viewOfStep(resolved.view);
  const given = picture.givenFor(view);
  const missing: readonly ViewNotice[] =
    view.register === null || given
      ? (given?.notices() ?? [])
      : [{ key: 'register', value: view.register, reason: 'not_in_package' }];
  return { view, notices: [...parsed.notices, ...resolved.notices, ...missing] };
}

/**
 * What of a briefing's views could not be taken as written, as problems of its file: one for each part of a view, in the order of the steps. The
 * steps open all the same.
 */
export function validateViews(picture: Picture, { steps }: Pick<Briefing, 'steps'>, file: string): Problem[] {
  return steps.flatMap((step, i) =>
    readStepView(picture, step).notices.map(({ key, value, reason }) =>
      createProblem({
        file,
        column: 'view',
        value,
        severity: 'warning',
        code: 'view',
        step: i + 1,
        key,
        reason
      })
    )
  );
}

/** A figure that was written into a step, and what it says now; null where the data have it no more. */
export interface ChangedFigure {
  readonly id: string;
  readonly label: string;
  readonly was: string;
  readonly now: string | null;
}

/** The figures of a step that have changed since it was written, in the order in which they were noted. */
export function findChanges(picture: Picture, step: Step): readonly ChangedFigure[] {
  // As published: what a reader would rather read is no change of the data.
  const published = createStill(picture, { ...viewOnStage(picture, step), prefer: [] });
  return Object.entries(step.figures).flatMap(([id, was]): ChangedFigure[] => {
    const value = readValue(published, id);
    if (!value) return [{ id, label: id, was, now: null }];
    return value.noted === was ? [] : [{ id, label: value.label, was, now: value.noted }];
  });
}

/** The ids of values in a step's words that the data do not have, but for those that are noted: these are among its changes. */
export function findUnknownValues(picture: Picture, step: Step): readonly string[] {
  const own = createStepPicture(picture, step);
  return listStepValueIds(step).filter((id) => !(id in step.figures) && !readValue(own, id));
}

/** The values in a step's words that are not yet noted with it, as they are now. */
export function noteValues(picture: Picture, step: Step): Record<string, string> {
  const ids = listStepValueIds(step).filter((id) => !(id in step.figures));
  const own = ids.length ? createStepPicture(picture, step) : picture;
  return Object.fromEntries(
    ids.flatMap((id) => {
      const value = readValue(own, id);
      return value ? [[id, value.noted]] : [];
    })
  );
}

/** What a step is called, its values as they are now; `untitled` where it has no title. */
export function titleOfStep(picture: Picture, step: Step, untitled: string): string {
  if (!step.title) return untitled;
  return fillValues(
    step.title,
    () => createStepPicture(picture, step),
    moreMessagesOf(picture.language).briefing.valueMissing
  );
}

/** More figures than this are not noted with a step: nobody told them. */
const MOST_NOTED = 24;

/** The figures that a view shows, as they stand now, to be noted with a step. */
export function noteFigures(picture: Picture): Record<string, string> {
  const shown = [...picture.summaries.values()].flatMap(({ figures }) => figures);
  const totals = filterFigures(picture.dataPackage, {
    ...picture.view,
    operations: picture.operations.map(({ id }) => id)
  }).filter(({ scope, preferred }) => scope.kind === 'operation' && preferred);
  const noted = new Map(
    [...totals, ...shown].map((figure) => [figure.id, picture.format.figure(figure, 'short')])
  );
  return Object.fromEntries([...noted].slice(0, MOST_NOTED));
}

/** How a country comes to be on the map of a step. */
export type Presence = 'selected' | 'figure' | 'named' | 'participant' | 'route' | 'event';

export interface ShownCountry {
  readonly territory: TerritoryCode;
  readonly as: Presence;
}

const STRENGTH: readonly Presence[] = ['selected', 'figure', 'named', 'event', 'route', 'participant'];

/**
 * All countries that are named or coloured on the map of a view, each once, by the strongest way in which it is: what someone in the room
 * would see of their own. Members of a region that a route leads to are not named and not among them.
 */
export function listCountries(picture: Picture): readonly ShownCountry[] {
  const found = new Map<TerritoryCode, Presence>();
  const add = (territory: TerritoryCode, as: Presence): void => {
    const before = found.get(territory);
    if (!before || STRENGTH.indexOf(as) < STRENGTH.indexOf(before)) found.set(territory, as);
  };
  const { view, summaries, locatedRoutes, world } = picture;
  if (view.country) add(view.country, 'selected');
  for (const { territory, state, events } of summaries.values()) {
    if (events.length) add(territory, 'event');
    if (state === 'value' || state === 'unrated' || state === 'zero') add(territory, 'figure');
    else if (state === 'named') add(territory, 'named');
    else if (state === 'participant') add(territory, 'participant');
  }
  for (const { legs } of locatedRoutes)
    for (const { from, to } of legs)
      for (const end of [from, to]) if (end && world.territories.has(end.id)) add(end.id, 'route');
  return [...found]
    .map(([territory, as]) => ({ territory, as }))
    .sort((a, b) => STRENGTH.indexOf(a.as) - STRENGTH.indexOf(b.as));
}

/** The view in which a step is shown to others: beside what it has chosen all else is pale, unless it says how strong that is. */
export function viewOnStage(picture: Picture, step: Pick<Step, 'view'>): ViewState {
  const { view } = readStepView(picture, step);
  const isAbout = view.country !== null || view.route !== null;
  return view.emphasis === 'auto' && isAbout ? { ...view, emphasis: 'chosen' } : view;
}

/** The picture of a step, in the reader's theme. */
export function createStepPicture(picture: Picture, step: Pick<Step, 'view'>): Picture {
  return createStill(picture, viewOnStage(picture, step));
}

/**
 * The marking that some steps of a briefing are shown under, wherever they are: the strictest of its own, the package's and those of every document that leaves a trace
 * in one of their views or noted figures; null for none.
 */
export function markingOfSteps(
  picture: Picture,
  { marking }: Pick<Briefing, 'marking'>,
  steps: readonly Step[]
): Marking | null {
  return strictestOf([
    marking,
    picture.dataPackage.marking,
    ...steps.map((step) =>
      markingOf(createStepPicture(picture, step), marking, [
        ...Object.keys(step.figures),
        ...listStepValueIds(step)
      ])
    )
  ]);
}

/** The view that a step keeps: everything that is shown, but not on which screen, and nothing of the page around. */
export function viewOfStep(view: ViewState): ViewState {
  const { briefing, step, screen, embed, data, figure } = DEFAULT_VIEW;
  const tab = view.tab === 'sources' ? DEFAULT_VIEW.tab : view.tab;
  const chart = tab === 'charts' ? view.chart : DEFAULT_VIEW.chart;
  const find = tab === 'table' ? view.find : DEFAULT_VIEW.find;
  return { ...view, briefing, step, screen, embed, data, tab, chart, find, figure };
}

/** What a reader sees that no step can keep: the list of sources, a comparison of less than two operations, more operations than are compared. */
export type NotKept = 'sources' | 'compare_few' | 'compare_many';

export function findNotKept({ view: { tab }, operations: { length } }: Picture): NotKept | null {
  if (tab === 'sources') return 'sources';
  if (tab !== 'compare') return null;
  return length < 2 ? 'compare_few' : length > MOST_COMPARED ? 'compare_many' : null;
}

/** The view that a new step is given: where the reader moved the map, the extent that was seen then, which no other screen cuts. */
export function viewForStep(view: ViewState, shown: Extent | null): ViewState {
  const kept = viewOfStep(view);
  if (kept.tab !== 'map') return { ...kept, camera: null, extent: null };
  return view.camera && shown ? { ...kept, camera: null, extent: shown } : kept;
}
