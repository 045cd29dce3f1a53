import { group } from 'd3-array';
import type { RouteStatus } from '../model/data-package';
import type { LineMark, OverlayScene } from '../scene/marks';
import type { Palette } from '../scale/palette';
import type { BundleCount, PlacedLine } from './layout';
import {
  JOINT_RADIUS_PX,
  STATUS_WIDTHS,
  STOP_RADIUS_PX,
  widthOf,
  type Head,
  type RoutePath
} from './route-path';
import type { PixelPath, Sink, Stroke } from './sink';

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

/** How strongly routes are drawn that are only to be found by pointing at them. */
const FAINT_OPACITY = 0.3;

/** Lines of one look are drawn together, this many at a time: few calls, and no path so large that it is slow itself. */
const BATCH = 16;

/** More lines than this have no halo, no dots where they begin and no marks at their ends: these would only cover each other. */
const FEW = 200;

/** What routes do to the lands they touch: outlines of regions in which they end, and the borders that they cross lit up. */
export function drawRouteContext(sink: Sink, { regions, borderLights }: OverlayScene): void {
  sink.layer('regions', () => {
    for (const { outline, colour } of regions)
      sink.strokeOutline(outline, { colour, widthPx: 1.4, dash: [1.5, 4], opacity: 0.9 });
  });
  sink.layer('crossed-borders', () => {
    for (const { shape, colour } of borderLights) {
      sink.strokeOutline(shape, { colour, widthPx: 9, opacity: 0.22 });
      sink.strokeOutline(shape, { colour, widthPx: 2.2 });
    }
  });
}

/** Route lines with their heads, and the marks where they begin, go on, end openly and were stopped; faint ones are lines and heads alone. */
export function drawRoutes(sink: Sink, lines: readonly PlacedLine[], palette: Palette, faint: boolean): void {
  const few = lines.length <= FEW && !faint;
  const alike = group(lines, ({ mark }) => `${mark.status} ${mark.colour} ${mark.travelled} ${mark.widthPx}`);
  for (const [key, own] of alike)
    sink.group(key, () =>
      drawGroup(sink, own, { palette: few ? palette : null, strength: faint ? FAINT_OPACITY : 1 })
    );
  if (few)
    for (const { mark, path } of lines) sink.group(keyOf(mark), () => drawEnds(sink, mark, path, palette));
  for (const { mark, count } of lines)
    if (count && !faint)
      sink.group(`${keyOf(mark)} count`, () => drawCount(sink, count, mark.colour, palette));
}

function keyOf(mark: PlacedLine['mark']): string {
  return 'routes' in mark ? mark.pair : `${mark.route} ${mark.leg}`;
}

function drawGroup(
  sink: Sink,
  lines: readonly PlacedLine[],
  { palette, strength }: { readonly palette: Palette | null; readonly strength: number }
): void {
  const { mark } = lines[0] as PlacedLine;
  const stroke: Stroke = {
    ...strokeOfStatus(mark.status, widthOf(mark)),
    colour: mark.colour,
    opacity: strength * (mark.travelled ? 1 : UNTRAVELLED_OPACITY)
  };
  const angle = { colour: stroke.colour, widthPx: 2.2, opacity: stroke.opacity as number };
  for (let from = 0; from < lines.length; from += BATCH) {
    const paths = lines.slice(from, from + BATCH).map(({ path }) => path);
    const curves: PixelPath[] = paths.flatMap((path) =>
      path.lines.map((points) => ({ points, closed: false }))
    );
    const heads = paths.flatMap((path) => path.heads);
    const filled = heads.filter(({ open }) => !open).map(({ points }) => ({ points, closed: true }));
    const angles = heads.filter(({ open }) => open).map(angleOf);
    if (palette) {
      sink.strokePaths(curves, { colour: palette.halo, widthPx: stroke.widthPx + 3, opacity: 0.85 });
      if (filled.length) sink.strokePaths(filled, { colour: palette.halo, widthPx: 3, opacity: 0.85 });
      if (angles.length) sink.strokePaths(angles, { colour: palette.halo, widthPx: 5.2, opacity: 0.85 });
    }
    sink.strokePaths(curves, stroke);
    drawFades(sink, paths, stroke, palette);
    if (filled.length)
      sink.fillPaths(
        filled,
        stroke.opacity === 1 ? stroke.colour : fade(stroke.colour, stroke.opacity as number)
      );
    if (angles.length) sink.strokePaths(angles, angle);
  }
}

/** The pieces into which lines dissolve, ever thinner and fainter. */
function drawFades(sink: Sink, paths: readonly RoutePath[], stroke: Stroke, palette: Palette | null): void {
  const byStrength = group(
    paths.flatMap(({ fades }) => fades),
    ({ strength }) => strength
  );
  for (const [strength, fades] of byStrength) {
    const pieces = fades.map(({ line }) => ({ points: line, closed: false }));
    const opacity = strength * (stroke.opacity ?? 1);
    const widthPx = Math.max(1.2, stroke.widthPx * Math.sqrt(strength));
    if (palette) sink.strokePaths(pieces, { colour: palette.halo, widthPx: widthPx + 2.5, opacity });
    sink.strokePaths(pieces, { colour: stroke.colour, widthPx, opacity });
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
export function fade(colour: string, opacity: number): string {
  return (
    colour +
    Math.round(255 * opacity)
      .toString(16)
      .padStart(2, '0')
  );
}

function drawEnds(sink: Sink, mark: LineMark, path: RoutePath, palette: Palette): void {
  if (path.start) sink.fillCircle(...path.start, 2.6, { kind: 'solid', colour: mark.colour });
  if (path.joint) {
    sink.fillCircle(...path.joint, JOINT_RADIUS_PX, { kind: 'solid', colour: palette.halo });
    sink.strokeCircle(...path.joint, JOINT_RADIUS_PX, { colour: mark.colour, widthPx: 2 });
  }
  if (path.question) {
    const [x, y] = path.question;
    sink.text('?', [x, y + 5], {
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

/** How many legs a bundle stands for. */
function drawCount(
  sink: Sink,
  { at: [x, y], radiusPx, text }: BundleCount,
  colour: string,
  { halo }: Pick<Palette, 'halo'>
): void {
  sink.fillCircle(x, y, radiusPx, { kind: 'solid', colour });
  sink.text(text, [x, y + 4], { sizePx: 11, weight: 700, colour: halo, align: 'middle', halo: null });
}
