import { group } from 'd3-array';
import type { DataPackage, Figure, Leg, Place, Route, Scope } from '../../model/data-package';
import { quantityIn } from './amount-in';
import type { Descriptor } from './descriptor';
import { joinMarkings } from './row-marking';
import { splitList, type Cells, type Row, type RowOf, type Table, type Tables } from './table';

/**
 * The package that validated tables hold, in the order of their rows. Empty `preferred` and `additive` are true, `window` is within,
 * `travelled` is unknown, a source's `extent` full.
 */
export function assemblePackage(
  { name, title, version, marking, briefings }: Descriptor,
  tables: Tables
): DataPackage {
  const markings = joinMarkings(tables);
  const legs = group(tables.legs.rows.values(), ({ cells }) => cells.route);
  return {
    name,
    title,
    version,
    marking,
    briefings,
    operations: mapRows(tables.operations, ({ cells }) => ({
      id: cells.id,
      name: cells.name,
      start: cells.start,
      end: cells.end,
      announced: cells.announced,
      coordinator: cells.coordinator,
      partners: splitList(cells.partners),
      funder: cells.funder ?? '',
      region: cells.region ?? '',
      statedParticipantCount: cells.stated_participant_count,
      participantList: cells.participant_list,
      source: cells.source,
      locator: cells.locator,
      note: cells.note ?? ''
    })),
    participants: mapRows(tables.participants, ({ cells }) => ({
      operation: cells.operation,
      territory: cells.territory,
      countedWithin: cells.counted_within,
      source: cells.source,
      locator: cells.locator
    })),
    sources: mapById(tables.sources, ({ id, cells }) => ({
      id,
      publisher: cells.publisher,
      title: cells.title,
      url: cells.url ?? '',
      published: cells.published,
      extent: cells.extent ?? 'full',
      marking: markings.get(id) ?? null
    })),
    measures: mapById(tables.measures, ({ cells }) => ({
      id: cells.id,
      label: cells.label,
      type: cells.type,
      dimension: cells.dimension,
      unit: cells.unit,
      partOf: cells.part_of,
      isAdditive: cells.additive !== false
    })),
    figures: mapRows(tables.figures, assembleFigure),
    routes: mapRows(tables.routes, (row) => assembleRoute(row, (legs.get(row.id) ?? []).map(assembleLeg))),
    places: mapById(tables.places, assemblePlace),
    events: mapRows(tables.events, ({ cells }) => ({
      id: cells.id,
      operation: cells.operation,
      place: cells.place,
      date: cells.date,
      kind: cells.kind,
      type: cells.type,
      text: cells.text,
      source: cells.source,
      locator: cells.locator
    })),
    citations: mapRows(tables.citations, ({ cells }) => ({
      id: cells.id,
      operation: cells.operation,
      figure: cells.figure,
      route: cells.route,
      source: cells.source,
      locator: cells.locator
    })),
    variants: mapRows(tables.variants, ({ cells }) => ({
      id: cells.id,
      operation: cells.operation,
      field: cells.field,
      value: cells.value,
      source: cells.source,
      locator: cells.locator,
      note: cells.note ?? ''
    })),
    territoryNames: mapById(tables.territories, ({ cells }) => cells.name)
  };
}

/** A package without any row: what there is to show when nothing could be read. */
export function emptyPackage(): DataPackage {
  return {
    name: '',
    title: '',
    version: '',
    marking: null,
    briefings: [],
    operations: [],
    participants: [],
    sources: new Map(),
    measures: new Map(),
    figures: [],
    routes: [],
    places: new Map(),
    events: [],
    citations: [],
    variants: [],
    territoryNames: new Map()
  };
}

function assembleFigure(row: RowOf<'figures'>): Figure {
  const { cells } = row;
  const { worth, worth_currency: currency, worth_qualifier: qualifier, worth_words: words } = cells;
  const isWorthStated = worth !== null && currency !== null && qualifier !== null;
  return {
    id: cells.id,
    operation: cells.operation,
    scope: parseScope(cells.scope),
    measure: cells.measure,
    quantity: quantityIn(row),
    worth: isWorthStated ? { value: worth, currency, qualifier, words: words ?? '' } : null,
    partOf: cells.part_of,
    subset: cells.subset ?? '',
    contradicts: cells.contradicts,
    disagreement: cells.disagreement,
    preferred: cells.preferred !== false,
    window: cells.window ?? 'within',
    limitedTo: cells.limited_to ?? '',
    source: cells.source,
    locator: cells.locator,
    note: cells.note ?? '',
    quote: cells.quote ?? ''
  };
}

function parseScope(scope: string): Scope {
  if (scope === 'operation') return { kind: 'operation' };
  const parts = scope.split('+').map((part) => part.trim());
  if (parts.length > 1) return { kind: 'joint', parts };
  return /^[A-Z]{3}$/.test(scope) ? { kind: 'territory', territory: scope } : { kind: 'place', place: scope };
}

function assembleRoute({ cells }: RowOf<'routes'>, legs: Leg[]): Route {
  return {
    id: cells.id,
    operation: cells.operation,
    commodity: cells.commodity,
    direction: cells.direction,
    figure: cells.figure,
    legs: legs.sort((a, b) => a.leg - b.leg),
    contradicts: cells.contradicts,
    disagreement: cells.disagreement,
    preferred: cells.preferred !== false,
    source: cells.source,
    locator: cells.locator,
    note: cells.note ?? ''
  };
}

function assembleLeg({ cells }: RowOf<'legs'>): Leg {
  return {
    id: cells.id,
    leg: cells.leg,
    from: cells.from,
    to: cells.to,
    mode: cells.mode,
    status: cells.status,
    travelled: cells.travelled ?? 'unknown',
    fromRole: cells.from_role,
    toRole: cells.to_role,
    note: cells.note ?? ''
  };
}

function assemblePlace({ cells }: RowOf<'places'>): Place {
  const { lon, lat } = cells;
  return {
    id: cells.id,
    name: cells.name,
    kind: cells.kind,
    members: splitList(cells.members),
    position: lon === null || lat === null ? null : [lon, lat],
    source: cells.source,
    locator: cells.locator
  };
}

function mapRows<C extends Cells, T>({ rows }: Table<C>, assemble: (row: Row<C>) => T): T[] {
  return [...rows.values()].map(assemble);
}

function mapById<C extends Cells, T>({ rows }: Table<C>, assemble: (row: Row<C>) => T): Map<string, T> {
  return new Map([...rows].map(([id, row]) => [id, assemble(row)]));
}
