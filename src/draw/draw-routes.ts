import type { RouteStatus } from '../model/data-package';
import type { BundleMark, LineMark, OverlayScene, RouteMark } from '../scene/marks';
import type { Palette } from '../scale/palette';
import {
  JOINT_RADIUS_PX,
  STATUS_WIDTHS,
  STOP_RADIUS_PX,
  layoutRoute,
  middleOfRoute,
  widthOf,
  type Head,
  type RoutePath
} from './route-path';
import type { PixelPath, Sink, Stroke } from './sink';
import { isInView, type View } from './view';

/** What was stopped or reported is a firm line, what was watched or feared a broken one. */
const STATUS_DASHES: Readonly<Record<RouteStatus, readonly number[] | null>> = {
  interdicted: null,
  reported: null,
  monitored: [9, 4],
  suspected: [2.5, 4]
};

/** How each status is drawn. */
export function strokeOfStatus(status: RouteStatus, widthPx = STATUS_WIDTHS[status]): Omit<Stroke, 'colour'> {
  const dash = STATUS_DASHES[status];
  return { widthPx, ...(dash && { dash }) };
}

/** How strongly a leg is drawn that was never travelled. */
export const UNTRAVELLED_OPACITY = 0.4;

/** Lines of one look are drawn together, this many at a time: few calls, and no path so large that it is slow itself. */
const BATCH = 64;

/** Legs of one pair that lie nearer than this to each other on the screen are drawn as one; and a fan of more is not read. */
const LEAST_GAP_PX = 6;
const MOST_LANES = 9;

/** More lines than this have no halo, no dots where they begin and no marks at their ends: these would only cover each other. */
const FEW = 200;

/** What routes do to the lands they touch: outlines of regions in which they end, and the borders that they cross lit up. */
export function drawTouchedLands(sink: Sink, scene: OverlayScene, view: View): void {
  for (const region of scene.regions)
    for (const shape of region.outline)
      if (isInView(shape.bounds, view, 2))
        sink.strokeShape(shape, { colour: region.colour, widthPx: 1.4, dash: [1.5, 4], opacity: 0.9 });
  for (const light of scene.borderLights) {
    if (!isInView(light.shape.bounds, view)) continue;
    sink.strokeShape(light.shape, { colour: light.colour, widthPx: 9, opacity: 0.22 });
    sink.strokeShape(light.shape, { colour: light.colour, widthPx: 2.2 });
  }
}

/** True where a pair's legs are drawn as one line at this scale. */
export function isBundled(bundle: BundleMark, { k }: Pick<View, 'k'>, opened: readonly string[]): boolean {
  return !opened.includes(bundle.pair) && (bundle.gap * k < LEAST_GAP_PX || bundle.lanes > MOST_LANES);
}

/** The lines that are drawn at this scale: legs, or bundles in their place. */
export function pickLines(scene: OverlayScene, view: Pick<View, 'k'>): readonly (RouteMark | BundleMark)[] {
  const bundles = scene.bundles.filter((bundle) => isBundled(bundle, view, scene.openedPairs));
  if (!bundles.length) return scene.routes;
  const pairs = new Set(bundles.map(({ pair }) => pair));
  return [...scene.routes.filter(({ pair }) => pair === null || !pairs.has(pair)), ...bundles];
}

/** Route lines with their heads, and the marks where they begin, go on, end openly and were stopped. */
export function drawRoutes(sink: Sink, scene: OverlayScene, view: View): void {
  const lines = pickLines(scene, view);
  const few = lines.length <= FEW;
  const groups = new Map<string, { mark: LineMark; paths: RoutePath[] }>();
  const drawn: { mark: LineMark; path: RoutePath }[] = [];
  for (const mark of lines) {
    const path = layoutRoute(mark, view);
    drawn.push({ mark, path });
    const key = `${mark.status} ${mark.colour} ${mark.travelled} ${mark.widthPx}`;
    const group = groups.get(key);
    if (group) group.paths.push(path);
    else groups.set(key, { mark, paths: [path] });
  }
  for (const { mark, paths } of groups.values()) drawGroup(sink, mark, paths, few ? scene.palette : null);
  if (few) for (const { mark, path } of drawn) drawEnds(sink, mark, path, scene.palette);
  for (const mark of lines) if ('routes' in mark) drawCount(sink, mark, view, scene.palette);
}

