import type { Marking } from './briefing';
import type { PartialDate } from './partial-date';
import type { Quantity, Qualifier } from './quantity';
import type { Dimension, Unit } from './unit';

/** ISO 3166-1 alpha-3, or one of the user-assigned codes that the topology uses for lands without one (XKX, XSO, XNC). */
export type TerritoryCode = string;

/** The seizure types of the filter, in the order in which they are offered. */
export const SEIZURE_TYPES = [
  'people',
  'firearms',
  'drugs',
  'valuables',
  'checks',
  'environment',
  'other'
] as const;
export type SeizureType = (typeof SEIZURE_TYPES)[number];

export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  /** Null where the document bears no date. */
  readonly published: PartialDate | null;
  /** How much of it was read for the package: a figure that a beginning lacks may stand further on. */
  readonly extent: SourceExtent;
  /** How far it may be passed on; null where it bears no marking. */
  readonly marking: Marking | null;
}

export type SourceExtent = 'full' | 'beginning';

export interface Operation {
  readonly id: string;
  readonly name: string;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly announced: PartialDate | null;
  readonly coordinator: string;
  readonly partners: readonly string[];
  /** Empty where no funder is stated. */
  readonly funder: string;
  readonly region: string;
  /** How many countries the source says took part, which may differ from how many territories it lists. */
  readonly statedParticipantCount: number | null;
  /** Whether the package lists all participants, some or none; null where that follows from their number. */
  readonly participantList: 'whole' | 'partial' | 'none' | null;
  readonly source: string;
  readonly locator: string;
  /** What is to be known of its dates and participants, such as a source that states others; empty where nothing is. */
  readonly note: string;
}

export interface Participant {
  readonly operation: string;
  readonly territory: TerritoryCode;
  /** The territory inside which the source counts this one (Hong Kong within China), or null. */
  readonly countedWithin: TerritoryCode | null;
  readonly source: string;
  readonly locator: string;
}

export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly type: SeizureType;
  readonly dimension: Dimension;
  /** The unit in which sums of the measure are given. */
  readonly unit: Unit;
  /** The wider measure that contains this one, or null. */
  readonly partOf: string | null;
  /** False where values cannot be added, because they may count the same thing again: nationalities, countries, groups. */
  readonly isAdditive: boolean;
}

export type FigureWindow = 'within' | 'outside' | 'stock';

/** In what two statements of one fact differ. */
export const DISAGREEMENTS = [
  'value',
  'qualifier',
  'precision',
  'meaning',
  'scope',
  'participants',
  'date',
  'unit',
  'worth'
] as const;
export type Disagreement = (typeof DISAGREEMENTS)[number];

/**
 * Where a figure holds: the whole operation, one territory, several territories or places that the source did not split, or a place of `places`.
 * The `parts` of a joint scope are territory codes and ids of `places`.
 */
export type Scope =
  | { readonly kind: 'operation' }
  | { readonly kind: 'territory'; readonly territory: TerritoryCode }
  | { readonly kind: 'joint'; readonly parts: readonly string[] }
  | { readonly kind: 'place'; readonly place: string };

/** One published statement of an amount. */
export interface Figure {
  readonly id: string;
  readonly operation: string;
  readonly scope: Scope;
  readonly measure: string;
  readonly quantity: Quantity;
  /** What the same seizure was said to be worth, or null. */
  readonly worth: Worth | null;
  /** The figure of the same operation that contains this one, or null. */
  readonly partOf: string | null;
  /** What part of its whole it counts ("minors"), which no sum takes; empty where it counts all that its measure says. */
  readonly subset: string;
  /** The figure that this one disagrees with, or null. */
  readonly contradicts: string | null;
  /** In what they disagree; null where there is no other, or it is not said. */
  readonly disagreement: Disagreement | null;
  /** False where another statement of the same fact is to be read instead. */
  readonly preferred: boolean;
  readonly window: FigureWindow;
  /** A limit to part of the scope ("certain airports"); empty where there is none. */
  readonly limitedTo: string;
  readonly source: string;
  /** The place in the source's text. */
  readonly locator: string;
  readonly note: string;
  /** The sentence that it rests on, in the source's words; empty where the package carries none. */
  readonly quote: string;
}

export interface Worth {
  readonly value: number;
  readonly currency: Unit;
  /** `not_stated` where the source does not say whether the worth is exact. */
  readonly qualifier: Qualifier | 'not_stated';
  /** The source's own hedge ("nearly"); empty where it had none. */
  readonly words: string;
}

/** What stands as the place in a source where none was recorded, in any table. */
const NOT_RECORDED = 'not recorded';

