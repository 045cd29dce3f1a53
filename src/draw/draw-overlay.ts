import type { CircleMark, EventMark } from '../scene/marks';
import type { Palette } from '../scale/palette';
import { drawRoutes } from './draw-routes';
import { styleOf, type PlacedLabel } from './label-layout';
import { EVENT_RADIUS_PX, type Layout, type Placed } from './layout';
import type { Sink } from './sink';

/** Circles, routes, events and labels. */
export function drawOverlay(sink: Sink, { scene, circles, lines, events, labels }: Layout): void {
  const { palette } = scene.overlay;
  sink.layer('circles', () => {
    for (const circle of circles) sink.group(circle.mark.territory, () => drawCircle(sink, circle));
  });
  sink.layer('routes', () => drawRoutes(sink, lines, palette));
  sink.layer('events', () => {
    for (const event of events) sink.group(event.mark.place, () => drawEvent(sink, event, palette));
  });
  sink.layer('labels', () => labels.forEach((label) => drawLabel(sink, label, palette)));
}

function drawCircle(sink: Sink, { mark, x, y }: Placed<CircleMark>): void {
  const { radiusPx, colour, edge, open } = mark;
  sink.fillCircle(x, y, radiusPx, { kind: 'solid', colour });
  sink.strokeCircle(x, y, radiusPx, { colour: edge, widthPx: 1.25, ...(open && { dash: [3, 2.5] }) });
}

function drawEvent(sink: Sink, { mark, x, y }: Placed<EventMark>, { halo }: Palette): void {
  const r = EVENT_RADIUS_PX;
  const diamond = { points: [x, y - r, x + r, y, x, y + r, x - r, y], closed: true };
  sink.strokePaths([diamond], { colour: halo, widthPx: 3 });
  sink.fillPaths([diamond], mark.colour);
  if (mark.events.length > 1)
    sink.text(String(mark.events.length), x, y + 3.5, {
      sizePx: 10,
      weight: 700,
      colour: halo,
      align: 'middle',
      halo: null
    });
}

function drawLabel(sink: Sink, placed: PlacedLabel, palette: Palette): void {
  const { label, box, align } = placed;
  const x = align === 'start' ? box.x : align === 'end' ? box.x + box.width : box.x + box.width / 2;
  label.lines.forEach((line, i) =>
    sink.text(line.text, x, box.y + 12 + 15 * i, styleOf(line, placed, palette), `${label.id} ${i}`)
  );
}
