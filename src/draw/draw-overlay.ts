import type { CircleMark, EventMark, HexagonMarks } from '../scene/marks';
import type { Palette } from '../scale/palette';
import { drawRoutes, fade } from './draw-routes';
import { isolateLine } from './isolate';
import { BASELINE_PX, LINE_HEIGHT_PX, styleOf, type PlacedLabel } from './labels/label-style';
import { EVENT_RADIUS_PX, type Layout, type Placed } from './layout';
import type { Segment } from './labels/box';
import type { PixelPath, Sink } from './sink';
import type { View } from './view';

/** How an event is drawn that is only to be found by pointing at it. */
const FAINT_RADIUS_PX = 4;
const FAINT_EVENT = 0.45;

/** Circles, routes and events. */
export function drawOverlay(sink: Sink, { scene, view, circles, lines, events }: Layout): void {
  const { palette, hexagons } = scene.overlay;
  if (hexagons) sink.layer('hexagons', () => drawHexagons(sink, hexagons, view));
  sink.layer('circles', () => {
    for (const circle of circles) sink.group(circle.mark.territory, () => drawCircle(sink, circle));
  });
  sink.layer('routes', () => drawRoutes(sink, lines, palette, scene.overlay.faint));
  sink.layer('events', () => {
    for (const event of events)
      sink.group(event.mark.place, () => drawEvent(sink, event, palette, scene.overlay.faint));
  });
}

function drawHexagons(sink: Sink, { classes }: HexagonMarks, view: View): void {
  for (const { colour, corners } of classes)
    sink.fillPaths(
      Array.from({ length: corners.length / 12 }, (_, i) =>
        placeRing(corners.subarray(12 * i, 12 * i + 12), view)
      ),
      colour
    );
}

/** A closed figure of the plane in CSS pixels. */
export function placeRing(ring: Float32Array, { k, tx, ty }: View): PixelPath {
  return { points: ring.map((value, i) => k * value + (i % 2 ? ty : tx)), closed: true };
}

/** Labels, and the lines that lead to those that stand apart from their land. */
export function drawLabels(sink: Sink, { scene, labels }: Pick<Layout, 'scene' | 'labels'>): void {
  const { palette } = scene.overlay;
  sink.layer('leaders', () => {
    for (const { label, leader } of labels)
      if (leader) sink.group(label.id, () => drawLeader(sink, leader, palette));
  });
  sink.layer('labels', () => labels.forEach((label) => drawLabel(sink, label, palette)));
}

function drawCircle(sink: Sink, { mark, x, y }: Placed<CircleMark>): void {
  const { radiusPx, colour, edge, open } = mark;
  sink.fillCircle(x, y, radiusPx, { kind: 'solid', colour });
  sink.strokeCircle(x, y, radiusPx, { colour: edge, widthPx: 1.25, ...(open && { dash: [3, 2.5] }) });
}

function drawEvent(sink: Sink, { mark, x, y }: Placed<EventMark>, { halo }: Palette, faint: boolean): void {
  if (faint) {
    sink.fillPaths([diamondAt(x, y, FAINT_RADIUS_PX)], fade(mark.colour, FAINT_EVENT));
    return;
  }
  const diamond = diamondAt(x, y, EVENT_RADIUS_PX);
  sink.strokePaths([diamond], { colour: halo, widthPx: 3 });
  sink.fillPaths([diamond], mark.colour);
  if (mark.events.length > 1)
    sink.text(String(mark.events.length), [x, y + 3.5], {
      sizePx: 10,
      weight: 700,
      colour: halo,
      align: 'middle',
      halo: null
    });
}

function diamondAt(x: number, y: number, r: number): PixelPath {
  return { points: [x, y - r, x + r, y, x, y + r, x - r, y], closed: true };
}

/** A thin line to a label that stands apart from its land, with a small dot on the land. */
function drawLeader(sink: Sink, { from, to }: Segment, { halo, inkSoft }: Palette): void {
  const line = { points: [...from, ...to], closed: false };
  sink.strokePaths([line], { colour: halo, widthPx: 3, opacity: 0.85 });
  sink.strokePaths([line], { colour: inkSoft, widthPx: 1 });
  sink.fillCircle(...from, 1.9, { kind: 'solid', colour: inkSoft });
}

function drawLabel(sink: Sink, placed: PlacedLabel, palette: Palette): void {
  const { label, lines, scale, box, align } = placed;
  const x = align === 'start' ? box.x : align === 'end' ? box.x + box.width : box.x + box.width / 2;
  lines.forEach((line, i) => {
    const y = box.y + scale * (BASELINE_PX + LINE_HEIGHT_PX * i);
    const text = isolateLine(line.text, label.amount?.text ?? null);
    sink.text(text, [x, y], styleOf(line, placed, palette), `${label.id} ${i}`);
  });
}
