import type { CircleMark, EventMark, OverlayScene } from '../scene/marks';
import { drawRoutes, pickLines, placeCount } from './draw-routes';
import { placeLabels, styleOf, type Box, type PlacedLabel } from './label-layout';
import { STOP_RADIUS_PX, layoutRoute } from './route-path';
import type { Sink } from './sink';
import type { View } from './view';

/** Half the diagonal of an event's diamond, and how far below its place it stands at most: there the land's name is. */
export const EVENT_RADIUS_PX = 7;
const MOST_OFFSET_PX = 26;

/** About the tip of a head: a name that stands at it would seem to be what it leads to. */
const HEAD_RADIUS_PX = 9;

/** The ring or dot at which a line begins, with a little air. */
const START_RADIUS_PX = 5;

/** More routes than this keep labels clear of none of them: there is no room left that they do not cross. */
const ROUTES_AS_OBSTACLES = 60;

/** Circles, routes, events and labels; what routes do to the lands they touch is drawn before, by itself. */
export function drawOverlay(sink: Sink, scene: OverlayScene, view: View): void {
  for (const circle of scene.circles) drawCircle(sink, circle, view);
  drawRoutes(sink, scene, view);
  for (const event of scene.events) drawEvent(sink, event, scene, view);
  for (const label of placeOverlayLabels(scene, view, (text, style) => sink.measureText(text, style))) {
    const { box, align } = label;
    const x = align === 'start' ? box.x : align === 'end' ? box.x + box.width : box.x + box.width / 2;
    label.label.lines.forEach((line, i) =>
      sink.text(line.text, x, box.y + 12 + 15 * i, styleOf(line, label, scene.palette))
    );
  }
}

/** The labels as they are drawn, each with its box. */
export function placeOverlayLabels(
  scene: OverlayScene,
  view: View,
  measureText: Sink['measureText']
): readonly PlacedLabel[] {
  return placeLabels(scene.labels, findObstacles(scene, view), view, scene.palette, measureText);
}

/** Where an event's mark stands, in CSS pixels: below its place, clear of the place's name, but not off a land that is small on the screen. */
export function positionOfEvent(event: EventMark, view: View): readonly [x: number, y: number] {
  return [view.k * event.at[0] + view.tx, view.k * event.at[1] + view.ty + offsetOfEvent(event, view)];
}

/** How far below its place an event's mark stands, in CSS pixels. */
export function offsetOfEvent(
  { height, besideStop }: Pick<EventMark, 'height' | 'besideStop'>,
  { k }: Pick<View, 'k'>
): number {
  const least = besideStop ? STOP_RADIUS_PX + EVENT_RADIUS_PX + 1 : 0;
  return Math.max(least, Math.min(MOST_OFFSET_PX, 0.3 * k * height));
}

function drawCircle(sink: Sink, { at, radiusPx, colour, edge, open }: CircleMark, view: View): void {
  const x = view.k * at[0] + view.tx;
  const y = view.k * at[1] + view.ty;
  sink.fillCircle(x, y, radiusPx, { kind: 'solid', colour });
  sink.strokeCircle(x, y, radiusPx, { colour: edge, widthPx: 1.25, ...(open && { dash: [3, 2.5] }) });
}

function drawEvent(sink: Sink, event: EventMark, scene: OverlayScene, view: View): void {
  const [x, y] = positionOfEvent(event, view);
  const r = EVENT_RADIUS_PX;
  const diamond = { points: [x, y - r, x + r, y, x, y + r, x - r, y], closed: true };
  sink.strokePaths([diamond], { colour: scene.palette.halo, widthPx: 3 });
  sink.fillPaths([diamond], event.colour);
  if (event.events.length > 1)
    sink.text(String(event.events.length), x, y + 3.5, {
      sizePx: 10,
      weight: 700,
      colour: scene.palette.halo,
      align: 'middle',
      halo: null
    });
}

function findObstacles(scene: OverlayScene, view: View): Box[] {
  const boxes: Box[] = scene.events.map((event) => {
    const [x, y] = positionOfEvent(event, view);
    return boxAround(x, y, EVENT_RADIUS_PX + 1);
  });
  for (const { at, radiusPx } of scene.circles) {
    // The square within the circle: its corners do no harm to a label.
    boxes.push(boxAround(view.k * at[0] + view.tx, view.k * at[1] + view.ty, radiusPx * Math.SQRT1_2));
  }
  const lines = pickLines(scene, view);
  if (lines.length > ROUTES_AS_OBSTACLES) return boxes;
  for (const mark of lines) {
    const path = layoutRoute(mark, view);
    for (const line of path.lines)
      for (let i = 0; i < line.length; i += 2)
        boxes.push(boxAround(line[i] as number, line[i + 1] as number, 2));
    for (const { points } of path.heads)
      boxes.push(boxAround(points[0] as number, points[1] as number, HEAD_RADIUS_PX));
    if (path.start) boxes.push(boxAround(...path.start.at, START_RADIUS_PX));
    if (path.stop) boxes.push(boxAround(...path.stop, STOP_RADIUS_PX));
    if (path.question) boxes.push(boxAround(...path.question, 6));
    if ('routes' in mark) {
      const { at, radiusPx } = placeCount(mark, view);
      boxes.push(boxAround(...at, radiusPx));
    }
  }
  return boxes;
}

function boxAround(x: number, y: number, r: number): Box {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}
