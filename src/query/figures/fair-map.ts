import type { ViewState } from '../../model/view-state';
import type { RouteInView } from '../routes/route-filter';
import type { TerritorySummary } from '../territories/territory-summaries';

/** A plain-language caution about the map in view; `count` is how many territories have a number. */
export type FairMapNote =
  | { readonly kind: 'few_values'; readonly count: number }
  | { readonly kind: 'raw_counts' }
  | { readonly kind: 'suspected_routes' };

/**
 * What a reader should know before reading a pattern into the map: with a single measure, fewer than three territories with a
 * number, and colours that show totals and not rates; and routes of which every leg is only suspected.
 */
export function noteFairness(
  view: Pick<ViewState, 'measure' | 'fill' | 'per'>,
  summaries: Iterable<TerritorySummary>,
  routes: readonly RouteInView[]
): readonly FairMapNote[] {
  const notes: FairMapNote[] = [];
  let count = 0;
  for (const { state } of summaries) if (state === 'value' || state === 'zero') count++;
  if (view.measure !== null && view.fill !== 'none') {
    if (count < 3) notes.push({ kind: 'few_values', count });
    if (count > 0 && view.fill === 'choropleth' && view.per === 'total') notes.push({ kind: 'raw_counts' });
  }
  if (routes.some(({ legs }) => legs.every((leg) => leg.status === 'suspected')))
    notes.push({ kind: 'suspected_routes' });
  return notes;
}
