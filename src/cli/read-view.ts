import type { ViewNoticeReason } from '../model/view-parameters';
import { parseView, type ViewNotice } from '../model/view-url';
import type { ViewState } from '../model/view-state';
import { viewForStep } from '../picture/step-view';
import { resolveView } from '../query/resolve-view';
import type { OpenedPackage } from './open-package';
import { usage } from './stop';

const REASONS: Readonly<Record<ViewNoticeReason, (key: string, value: string) => string>> = {
  unknown_key: (key) => `there is no part “${key}”`,
  repeated: (key) => `“${key}” is given more than once`,
  unknown_value: (key, value) => `“${value}” is not a choice for “${key}”`,
  malformed: (key, value) => `“${value}” cannot be read as “${key}”`,
  out_of_range: (key, value) => `“${value}” is beyond the limits of “${key}”`,
  reversed: (_key, value) => `the span of dates ends (${value}) before it starts`,
  not_in_package: (key, value) => `the data hold no “${value}” for “${key}”`,
  not_in_types: (_key, value) => `the measure “${value}” is not among the chosen seizure types`,
  other_site: (key) => `“${key}” means nothing here: the package is named before it`,
  not_kept: (key) => `“${key}” means nothing here: the package is named before it`
};

/** What is wrong with a part of a view, without a full stop. */
export function describeNotice({ key, value, reason }: ViewNotice): string {
  return REASONS[reason](key, value);
}

/** The view that a query of the atlas's address asks for. Stops where any part of it cannot be taken as written: no other picture is made in its place. */
export function readView(query: string, { dataPackage, world }: OpenedPackage): ViewState {
  // A whole address may be given.
  const parsed = parseView(query.includes('?') ? query.slice(query.indexOf('?') + 1) : query);
  if (parsed.view.briefing !== null)
    throw usage('--view has no “briefing”: give the briefing with --briefing.');
  const resolved = resolveView(parsed.view, dataPackage, world.territories);
  const [notice] = [...parsed.notices, ...resolved.notices];
  if (notice) throw usage(`--view: ${describeNotice(notice)}.`);
  if (parsed.view.data !== null)
    throw usage('--view: “data” means nothing here: the package is named before it.');
  return viewForStep(resolved.view, null);
}
