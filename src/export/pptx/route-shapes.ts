import { strokeOfStatus, UNTRAVELLED_OPACITY } from '../../draw/draw-routes';
import type { PlacedLine } from '../../draw/layout';
import { JOINT_RADIUS_PX, STOP_RADIUS_PX, widthOf } from '../../draw/route-path';
import { describeRoute } from '../../picture/describe-route';
import { groupByRoute } from '../sheet/draw-sheet';
import { oneWord, solid, type MapFrame, type MapSheet } from './map-frame';
import type { LineHead, ShapeWriter, SlideLine } from './shapes';

/** What the lines of all routes may have of a slide's points. */
const MOST_ROUTE_POINTS = 2500;

const FEW_ROUTES = 200;
const FAINT_OPACITY = 0.3;

/** Routes, each a group of its legs with their heads, fades and signs. */
export function writeRoutes(writer: ShapeWriter, { picture, map }: MapSheet, frame: MapFrame): string {
  const { base, overlay } = map.scene;
  const { palette } = base;
  const shapes: string[] = [];
  const inView = map.lines.filter(({ path }) =>
    path.lines.some((line) => frame.isIn(line[0] as number, line[1] as number))
  );
  const routePoints = inView.reduce(
    (sum, { path }) => sum + path.lines.reduce((n, { length }) => n + length / 2, 0),
    0
  );
  const step = Math.max(1, Math.ceil(routePoints / MOST_ROUTE_POINTS));
  const routes = new Map(picture.routes.map(({ route }) => [route.id, route]));
  for (const [id, lines] of groupByRoute(inView)) {
    const route = routes.get(id);
    const named = route && describeRoute(route, picture);
    const title = named?.title ?? picture.messages.routes.legend.bundle;
    const description = named ? [title, ...named.legs].join('. ') : title;
    const parts = lines.map((line) => writeLeg(line, title, description)).join('');
    shapes.push(writer.group(title, description, frame.mapBox, parts));
  }
  return shapes.join('');

  function writeLeg({ mark, path, count }: PlacedLine, name: string, description: string): string {
    const { faint } = overlay;
    const opacity = (faint ? FAINT_OPACITY : 1) * (mark.travelled ? 1 : UNTRAVELLED_OPACITY);
    const stroke: SlideLine = {
      ...strokeOfStatus(mark.status, widthOf(mark)),
      colour: mark.colour,
      opacity
    };
    const moved = path.lines.map((line) => keepEvery(step, frame.move(line)));
    const loose: Float64Array[] = [];
    let head: LineHead | null = null;
    let tail: LineHead | null = null;
    for (const { points, open } of path.heads) {
      const corners = frame.move(points);
      const tip = [corners[0] as number, corners[1] as number] as const;
      const first = moved[0];
      const last = moved.at(-1);
      const kind = open ? 'open' : 'filled';
      if (last && isNear(last[last.length - 2], last[last.length - 1], tip)) {
        tail = kind;
        moved[moved.length - 1] = Float64Array.of(...last, ...tip);
      } else if (first && isNear(first[0], first[1], tip)) {
        head = kind;
        moved[0] = Float64Array.of(...tip, ...first);
      } else loose.push(corners);
    }
    const few = !faint && map.lines.length <= FEW_ROUTES;
    const sign = (
      form: string,
      at: readonly [number, number] | null,
      { r, fill, widthPx }: { readonly r: number; readonly fill: string; readonly widthPx: number }
    ): string =>
      at
        ? writer.preset(form, frame.circleAt(...at, r), {
            name,
            fill: solid(fill),
            line: { colour: mark.colour, widthPx }
          })
        : '';
    return [
      // A native head needs a line of its own.
      ...moved.map((line, i) =>
        writer.freeform([line], false, {
          name,
          description,
          line: { ...stroke, head: i ? null : head, tail: i < moved.length - 1 ? null : tail }
        })
      ),
      ...path.fades.map(({ line, strength }) =>
        writer.freeform([frame.move(line)], false, {
          name,
          line: {
            colour: mark.colour,
            widthPx: stroke.widthPx * Math.sqrt(strength),
            opacity: opacity * strength
          }
        })
      ),
      ...loose.map((points) => writer.freeform([points], true, { name, fill: solid(mark.colour) })),
      ...(few
        ? [
            sign('ellipse', path.start, { r: 2.6, fill: mark.colour, widthPx: 0.5 }),
            sign('ellipse', path.joint, { r: JOINT_RADIUS_PX, fill: palette.halo, widthPx: 2 }),
            sign('flowChartSummingJunction', path.stop, {
              r: STOP_RADIUS_PX,
              fill: palette.halo,
              widthPx: 1.8
            }),
            path.question ? writeWord('?', path.question, 15, mark.colour) : ''
          ]
        : []),
      count && !faint
        ? writer.preset('ellipse', frame.circleAt(...count.at, count.radiusPx), {
            name: `${name}: ${count.text}`,
            fill: solid(mark.colour),
            text: oneWord(count.text, 11, palette.halo)
          })
        : ''
    ].join('');
  }

  function writeWord(
    text: string,
    [x, y]: readonly [number, number],
    sizePx: number,
    colour: string
  ): string {
    return writer.text(frame.circleAt(x, y, sizePx / 2), text, oneWord(text, sizePx, colour));
  }
}

/** A line ends before the tip of its head by no more than this. */
const HEAD_REACH_PX = 34;

function isNear(x: number | undefined, y: number | undefined, tip: readonly [number, number]): boolean {
  return Math.hypot((x ?? Infinity) - tip[0], (y ?? Infinity) - tip[1]) < HEAD_REACH_PX;
}

/** Every so many-th point of a line, its first and its last among them. */
function keepEvery(step: number, line: Float64Array): Float64Array {
  const last = line.length / 2 - 1;
  return line.filter((_, i) => Math.floor(i / 2) % step === 0 || Math.floor(i / 2) === last);
}