function drawGroup(sink: Sink, mark: LineMark, group: readonly RoutePath[], palette: Palette | null): void {
  const stroke: Stroke = {
    ...strokeOfStatus(mark.status, widthOf(mark)),
    colour: mark.colour,
    opacity: mark.travelled ? 1 : UNTRAVELLED_OPACITY
  };
  const angle = { colour: stroke.colour, widthPx: 2.2, opacity: stroke.opacity as number };
  for (let from = 0; from < group.length; from += BATCH) {
    const paths = group.slice(from, from + BATCH);
    const lines: PixelPath[] = paths.flatMap((path) =>
      path.lines.map((points) => ({ points, closed: false }))
    );
    const heads = paths.flatMap((path) => path.heads);
    const filled = heads.filter(({ open }) => !open).map(({ points }) => ({ points, closed: true }));
    const angles = heads.filter(({ open }) => open).map(angleOf);
    if (palette) {
      sink.strokePaths(lines, { colour: palette.halo, widthPx: stroke.widthPx + 3, opacity: 0.85 });
      if (filled.length) sink.strokePaths(filled, { colour: palette.halo, widthPx: 3, opacity: 0.85 });
      if (angles.length) sink.strokePaths(angles, { colour: palette.halo, widthPx: 5.2, opacity: 0.85 });
    }
    sink.strokePaths(lines, stroke);
    if (filled.length)
      sink.fillPaths(filled, mark.travelled ? stroke.colour : fade(stroke.colour, UNTRAVELLED_OPACITY));
    if (angles.length) sink.strokePaths(angles, angle);
  }
}

/** An open head: from one corner over the tip to the other. */
function angleOf({ points }: Head): PixelPath {
  const [tipX, tipY, leftX, leftY, rightX, rightY] = points as [
    number,
    number,
    number,
    number,
    number,
    number
  ];
  return { points: [leftX, leftY, tipX, tipY, rightX, rightY], closed: false };
}

/** A colour as #rrggbb, seen through. */
function fade(colour: string, opacity: number): string {
  return (
    colour +
    Math.round(255 * opacity)
      .toString(16)
      .padStart(2, '0')
  );
}

function drawEnds(sink: Sink, mark: LineMark, path: RoutePath, palette: Palette): void {
  const colour = mark.travelled ? mark.colour : fade(mark.colour, UNTRAVELLED_OPACITY);
  if (path.start?.kind === 'place')
    sink.fillCircle(...path.start.at, 2.6, { kind: 'solid', colour: mark.colour });
  // A line that begins somewhere within a region begins with an empty ring.
  if (path.start?.kind === 'region') sink.strokeCircle(...path.start.at, 4.5, { colour, widthPx: 1.8 });
  if (path.joint) {
    sink.fillCircle(...path.joint, JOINT_RADIUS_PX, { kind: 'solid', colour: palette.halo });
    sink.strokeCircle(...path.joint, JOINT_RADIUS_PX, { colour: mark.colour, widthPx: 2 });
  }
  if (path.question) {
    const [x, y] = path.question;
    sink.text('?', x, y + 5, {
      sizePx: 15,
      weight: 700,
      colour: mark.colour,
      align: 'middle',
      halo: palette.halo
    });
  }
  if (path.stop) drawStop(sink, path.stop, mark.colour, palette);
}

/** A crossed circle. */
function drawStop(
  sink: Sink,
  [x, y]: readonly [number, number],
  colour: string,
  { halo }: Pick<Palette, 'halo'>
): void {
  const r = STOP_RADIUS_PX;
  const d = 0.42 * r;
  sink.fillCircle(x, y, r + 1.5, { kind: 'solid', colour: halo });
  sink.strokeCircle(x, y, r - 0.5, { colour, widthPx: 1.8 });
  sink.strokePaths(
    [
      { points: [x - d, y - d, x + d, y + d], closed: false },
      { points: [x - d, y + d, x + d, y - d], closed: false }
    ],
    { colour, widthPx: 2 }
  );
}

/** A bundle that is shorter than this has its number beside it, where it does not hide the line. */
const SHORT_BUNDLE_PX = 70;

/** The number of a bundle, in CSS pixels: in its middle, or beside it where it is short. */
export function placeCount(
  bundle: BundleMark,
  view: View
): { readonly at: readonly [x: number, y: number]; readonly radiusPx: number; readonly text: string } {
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

/** How many legs a bundle stands for. */
function drawCount(sink: Sink, bundle: BundleMark, view: View, { halo }: Pick<Palette, 'halo'>): void {
  const { at, radiusPx, text } = placeCount(bundle, view);
  const [x, y] = at;
  sink.fillCircle(x, y, radiusPx, { kind: 'solid', colour: bundle.colour });
  sink.text(text, x, y + 4, { sizePx: 11, weight: 700, colour: halo, align: 'middle', halo: null });
}
