import type {
  AreaMark,
  BundleMark,
  CircleMark,
  EventMark,
  LabelMark,
  RouteMark,
  Scene
} from '../scene/marks';
import { isDrawnAsDot, DOT_RADIUS_PX } from './draw-areas';
import { boxAround, type Box } from './labels/box';
import type { PlacedLabel } from './labels/label-style';
import type { Obstacles } from './labels/obstacles';
import { findPlaces, placeLabels } from './labels/place-labels';
import { STOP_RADIUS_PX, layoutRoute, middleOfRoute, widthOf, type RoutePath } from './route-path';
import type { View } from './view';

/** A scene in a view, with the place of everything that has its size on the screen. */
export interface Layout {
  readonly scene: Scene;
  readonly view: View;
  /** From the first drawn to the last, which lies on top. */
  readonly circles: readonly Placed<CircleMark>[];
  readonly lines: readonly PlacedLine[];
  readonly events: readonly Placed<EventMark>[];
  /** Placed when they are first read, and kept: of a map that is drawn for the first time that is most of the work. */
  readonly labels: readonly PlacedLabel[];
}

/** A mark and where it stands, in CSS pixels. */
export interface Placed<Mark> {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
}

/** A leg, or a bundle of legs in their place. */
export interface PlacedLine {
  readonly mark: RouteMark | BundleMark;
  readonly path: RoutePath;
  /** The number on a bundle; null on a leg. */
  readonly count: BundleCount | null;
}

/** In CSS pixels. */
export interface BundleCount {
  readonly at: readonly [x: number, y: number];
  readonly radiusPx: number;
  readonly text: string;
}

/** Half the diagonal of an event's diamond, and how far below its place it stands at most: there the land's name is. */
export const EVENT_RADIUS_PX = 7;
const MOST_OFFSET_PX = 26;

/** A land that is lower than this, and a dot, would vanish under its event, which stands below it. */
const SMALL_LAND_PX = 2 * DOT_RADIUS_PX;

/** About the tip of a head: a name that stands at it would seem to be what it leads to. */
const HEAD_RADIUS_PX = 9;

/** The ring or dot at which a line begins, with a little air. */
const START_RADIUS_PX = 5;

/** More routes than this keep labels clear of none of them: there is no room left that they do not cross. */
const ROUTES_AS_OBSTACLES = 60;

/** Legs of one pair that lie nearer than this to each other on the screen are drawn as one; and a fan of more is not read. */
const LEAST_GAP_PX = 6;
const MOST_LANES = 9;

/** A bundle that is shorter than this has its number beside it, where it does not hide the line. */
const SHORT_BUNDLE_PX = 70;

/** Puts a scene's circles, routes, events and labels on the screen: what is drawn, pointed at and kept clear of is this. */
export function layoutScene(scene: Scene, view: View): Layout {
  const { overlay } = scene;
  const circles = overlay.circles.map((mark) => place(mark, view));
  const lines = pickLines(overlay, view).map((mark) => ({
    mark,
    path: layoutRoute(mark, view),
    count: 'routes' in mark ? placeCount(mark, view) : null
  }));
  const events = overlay.events.map((mark) => {
    const { x, y } = place(mark, view);
    return { mark, x, y: y + offsetOfEvent(mark, view) };
  });
  let placed: readonly PlacedLabel[] | null = null;
  return {
    scene,
    view,
    circles,
    lines,
    events,
    get labels() {
      return (placed ??= placeLabels(
        labelsAt(scene, view),
        findObstacles(
          { circles, lines: overlay.faint ? [] : lines, events: overlay.faint ? [] : events },
          [
            ...findDots(scene, view),
            // A name beside an event would seem to be of its place.
            ...events.map(({ mark, x, y }) => ({ id: mark.place, box: boxAround(x, y, EVENT_RADIUS_PX) }))
          ],
          scene.areas
        ),
        scene.base,
        view
      ));
    }
  };
}

/** What takes longest of placing a layout's labels, in pieces. */
export function preparePlaces({ scene, view }: Layout): Generator<void> {
  return findPlaces(labelsAt(scene, view), scene.base, view);
}

function labelsAt({ overlay }: Scene, view: View): readonly LabelMark[] {
  return overlay.labels.filter(({ fromScale }) => view.k >= fromScale);
}

/** True where a pair's legs are drawn as one line at this scale. */
export function isBundled(bundle: BundleMark, { k }: Pick<View, 'k'>, opened: readonly string[]): boolean {
  return !opened.includes(bundle.pair) && (bundle.gap * k < LEAST_GAP_PX || bundle.lanes > MOST_LANES);
}

