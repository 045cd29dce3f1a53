import { group } from 'd3-array';
import type { DataPackage, Figure, Operation, OperationEvent, TerritoryCode } from '../../model/data-package';
import { amountOf, exactly, hasNumber, type Amount } from '../../model/quantity';
import type { ViewState } from '../../model/view-state';
import { keepLast } from '../keep-last';
import { filterFigures, isCounted } from '../figures/filter-figures';
import { filterOperations } from '../operations/filter-operations';
import { lacksParticipants } from '../operations/participant-lists';
import { filterEvents } from '../routes/route-filter';
import { listStandIns } from '../figures/stand-ins';
import { selectAddends, sumWithStandIns } from '../figures/sum-figures';

/**
 * What a territory shows: a number; one of which no rate is given, where rates are shown; a number that is zero; a statement without a number;
 * that it took part and nothing was published for it in this view; that nothing was, and nobody said whether it took part; or that it is not on the
 * list of those that did.
 */
export type TerritoryState =
  'value' | 'unrated' | 'zero' | 'named' | 'participant' | 'unpublished' | 'outside';

export interface TerritorySummary {
  readonly territory: TerritoryCode;
  readonly state: TerritoryState;
  /** True where it took part in an operation in view, whatever its state. */
  readonly participant: boolean;
  /** True where it is not listed, and neither are all that took part: whether it did is not published. */
  readonly unpublished: boolean;
  /** The territory inside which the source counts this one, or null. It has no figures through that. */
  readonly countedWithin: TerritoryCode | null;
  /** The sum of the single measure in view; null where there is none or nothing was stated. */
  readonly amount: Amount | null;
  /** What colours and ranks it: the amount, or that for each million inhabitants; null where there is none. */
  readonly shown: Amount | null;
  /** The statements in view for this territory alone, those that no sum takes included. */
  readonly figures: readonly Figure[];
  readonly events: readonly OperationEvent[];
}

/** Without a single measure amounts are not added at all: one number above zero anywhere is a value. */
function stateOf(addends: readonly Figure[]): 'value' | 'zero' | 'named' | null {
  if (!addends.length) return null;
  const some = (isSo: (amount: Amount) => boolean): boolean =>
    addends.some(({ quantity }) => isSo(amountOf(quantity)));
  if (some((amount) => hasNumber(amount) && amount.high > 0)) return 'value';
  return some(({ withoutNumber }) => withoutNumber > 0) ? 'named' : 'zero';
}

/**
 * The summaries of all territories that took part, or have a statement or an event in view; any other is outside. Participants come
 * first, in the package's order. Statements for the whole operation, for several territories together or for a place are on none.
 */
export const readTerritories = keepLast(findTerritories, 'operations', 'from', 'to', 'types', 'measure');

function findTerritories(
  dataPackage: DataPackage,
  view: Pick<ViewState, 'operations' | 'from' | 'to' | 'types' | 'measure'>
): ReadonlyMap<TerritoryCode, TerritorySummary> {
  const participants = new Map<TerritoryCode, TerritoryCode | null>();
  const inView = filterOperations(dataPackage, view);
  const operations = new Set(inView.map((operation) => operation.id));
  const lacking = lacksParticipants(dataPackage, inView);
  for (const { operation, territory, countedWithin } of dataPackage.participants)
    if (operations.has(operation))
      participants.set(territory, countedWithin ?? participants.get(territory) ?? null);

  const measure = view.measure === null ? undefined : dataPackage.measures.get(view.measure);
  const figures = groupByTerritory(filterFigures(dataPackage, view));
  const anyMeasure = { ...view, types: [], measure: null };
  const narrower = groupByTerritory(
    measure ? listStandIns(dataPackage, filterFigures(dataPackage, anyMeasure), measure) : []
  );
  const events = group(
    filterEvents(dataPackage, view).filter(({ place }) => !dataPackage.places.has(place)),
    ({ place }) => place
  );

  const summaries = new Map<TerritoryCode, TerritorySummary>();
  for (const territory of new Set([
    ...participants.keys(),
    ...figures.keys(),
    ...narrower.keys(),
    ...events.keys()
  ])) {
    const parts = narrower.get(territory) ?? [];
    const stated = figures.get(territory) ?? [];
    const own = parts.length ? [...stated, ...parts] : stated;
    const participant = participants.has(territory);
    const amount = measure ? sumWithStandIns(dataPackage, own, parts.length > 0, measure) : null;
    summaries.set(territory, {
      territory,
      state:
        stateOf(measure ? selectAddends(dataPackage, own) : own.filter(isCounted)) ??
        (participant ? 'participant' : lacking ? 'unpublished' : 'outside'),
      participant,
      unpublished: lacking && !participant,
      countedWithin: participants.get(territory) ?? null,
      amount,
      shown: amount,
      figures: own,
      events: events.get(territory) ?? []
    });
  }
  return summaries;
}

/**
 * Summaries of how many of the operations each territory took part in, in place of what was published of it: every territory that a source lists
 * has a number, and no other.
 */
export function readParticipation(
  summaries: ReadonlyMap<TerritoryCode, TerritorySummary>,
  counts: ReadonlyMap<TerritoryCode, readonly Operation[]>
): ReadonlyMap<TerritoryCode, TerritorySummary> {
  const read = new Map<TerritoryCode, TerritorySummary>();
  for (const [territory, operations] of counts) {
    const summary = summaries.get(territory);
    const { length } = operations;
    const amount = amountOf(exactly(length, 'count'));
    if (summary) read.set(territory, { ...summary, state: 'value', amount, shown: amount });
  }
  return read;
}

/** Those that are of one territory alone. */
function groupByTerritory(figures: readonly Figure[]): ReadonlyMap<TerritoryCode, readonly Figure[]> {
  const groups = new Map<TerritoryCode, Figure[]>();
  for (const figure of figures) {
    if (figure.scope.kind !== 'territory') continue;
    const own = groups.get(figure.scope.territory);
    if (own) own.push(figure);
    else groups.set(figure.scope.territory, [figure]);
  }
  return groups;
}
