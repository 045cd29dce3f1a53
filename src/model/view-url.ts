import { MODES, SEIZURE_TYPES } from './data-package';
import { isBefore } from './partial-date';
import {
  camera,
  centre,
  choice,
  country,
  data,
  date,
  embed,
  extent,
  limits,
  operations,
  prefer,
  screen,
  statuses,
  step,
  subset,
  text,
  type Parameter,
  type Report,
  type ViewNoticeReason
} from './view-parameters';
import {
  CHARTS,
  CLASS_METHODS,
  DUPLICATES,
  POINTS,
  DEFAULT_VIEW,
  EMPHASES,
  FILLS,
  LANGUAGES,
  LAYERS,
  MOTIONS,
  PROJECTIONS,
  RATES,
  SERIES,
  TABS,
  THEMES,
  type ViewState
} from './view-state';

/** One part of an address that fell back to the default; `value` is what was written, decoded. */
export interface ViewNotice {
  readonly key: string;
  readonly value: string;
  readonly reason: ViewNoticeReason;
}

/** A flow of a register, such as `AFG-PAK`, is a route of what is shown; it has a key of its own in the address. */
function routeKey(isFlow: boolean): Parameter {
  return {
    ...text('route'),
    write: ({ register, route }) => ((register !== null) === isFlow ? route : null)
  };
}

const PARAMETERS: ReadonlyMap<string, Parameter> = new Map([
  ['op', operations],
  ['type', subset('types', SEIZURE_TYPES)],
  ['measure', text('measure')],
  ['series', choice('series', SERIES)],
  ['fill', choice('fill', FILLS)],
  ['per', choice('per', RATES)],
  ['classes', choice('classes', CLASS_METHODS)],
  ['limits', limits],
  ['prefer', prefer],
  ['routes', statuses],
  ['emphasis', choice('emphasis', EMPHASES)],
  ['hide', subset('hide', LAYERS)],
  ['mode', subset('modes', MODES)],
  ['country', country],
  ['route', routeKey(false)],
  ['figure', text('figure')],
  ['at', camera],
  ['extent', extent],
  ['centre', centre],
  ['projection', choice('projection', PROJECTIONS)],
  ['from', date('from')],
  ['to', date('to')],
  ['lang', choice('language', LANGUAGES)],
  ['theme', choice('theme', THEMES)],
  ['motion', choice('motion', MOTIONS)],
  ['tab', choice('tab', TABS)],
  ['chart', choice('chart', CHARTS)],
  ['find', text('find')],
  ['register', text('register')],
  ['body', text('body')],
  ['flow', routeKey(true)],
  ['duplicates', choice('duplicates', DUPLICATES)],
  ['points', choice('points', POINTS)],
  ['data', data],
  ['briefing', text('briefing')],
  ['step', step],
  ['screen', screen],
  ['embed', embed]
]);

/** What means nothing without a briefing. */
const STEP_KEYS: ReadonlySet<string> = new Set(['step', 'screen']);

/** What the address holds while a briefing is given: its step holds the rest of the view. */
const OF_BRIEFING: ReadonlySet<string> = new Set(['data', 'lang', 'briefing', 'step', 'screen', 'embed']);

/**
 * Reads a query string (with or without its "?") into a view. Whatever is unknown, repeated or bad falls back to the default and is
 * listed in `notices`, in the order of the address; good items of a list stay beside bad ones. Never throws. Ids of operations and
 * measures and the country's code are taken as written: only the data can tell whether they exist.
 */
export function parseView(search: string): { view: ViewState; notices: ViewNotice[] } {
  const notices: ViewNotice[] = [];
  const seen = new Set<string>();
  let view = DEFAULT_VIEW;
  for (const [key, value] of new URLSearchParams(search)) {
    const parameter = PARAMETERS.get(key);
    if (!parameter) notices.push({ key, value, reason: 'unknown_key' });
    else if (seen.has(key)) notices.push({ key, value, reason: 'repeated' });
    else {
      seen.add(key);
      const report: Report = (bad, reason) => notices.push({ key, value: bad, reason });
      view = { ...view, ...parameter.read(value, report) };
    }
  }
  // A briefing's step holds the rest of its view, and without a briefing there is no step.
  const { data, language, briefing, step, screen, embed } = view;
  view =
    briefing === null
      ? { ...view, step: DEFAULT_VIEW.step, screen: DEFAULT_VIEW.screen }
      : { ...DEFAULT_VIEW, data, language, briefing, step, screen, embed };
  if (view.to !== null && isBefore(view.to, view.from)) {
    notices.push({ key: 'to', value: view.to, reason: 'reversed' });
    view = { ...view, from: null, to: null };
  }
  return { view, notices };
}

/**
 * The view as a query string without "?", in a fixed order of keys, with nothing in it that is the default (so the default view is
 * empty); of a view that belongs to a briefing's step it holds the briefing and the step. Commas, colons and slashes stay readable. `at` and `centre` put the latitude first, at 4 decimal places; zoom and `extent` have 2.
 * Ids must hold no comma.
 */
export function formatView(view: ViewState): string {
  const pairs: [string, string][] = [];
  for (const [key, parameter] of PARAMETERS) {
    if (view.briefing === null ? STEP_KEYS.has(key) : !OF_BRIEFING.has(key)) continue;
    const value = parameter.write(view);
    if (value) pairs.push([key, value]);
  }
  return new URLSearchParams(pairs)
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/');
}
