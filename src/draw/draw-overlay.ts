import type { CircleMark, EventMark, OverlayScene } from '../scene/marks';
import { drawRoutes } from './draw-routes';
import { placeLabels, styleOf, type Box } from './label-layout';
import { layoutRoute } from './route-path';
import type { Sink } from './sink';
import type { View } from './view';

/** Half the diagonal of an event's diamond, and how far below its place it stands at most: there the land's name is. */
export const EVENT_RADIUS_PX = 7;
const MOST_OFFSET_PX = 26;

/** More routes than this keep labels clear of none of them: there is no room left that they do not cross. */
const ROUTES_AS_OBSTACLES = 60;

/** Circles, routes, events and labels; what routes do to the lands they touch is drawn before, by itself. */
export function drawOverlay(sink: Sink, scene: OverlayScene, view: View): void {
  for (const circle of scene.circles) drawCircle(sink, circle, view);
  drawRoutes(sink, scene, view);
  for (const event of scene.events) drawEvent(sink, event, scene, view);
  const placed = placeLabels(scene.labels, findObstacles(scene, view), view, scene.palette, (text, style) =>
    sink.measureText(text, style)
  );
  for (const label of placed) {
    const { box, align } = label;
    const x = align === 'start' ? box.x : align === 'end' ? box.x + box.width : box.x + box.width / 2;
    label.label.lines.forEach((line, i) =>
      sink.text(line.text, x, box.y + 12 + 15 * i, styleOf(line, label, scene.palette))
    );
  }
}

/** Where an event's mark stands, in CSS pixels: below its place, clear of the place's name, but not off a land that is small on the screen. */
export function positionOfEvent(event: EventMark, view: View): readonly [x: number, y: number] {
  return [view.k * event.at[0] + view.tx, view.k * event.at[1] + view.ty + offsetOfEvent(event, view)];
}

/** How far below its place an event's mark stands, in CSS pixels. */
export function offsetOfEvent({ height }: EventMark, { k }: View): number {
  return Math.min(MOST_OFFSET_PX, 0.3 * k * height);
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
  sink.fillPath(diamond, event.colour);
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
    const r = EVENT_RADIUS_PX + 1;
    return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
  });
  for (const { at, radiusPx } of scene.circles) {
    // The square within the circle: its corners do no harm to a label.
    const r = radiusPx * Math.SQRT1_2;
    boxes.push({
      x: view.k * at[0] + view.tx - r,
      y: view.k * at[1] + view.ty - r,
      width: 2 * r,
      height: 2 * r
    });
  }
  if (scene.routes.length > ROUTES_AS_OBSTACLES) return boxes;
  for (const route of scene.routes) {
    const { lines, head } = layoutRoute(route, view);
    for (const line of lines)
      for (let i = 0; i < line.length; i += 2)
        boxes.push({ x: (line[i] as number) - 2, y: (line[i + 1] as number) - 2, width: 4, height: 4 });
    if (head) boxes.push({ x: (head[0] as number) - 6, y: (head[1] as number) - 6, width: 12, height: 12 });
  }
  return boxes;
}
