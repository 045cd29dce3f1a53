import type {
  Operation,
  DataPackage,
  Disagreement,
  EndRole,
  Figure,
  FigureWindow,
  Leg,
  Measure,
  Mode,
  Place,
  Route,
  RouteStatus,
  Scope,
  SeizureType,
  Source,
  SourceExtent,
  VariantField,
  Worth
} from '../../model/data-package';
import type { Dimension, Unit } from '../../model/unit';
import { quantityIn } from './amount-in';
import type { Descriptor } from './descriptor';
import { joinMarkings } from './row-marking';
import { listOf, numberOf, textOf, type Row, type Table, type Tables } from './table';

/**
 * The package that validated tables hold, in the order of their rows. The words of closed lists are taken as they stand: no descriptor is
 * read that allows others than the model's. Empty `preferred` and `additive` are true, `window` is within,
 * `travelled` is unknown, a source's `extent` full.
 */
export function assemblePackage(
  { name, title, version, marking, briefings }: Descriptor,
  tables: Tables
): DataPackage {
  const markings = joinMarkings(tables);
  const legs = new Map<string, Leg[]>();
  for (const row of tables.legs.rows.values()) {
    const route = text(row, 'route');
    const known = legs.get(route);
    if (known) known.push(assembleLeg(row));
    else legs.set(route, [assembleLeg(row)]);
  }
  return {
    name,
    title,
    version,
    marking,
    briefings,
    operations: mapRows(tables.operations, (row) => ({
      id: text(row, 'id'),
      name: text(row, 'name'),
      start: textOf(row, 'start'),
      end: textOf(row, 'end'),
      announced: textOf(row, 'announced'),
      coordinator: text(row, 'coordinator'),
      partners: listOf(row, 'partners'),
      funder: text(row, 'funder'),
      region: text(row, 'region'),
      statedParticipantCount: numberOf(row, 'stated_participant_count'),
      participantList: textOf(row, 'participant_list') as Operation['participantList'],
      source: text(row, 'source'),
      locator: text(row, 'locator'),
      note: text(row, 'note')
    })),
    participants: mapRows(tables.participants, (row) => ({
      operation: text(row, 'operation'),
      territory: text(row, 'territory'),
      countedWithin: textOf(row, 'counted_within'),
      source: text(row, 'source'),
      locator: text(row, 'locator')
    })),
    sources: mapById(tables.sources, (row) => ({
      ...assembleSource(row),
      marking: markings.get(text(row, 'id')) ?? null
    })),
    measures: mapById(tables.measures, assembleMeasure),
    figures: mapRows(tables.figures, assembleFigure),
    routes: mapRows(tables.routes, (row) => assembleRoute(row, legs.get(text(row, 'id')) ?? [])),
    places: mapById(tables.places, assemblePlace),
    events: mapRows(tables.events, (row) => ({
      id: text(row, 'id'),
      operation: text(row, 'operation'),
      place: text(row, 'place'),
      date: textOf(row, 'date'),
      kind: text(row, 'kind'),
      type: text(row, 'type') as SeizureType,
      text: text(row, 'text'),
      source: text(row, 'source'),
      locator: text(row, 'locator')
    })),
    citations: mapRows(tables.citations, (row) => ({
      id: text(row, 'id'),
      operation: textOf(row, 'operation'),
      figure: textOf(row, 'figure'),
      route: textOf(row, 'route'),
      source: text(row, 'source'),
      locator: text(row, 'locator')
    })),
    variants: mapRows(tables.variants, (row) => ({
      id: text(row, 'id'),
      operation: text(row, 'operation'),
      field: text(row, 'field') as VariantField,
      value: text(row, 'value'),
      source: text(row, 'source'),
      locator: text(row, 'locator'),
      note: text(row, 'note')
    })),
    territoryNames: mapById(tables.territories, (row) => text(row, 'name'))
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

function assembleSource(row: Row): Omit<Source, 'marking'> {
  return {
    id: text(row, 'id'),
    publisher: text(row, 'publisher'),
    title: text(row, 'title'),
    url: text(row, 'url'),
    published: textOf(row, 'published'),
    extent: (textOf(row, 'extent') ?? 'full') as SourceExtent
  };
}

function assembleMeasure(row: Row): Measure {
  return {
    id: text(row, 'id'),
    label: text(row, 'label'),
    type: text(row, 'type') as SeizureType,
    dimension: text(row, 'dimension') as Dimension,
    unit: text(row, 'unit') as Unit,
    partOf: textOf(row, 'part_of'),
    isAdditive: row.cells.additive !== false
  };
}

function assembleFigure(row: Row): Figure {
  const worth = numberOf(row, 'worth');
  return {
    id: text(row, 'id'),
    operation: text(row, 'operation'),
    scope: parseScope(text(row, 'scope')),
    measure: text(row, 'measure'),
    quantity: quantityIn(row),
    worth:
      worth === null
        ? null
        : {
            value: worth,
            currency: text(row, 'worth_currency') as Unit,
            qualifier: text(row, 'worth_qualifier') as Worth['qualifier']
          },
    partOf: textOf(row, 'part_of'),
    subset: text(row, 'subset'),
    contradicts: textOf(row, 'contradicts'),
    disagreement: textOf(row, 'disagreement') as Disagreement | null,
    preferred: row.cells.preferred !== false,
    window: (textOf(row, 'window') ?? 'within') as FigureWindow,
    limitedTo: text(row, 'limited_to'),
    source: text(row, 'source'),
    locator: text(row, 'locator'),
    note: text(row, 'note'),
    quote: text(row, 'quote')
  };
}

function parseScope(scope: string): Scope {
  if (scope === 'operation') return { kind: 'operation' };
  const parts = scope.split('+').map((part) => part.trim());
  if (parts.length > 1) return { kind: 'joint', parts };
  return /^[A-Z]{3}$/.test(scope) ? { kind: 'territory', territory: scope } : { kind: 'place', place: scope };
}

function assembleRoute(row: Row, legs: Leg[]): Route {
  return {
    id: text(row, 'id'),
    operation: text(row, 'operation'),
    commodity: textOf(row, 'commodity'),
    direction: text(row, 'direction') as Route['direction'],
    figure: textOf(row, 'figure'),
    legs: legs.sort((a, b) => a.leg - b.leg),
    contradicts: textOf(row, 'contradicts'),
    disagreement: textOf(row, 'disagreement') as Disagreement | null,
    preferred: row.cells.preferred !== false,
    source: text(row, 'source'),
    locator: text(row, 'locator'),
    note: text(row, 'note')
  };
}

function assembleLeg(row: Row): Leg {
  return {
    id: text(row, 'id'),
    leg: numberOf(row, 'leg') ?? 0,
    from: text(row, 'from'),
    to: text(row, 'to'),
    mode: text(row, 'mode') as Mode,
    status: text(row, 'status') as RouteStatus,
    travelled: (textOf(row, 'travelled') ?? 'unknown') as Leg['travelled'],
    fromRole: textOf(row, 'from_role') as EndRole | null,
    toRole: textOf(row, 'to_role') as EndRole | null,
    note: text(row, 'note')
  };
}

function assemblePlace(row: Row): Place {
  const lon = numberOf(row, 'lon');
  const lat = numberOf(row, 'lat');
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    kind: text(row, 'kind') as Place['kind'],
    members: listOf(row, 'members'),
    position: lon === null || lat === null ? null : [lon, lat],
    source: text(row, 'source'),
    locator: text(row, 'locator')
  };
}

/** A cell's text, empty where the cell is: for columns whose emptiness means just that. */
function text(row: Row, column: string): string {
  return textOf(row, column) ?? '';
}

function mapRows<T>({ rows }: Table, assemble: (row: Row) => T): T[] {
  return [...rows.values()].map(assemble);
}

function mapById<T>({ rows }: Table, assemble: (row: Row) => T): Map<string, T> {
  return new Map([...rows].map(([id, row]) => [id, assemble(row)]));
}