/** True where the place in the source is known. */
export function isLocated(locator: string): boolean {
  return locator.trim().toLowerCase() !== NOT_RECORDED;
}

export const MODES = ['road', 'rail', 'sea', 'air', 'mail', 'foot', 'unknown'] as const;
export type Mode = (typeof MODES)[number];

export const ROUTE_STATUSES = ['interdicted', 'monitored', 'reported', 'suspected'] as const;
export type RouteStatus = (typeof ROUTE_STATUSES)[number];

/** What a source says that an end of a leg is in the whole of a route. */
export const END_ROLES = ['origin', 'transit', 'destination'] as const;
export type EndRole = (typeof END_ROLES)[number];

/** One leg of a route; `from` and `to` are territory codes or ids of `places`. */
export interface Leg {
  readonly id: string;
  readonly leg: number;
  readonly from: string;
  readonly to: string;
  readonly mode: Mode;
  readonly status: RouteStatus;
  readonly travelled: 'yes' | 'no' | 'unknown';
  /** What the source says `from` and `to` are in the whole route; null where it does not say. */
  readonly fromRole: EndRole | null;
  readonly toRole: EndRole | null;
  /** What is to be known of this leg; empty where nothing is. */
  readonly note: string;
}

/** A stated route: its legs are in order and each starts where the one before ended. */
export interface Route {
  readonly id: string;
  readonly operation: string;
  /** The measure that was moved, or null where the source names no goods. */
  readonly commodity: string | null;
  readonly direction: 'known' | 'unknown';
  readonly figure: string | null;
  readonly legs: readonly Leg[];
  /** The route that this one disagrees with, or null. */
  readonly contradicts: string | null;
  /** In what they disagree; null where there is no other, or it is not said. */
  readonly disagreement: Disagreement | null;
  /** False where another statement of the same route is drawn and counted instead. */
  readonly preferred: boolean;
  readonly source: string;
  readonly locator: string;
  readonly note: string;
}

/** An end or scope that is not a territory. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** `unknown` is an end that a source leaves open: a line to it is a stub. */
  readonly kind: 'region' | 'area' | 'point' | 'unknown';
  readonly members: readonly TerritoryCode[];
  /** [lon, lat] in degrees, or null where the place is known by its members alone or not at all. */
  readonly position: readonly [number, number] | null;
  readonly source: string;
  readonly locator: string;
}

export interface OperationEvent {
  readonly id: string;
  readonly operation: string;
  /** A territory code or the id of a place. */
  readonly place: string;
  readonly date: PartialDate | null;
  readonly kind: string;
  /** The seizure type under which the event is filtered. */
  readonly type: SeizureType;
  readonly text: string;
  readonly source: string;
  readonly locator: string;
}

/** A further document that states the same as one row: exactly one of `operation`, `figure` and `route` is the id of that row. */
export interface Citation {
  readonly id: string;
  readonly operation: string | null;
  readonly figure: string | null;
  readonly route: string | null;
  readonly source: string;
  readonly locator: string;
}

/** What two sources may state differently of an operation; the names of its columns. */
export const VARIANT_FIELDS = [
  'name',
  'start',
  'end',
  'announced',
  'coordinator',
  'stated_participant_count'
] as const;
export type VariantField = (typeof VARIANT_FIELDS)[number];

/** What a source states of an operation otherwise than the operation's own row, which is the one that is read. */
export interface Variant {
  readonly id: string;
  readonly operation: string;
  readonly field: VariantField;
  /** As the operation's column would hold it: a text, a date (`PartialDate`) or a whole number. */
  readonly value: string;
  readonly source: string;
  readonly locator: string;
  /** What is to be known of it; empty where nothing is. */
  readonly note: string;
}

/**
 * A validated package: every id that a row names exists, and every figure's fields fit its qualifier.
 * Rows keep the order of their files.
 */
export interface DataPackage {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** How far all that is shown from it may be passed on; null where it bears no marking of its own. */
  readonly marking: Marking | null;
  /** The files of its briefings, from the package's folder. */
  readonly briefings: readonly string[];
  readonly operations: readonly Operation[];
  readonly participants: readonly Participant[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly figures: readonly Figure[];
  readonly routes: readonly Route[];
  readonly places: ReadonlyMap<string, Place>;
  readonly events: readonly OperationEvent[];
  readonly citations: readonly Citation[];
  readonly variants: readonly Variant[];
  /** What it calls territories in place of their usual names; may be empty. */
  readonly territoryNames: ReadonlyMap<TerritoryCode, string>;
}

/** What a measure is called; its id where the package has none of that id. */
export function labelOf({ measures }: Pick<DataPackage, 'measures'>, measure: string): string {
  return measures.get(measure)?.label ?? measure;
}
