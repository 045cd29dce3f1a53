import type { RouteStatus, SeizureType, TerritoryCode } from '../model/data-package';
import type { Outline } from '../geo/outline';
import type { Bounds } from '../geo/shape';
import type { Paint, Palette } from '../scale/palette';

/** A point of the plane: x, y in plane units. */
export type PlanePoint = readonly [x: number, y: number];

/** What lies under all data and changes only with the projection and the theme. */
export interface BaseScene {
  readonly palette: Palette;
  /** The globe's edge, and all of the plane beyond it. */
  readonly outline: Outline;
  readonly around: Outline;
  /** By territory: what changes on a part of the map is then drawn again with its neighbourhood alone. */
  readonly land: ReadonlyMap<TerritoryCode, Outline>;
  readonly coast: ReadonlyMap<TerritoryCode, Outline>;
  readonly borders: ReadonlyMap<TerritoryCode, Outline>;
  readonly disputed: ReadonlyMap<TerritoryCode, Outline>;
}

/** A territory that is more than plain land. `shape` is null where it has none; it is then drawn as a dot at `at`. */
export interface AreaMark {
  readonly territory: TerritoryCode;
  readonly shape: Outline | null;
  readonly at: PlanePoint;
  readonly paint: Paint;
  readonly outline: string;
}

/** An amount as a circle at its territory's anchor; it keeps its size on the screen. */
export interface CircleMark {
  readonly territory: TerritoryCode;
  readonly at: PlanePoint;
  readonly radiusPx: number;
  readonly colour: string;
  readonly edge: string;
  /** The amount is only a lower limit: the edge is open. */
  readonly open: boolean;
}

/** Hexagons of one size in which something is counted, those of one class and colour together, from least to most. */
export interface HexagonMarks {
  readonly classes: readonly {
    readonly colour: string;
    /** The least and the greatest count. */
    readonly low: number;
    readonly high: number;
    /** For each hexagon its six corners, the way of the clock, as x, y pairs of the plane. */
    readonly corners: Float32Array;
  }[];
}

/** The members of a region that a route leads to, as one soft outline. */
export interface RegionMark {
  readonly place: string;
  readonly outline: Outline;
  readonly colour: string;
}

/** A land border that a route crosses. */
export interface BorderLightMark {
  readonly routes: readonly string[];
  readonly shape: Outline;
  readonly colour: string;
}

/** What is at an end of a leg. */
export interface LineEnd {
  /** A place that is one point of the map; a region or area, within which the end could be anywhere; or not stated. */
  readonly kind: 'place' | 'region' | 'unknown';
  /** The route goes on from here, or came here, by another leg. */
  readonly joins: boolean;
  /** The goods were stopped here. */
  readonly stopped: boolean;
}

/** A line from one place to another. */
export interface LineMark {
  /** The curve on the plane as x, y pairs; of a stub the one end that is known. */
  readonly curve: Float32Array;
  /** The curve is cut into lines that end before these points: where it leaves the map's edge and comes back on the other. */
  readonly ends: readonly number[];
  readonly bounds: Bounds;
  /** Whether its first and its last point are on the map, and not beyond the horizon. */
  readonly seen: { readonly start: boolean; readonly end: boolean };
  readonly status: RouteStatus;
  readonly colour: string;
  /** By the amount that was moved; null where that is not known, or nothing could be compared with it. */
  readonly widthPx: number | null;
  /** Where it bears a head: in its middle where the route goes on by another leg, nowhere where its direction is not known. */
  readonly heads: 'end' | 'start' | 'both' | 'middle' | 'none';
  /** False for a leg that was planned but never travelled. */
  readonly travelled: boolean;
  readonly start: LineEnd;
  readonly end: LineEnd;
  /**
   * Where the other end is not stated: the direction on the screen in which a short line lies from the known one, in radians clockwise from
   * the right, and whether it leads to the known end or away from it.
   */
  readonly stub: { readonly angle: number; readonly leadsIn: boolean } | null;
}

/** One leg of a route. */
export interface RouteMark extends LineMark {
  readonly route: string;
  readonly leg: number;
  readonly type: SeizureType | 'unstated';
  /** The bundle that may stand for it; null where it is alone between its ends. */
  readonly pair: string | null;
}

/** All legs between two places as one line. */
export interface BundleMark extends LineMark {
  readonly pair: string;
  readonly routes: readonly string[];
  /** How many legs there are, and how far apart two neighbours are in the middle, in plane units. */
  readonly lanes: number;
  readonly gap: number;
}

export interface EventMark {
  readonly place: string;
  readonly events: readonly string[];
  readonly at: PlanePoint;
  /** How high the land is that it happened in, in plane units; 0 for a point. */
  readonly height: number;
  /** True where goods were stopped at the same place: neither mark is to hide the other. */
  readonly besideStop: boolean;
  readonly colour: string;
}

export interface LabelLine {
  readonly text: string;
  /** What may stand for it where it has no room. */
  readonly shorter?: string;
  readonly role: 'name' | 'figure' | 'region' | 'quiet';
}

export interface LabelMark {
  readonly id: string;
  readonly at: PlanePoint;
  /** The name, and the figure where there is one, each whole. */
  readonly lines: readonly LabelLine[];
  /** The figure's amount with its hedge, which is never broken; null where there is none. */
  readonly amount: LabelAmount | null;
  /** Labels with a lower number are drawn first. */
  readonly priority: number;
  /** True for what has to be said if it can: a figure, the end of a route, what is chosen. Others are left out for it. */
  readonly essential: boolean;
  /** The territory's shape; null where it has none, and for all else. */
  readonly shape: Outline | null;
  /** True where the label is only to be shown if it fits within its shape: many names would hide what they name. */
  readonly onlyInside: boolean;
  /** At a smaller scale than this, in pixels to a plane unit, there is no label; 0 for one at any. */
  readonly fromScale: number;
  /** The label stands beside a circle of this radius in CSS pixels at its place; 0 for none. */
  readonly besidePx: number;
  /** True where the shape's fill is strong enough to want light (in the dark theme: dark) text. */
  readonly onFill: boolean;
  /** Whose land it may stand on: the territory itself, or those of a region. */
  readonly members: readonly TerritoryCode[];
  /** True for the name of a place that is not all of its members: it stands near `at`. */
  readonly isSpot: boolean;
}

/** What a figure amounts to. It may stand without its land's name where the whole map shows one measure. */
export interface LabelAmount {
  readonly text: string;
  readonly canStandAlone: boolean;
  /** The figure in fewer words, "52 kg gold" for "52 kg gold seized"; null where there are none. */
  readonly short: string | null;
}

/** All that is drawn above the fills. */
export interface OverlayScene {
  readonly palette: Palette;
  /** True where routes and events are drawn faint, and labels need not keep clear of them. */
  readonly faint: boolean;
  /** From greatest to least, so that none hides a smaller one. */
  readonly circles: readonly CircleMark[];
  /** Below all else; null for none. */
  readonly hexagons: HexagonMarks | null;
  readonly regions: readonly RegionMark[];
  readonly borderLights: readonly BorderLightMark[];
  readonly routes: readonly RouteMark[];
  readonly bundles: readonly BundleMark[];
  /** The pairs whose routes the reader wants to see one by one, however near they lie. */
  readonly openedPairs: readonly string[];
  readonly events: readonly EventMark[];
  readonly labels: readonly LabelMark[];
}

export interface Scene {
  readonly base: BaseScene;
  readonly areas: readonly AreaMark[];
  readonly overlay: OverlayScene;
}
