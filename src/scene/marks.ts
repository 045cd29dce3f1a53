import type { RouteStatus, SeizureType, TerritoryCode } from '../model/data-package';
import type { Bounds, Shape } from '../geo/shape';
import type { Paint, Palette } from '../scale/palette';

/** A point of the plane: x, y in plane units. */
export type PlanePoint = readonly [x: number, y: number];

/** What lies under all data and changes only with the projection and the theme. */
export interface BaseScene {
  readonly palette: Palette;
  /** The globe's edge, and all of the plane beyond it. */
  readonly outline: Shape;
  readonly around: Shape;
  /** One shape a territory: a canvas fills many small paths far faster than one that holds them all. */
  readonly land: readonly Shape[];
  readonly coast: readonly Shape[];
  readonly borders: readonly Shape[];
  readonly disputed: readonly Shape[];
}

/** A territory that is more than plain land. `shape` is null where it has none; it is then drawn as a dot at `at`. */
export interface AreaMark {
  readonly territory: TerritoryCode;
  readonly shape: Shape | null;
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

/** The members of a region that a route leads to, as one soft outline. */
export interface RegionMark {
  readonly place: string;
  /** In pieces, so that a part of the map draws only what it shows of it. */
  readonly outline: readonly Shape[];
  readonly colour: string;
}

/** A land border that a route crosses. */
export interface BorderLightMark {
  readonly routes: readonly string[];
  readonly shape: Shape;
  readonly colour: string;
}

export interface RouteMark {
  readonly route: string;
  readonly leg: number;
  /** The leg's curve on the plane as x, y pairs. */
  readonly curve: Float32Array;
  /** The curve is cut into lines that end before these points: where it leaves the map's edge and comes back on the other. */
  readonly ends: readonly number[];
  readonly bounds: Bounds;
  readonly status: RouteStatus;
  readonly type: SeizureType | 'unstated';
  readonly colour: string;
  readonly directed: boolean;
  /** A leg after the one on which the goods were stopped. */
  readonly travelled: boolean;
  /** Ends in a region rather than at a place: the line stays open. */
  readonly open: boolean;
}

export interface EventMark {
  readonly place: string;
  readonly events: readonly string[];
  readonly at: PlanePoint;
  /** How high the land is that it happened in, in plane units; 0 for a point. */
  readonly height: number;
  readonly colour: string;
}

export interface LabelLine {
  readonly text: string;
  readonly role: 'name' | 'figure' | 'region' | 'quiet';
}

export interface LabelMark {
  readonly id: string;
  readonly at: PlanePoint;
  readonly lines: readonly LabelLine[];
  /** Labels with a lower number are placed first. */
  readonly priority: number;
  /** The territory's shape, to tell whether the label lies within its fill; null for all else. */
  readonly shape: Shape | null;
  /** True where the label is only to be shown if it fits within its shape: many names would hide what they name. */
  readonly onlyInside: boolean;
  /** The label stands beside a circle of this radius in CSS pixels at its place; 0 for none. */
  readonly besidePx: number;
  /** True where the shape's fill is strong enough to want light (in the dark theme: dark) text. */
  readonly onFill: boolean;
}

/** All that is drawn above the fills. */
export interface OverlayScene {
  readonly palette: Palette;
  /** From greatest to least, so that none hides a smaller one. */
  readonly circles: readonly CircleMark[];
  readonly regions: readonly RegionMark[];
  readonly borderLights: readonly BorderLightMark[];
  readonly routes: readonly RouteMark[];
  readonly events: readonly EventMark[];
  readonly labels: readonly LabelMark[];
}

export interface Scene {
  readonly base: BaseScene;
  readonly areas: readonly AreaMark[];
  readonly overlay: OverlayScene;
}