/** The lines that are drawn at this scale: legs, or bundles in their place. */
function pickLines(
  { routes, bundles, openedPairs }: Scene['overlay'],
  view: View
): readonly (RouteMark | BundleMark)[] {
  const drawn = bundles.filter((bundle) => isBundled(bundle, view, openedPairs));
  if (!drawn.length) return routes;
  const pairs = new Set(drawn.map(({ pair }) => pair));
  return [...routes.filter(({ pair }) => pair === null || !pairs.has(pair)), ...drawn];
}

function place<Mark extends { readonly at: readonly [number, number] }>(
  mark: Mark,
  { k, tx, ty }: View
): Placed<Mark> {
  return { mark, x: k * mark.at[0] + tx, y: k * mark.at[1] + ty };
}

/** How far below its place an event's mark stands: clear of the place's name, but not off a land where that has room for it. */
function offsetOfEvent({ height, besideStop }: EventMark, { k }: View): number {
  const isSmall = height > 0 && k * height < SMALL_LAND_PX;
  const own = besideStop ? STOP_RADIUS_PX : isSmall ? DOT_RADIUS_PX : null;
  const least = own === null ? 0 : own + EVENT_RADIUS_PX + 1;
  return Math.max(least, Math.min(MOST_OFFSET_PX, 0.3 * k * height));
}

/** The number of a bundle: in its middle, or beside it where it is short. */
function placeCount(bundle: BundleMark, view: View): BundleCount {
  const text = String(bundle.lanes);
  const radiusPx = 5 + 3 * text.length;
  const [x, y] = middleOfRoute(bundle, view);
  const { curve } = bundle;
  const dx = view.k * ((curve[curve.length - 2] as number) - (curve[0] as number));
  const dy = view.k * ((curve[curve.length - 1] as number) - (curve[1] as number));
  const length = Math.hypot(dx, dy);
  if (length > SHORT_BUNDLE_PX || bundle.ends.length > 1) return { at: [x, y], radiusPx, text };
  const away = radiusPx + 6;
  // On the outer side of the curve, which is to the right of its direction.
  return { at: [x - (away * dy) / (length || 1), y + (away * dx) / (length || 1)], radiusPx, text };
}

/** Where the dots stand of lands that are too small to be seen: of those that are more than plain land, and of those that are named. */
function findDots({ areas, overlay }: Scene, view: View): Obstacles['dots'] {
  const named = overlay.labels.filter(({ lines }) => lines[0]?.role !== 'region');
  const lands = new Map<string, Pick<AreaMark, 'at' | 'shape'>>([
    ...named.map((label) => [label.id, label] as const),
    ...areas.map((area) => [area.territory, area] as const)
  ]);
  return [...lands].flatMap(([id, land]) => {
    if (!isDrawnAsDot(land, view)) return [];
    const { x, y } = place(land, view);
    return [{ id, box: boxAround(x, y, DOT_RADIUS_PX) }];
  });
}

interface Marks {
  readonly circles: Layout['circles'];
  readonly lines: readonly PlacedLine[];
  readonly events: Layout['events'];
}

function findObstacles(
  { circles, lines, events }: Marks,
  dots: Obstacles['dots'],
  areas: readonly AreaMark[]
): Obstacles {
  // The square within the circle: its corners do no harm to a label.
  const soft = circles.map(({ x, y, mark }) => boxAround(x, y, mark.radiusPx * Math.SQRT1_2));
  const firm: Box[] = [];
  const hard = events.map(({ x, y }) => boxAround(x, y, EVENT_RADIUS_PX));
  const filled = new Set(
    areas.flatMap(({ territory, paint }) => (paint.kind === 'solid' ? [territory] : []))
  );
  const strokes: { points: Float32Array; halfPx: number }[] = [];
  for (const { mark, path, count } of lines.length > ROUTES_AS_OBSTACLES ? [] : lines) {
    const halfPx = widthOf(mark) / 2;
    for (const points of path.lines) strokes.push({ points, halfPx });
    for (const { line } of path.fades) strokes.push({ points: line, halfPx });
    for (const { points } of path.heads)
      firm.push(boxAround(points[0] as number, points[1] as number, HEAD_RADIUS_PX));
    if (path.start) firm.push(boxAround(...path.start, START_RADIUS_PX));
    if (path.joint) firm.push(boxAround(...path.joint, START_RADIUS_PX));
    if (path.stop) hard.push(boxAround(...path.stop, STOP_RADIUS_PX));
    if (path.question) hard.push(boxAround(...path.question, 6));
    if (count) hard.push(boxAround(...count.at, count.radiusPx));
  }
  return { soft, lines: strokes, firm, hard, dots, filled };
}
