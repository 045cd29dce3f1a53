import { strictestOf, type Briefing, type Marking, type Step } from '../model/briefing';
import { labelOf, type TerritoryCode } from '../model/data-package';
import { createProblem, type Problem } from '../model/problem';
import { parseView, type ViewNotice } from '../model/view-url';
import { DEFAULT_VIEW, type Extent, type ViewState } from '../model/view-state';
import { filterFigures } from '../query/figures/filter-figures';
import { resolveView } from '../query/resolve-view';
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
  return { view: viewOfStep(resolved.view), notices: [...parsed.notices, ...resolved.notices] };
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
  const { publishedPackage, format } = picture;
  return Object.entries(step.figures).flatMap(([id, was]): ChangedFigure[] => {
    const figure = publishedPackage.figures.find((each) => each.id === id);
    if (!figure) return [{ id, label: id, was, now: null }];
    const now = format.figure(figure, 'short');
    if (now === was) return [];
    const measure = labelOf(publishedPackage, figure.measure);
    const label = `${measure}, ${format.scope(figure.scope, publishedPackage.places)}`;
    return [{ id, label, was, now }];
  });
}

/** More figures than this are not noted with a step: nobody told them. */
const MOST_NOTED = 24;

/** The figures that a view shows, as they stand now, to be noted with a step. */
export function noteFigures(picture: Picture): Record<string, string> {
  const shown = [...picture.readings.values()].flatMap(({ figures }) => figures);
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
  const { view, readings, locatedRoutes, world } = picture;
  if (view.country) add(view.country, 'selected');
  for (const { territory, state, events } of readings.values()) {
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

/** The picture of a step, in the reader's theme. */
export function createStepPicture(picture: Picture, step: Step): Picture {
  return createStill(picture, readStepView(picture, step).view);
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
    ...steps.map((step) => markingOf(createStepPicture(picture, step), marking, Object.keys(step.figures)))
  ]);
}

/** The view that a step keeps: everything that is shown, but not on which screen, and nothing of the page around. */
export function viewOfStep(view: ViewState): ViewState {
  const { briefing, step, screen, embed, data, tab, figure } = DEFAULT_VIEW;
  return { ...view, briefing, step, screen, embed, data, tab, figure };
}

/** The view that a new step is given: where the reader moved the map, the extent that was seen then, which no other screen cuts. */
export function viewForStep(view: ViewState, shown: Extent | null): ViewState {
  return viewOfStep(view.camera && shown ? { ...view, camera: null, extent: shown } : view);
}
