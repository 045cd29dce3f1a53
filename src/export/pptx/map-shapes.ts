import { isDrawnAsDot, DOT_RADIUS_PX } from '../../draw/draw-areas';
import { strokeOfStatus, UNTRAVELLED_OPACITY } from '../../draw/draw-routes';
import { BASELINE_PX, LINE_HEIGHT_PX, styleOf } from '../../draw/labels/label-style';
import { EVENT_RADIUS_PX, type PlacedLine } from '../../draw/layout';
import { JOINT_RADIUS_PX, STOP_RADIUS_PX, widthOf } from '../../draw/route-path';
import { cutShape } from '../../geo/cut-shape';
import { DETAIL_PX, type Outline } from '../../geo/outline';
import { moreMessagesOf } from '../../i18n/more-messages';
import { describeRoute } from '../../picture/describe-route';
import { describeTerritory } from '../../picture/summary';
import type { Paint } from '../../scale/palette';
import { groupByRoute } from '../sheet/draw-sheet';
import type { Box, SheetLayout } from '../sheet/sheet';
import type { LineHead, Rings, ShapeWriter, SlideLine } from './shapes';

/** How far thinned lines stray, in pixels of the sheet, to begin with; more where a slide would have more points than PowerPoint handles well. */
const FIRST_DETAIL_PX = 0.75;
const COARSER = 1.35;
export const MOST_POINTS = 8000;
/** What the lines of routes may take of them, and what is kept for all that is no land, to begin with. */
const MOST_ROUTE_POINTS = 2500;
export const POINTS_BESIDE_LAND = 1200;

/** Islands that are smaller than this in both directions are left out of territories that have larger ones. */
const SMALL_RING_PX = 1.5;

const FEW_ROUTES = 200;
const FAINT_OPACITY = 0.3;

/** The map as native shapes, in the sheet's pixels, from the ground up. `besideLand` of the points of a slide are kept for what is no land. */
export function writeMap(
  writer: ShapeWriter,
  sheet: Pick<SheetLayout, 'mapBox' | 'picture' | 'map' | 'ground'>,
  besideLand: number
): string {
  const { mapBox, picture, map, ground } = sheet;
  const { base, areas, overlay } = map.scene;
  const { palette } = base;
  const { view } = map;
  const at = (x: number, y: number): readonly [number, number] => [mapBox.x + x, mapBox.y + y];
  const words = moreMessagesOf(picture.language).exporting;
  const isIn = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x <= mapBox.widthPx && y <= mapBox.heightPx;

  function ringsOf(outline: Outline, detailPx: number): Rings {
    const [x0, y0] = [-view.tx / view.k, -view.ty / view.k];
    const shape = cutShape(outline.at((view.k * DETAIL_PX) / detailPx), [
      x0,
      y0,
      x0 + mapBox.widthPx / view.k,
      y0 + mapBox.heightPx / view.k
    ]);
    const rings: Float64Array[] = [];
    let start = 0;
    for (const end of shape?.ends ?? []) {
      const ring = new Float64Array(2 * (end - start));
      for (let i = start; i < end; i++) {
        ring[2 * (i - start)] = mapBox.x + view.tx + view.k * (shape?.coordinates[2 * i] as number);
        ring[2 * (i - start) + 1] = mapBox.y + view.ty + view.k * (shape?.coordinates[2 * i + 1] as number);
      }
      rings.push(ring);
      start = end;
    }
    if (!outline.closed || rings.length < 2) return rings;
    const large = rings.filter((ring) => spanOf(ring) >= SMALL_RING_PX);
    return large.length ? large : rings.slice(0, 1);
  }

  const paints = new Map<string, { readonly paint: Paint; readonly outline: string }>();
  for (const code of base.land.keys())
    paints.set(code, { paint: { kind: 'solid', colour: palette.land }, outline: palette.coast });
  const outlines = new Map(base.land);
  for (const { territory, shape, paint, outline } of areas)
    if (shape) {
      paints.set(territory, { paint, outline });
      outlines.set(territory, shape);
    }
  const territories = thin([...outlines], ringsOf, MOST_POINTS - besideLand);

  const circleAt = (x: number, y: number, r: number): Box => {
    const [left, top] = at(x - r, y - r);
    return { x: left, y: top, widthPx: 2 * r, heightPx: 2 * r };
  };
  const solid = (colour: string): Paint => ({ kind: 'solid', colour });
  const nameOf = (code: string): string => picture.format.territory(code);
  const describe = (code: string): string => words.territory(nameOf(code), describeTerritory(picture, code));
  const shapes: string[] = [];

  const globe = ringsOf(base.outline, FIRST_DETAIL_PX);
  const hasHorizon = globe.some((ring) => hasPointInside(ring, mapBox));
  if (ground) {
    shapes.push(
      writer.preset('rect', mapBox, {
        name: words.sheet.sea,
        fill: solid(hasHorizon ? palette.space : palette.sea)
      })
    );
    if (hasHorizon)
      shapes.push(writer.freeform(globe, true, { name: words.sheet.globe, fill: solid(palette.sea) }));
  }

  // Those with a colour of their own lie above the others: no plain land covers half of their outline.
  const isColoured = new Set(areas.map(({ territory }) => territory));
  for (const coloured of [false, true])
    for (const [code, rings] of territories)
      if (isColoured.has(code) === coloured) {
        const look = paints.get(code);
        if (look)
          shapes.push(
            writer.freeform(rings, true, {
              name: nameOf(code),
              description: describe(code),
              fill: look.paint,
              line: { colour: look.outline, widthPx: 0.75 }
            })
          );
      }
  if (ground && hasHorizon)
    shapes.push(
      writer.freeform(ringsOf(base.around, FIRST_DETAIL_PX), true, {
        name: words.sheet.space,
        fill: solid(palette.space)
      })
    );

  // Where a slide had too many points, the soft outlines of regions are the first to have fewer.
  const isCrowded = besideLand > POINTS_BESIDE_LAND;
  for (const { outline, colour, place } of overlay.regions)
    shapes.push(
      writer.freeform(
        ringsOf(outline, isCrowded ? 6 : 1.5).filter((ring) => !isCrowded || spanOf(ring) > 4),
        outline.closed,
        {
          name: picture.format.end(place, picture.dataPackage.places),
          line: { colour, widthPx: 1.4, dash: [1.5, 4] }
        }
      )
    );
  for (const { shape, colour } of overlay.borderLights)
    for (const [widthPx, opacity] of [
      [9, 0.22],
      [2.2, 1]
    ] as const)
      shapes.push(
        writer.freeform(ringsOf(shape, 1), false, {
          name: picture.messages.legend.borderLight,
          line: { colour, widthPx, opacity }
        })
      );

  for (const area of areas) {
    if (!isDrawnAsDot(area, view)) continue;
    const [x, y] = [view.k * area.at[0] + view.tx, view.k * area.at[1] + view.ty];
    if (!isIn(x, y)) continue;
    shapes.push(
      writer.preset('ellipse', circleAt(x, y, DOT_RADIUS_PX - 0.75), {
        name: nameOf(area.territory),
        description: describe(area.territory),
        fill: area.paint,
        line: { colour: area.outline, widthPx: 1.5 }
      })
    );
  }
  for (const { mark, x, y } of map.circles)
    if (isIn(x, y))
      shapes.push(
        writer.preset('ellipse', circleAt(x, y, mark.radiusPx), {
          name: nameOf(mark.territory),
          description: describe(mark.territory),
          fill: solid(mark.colour),
          line: { colour: mark.edge, widthPx: 1.25, ...(mark.open && { dash: [3, 2.5] }) }
        })
      );

  const inView = map.lines.filter(({ path }) =>
    path.lines.some((line) => isIn(line[0] as number, line[1] as number))
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
    shapes.push(writer.group(title, description, mapBox, parts));
  }

  function writeLeg({ mark, path, count }: PlacedLine, name: string, description: string): string {
    const { faint } = overlay;
    const opacity = (faint ? FAINT_OPACITY : 1) * (mark.travelled ? 1 : UNTRAVELLED_OPACITY);
    const stroke: SlideLine = {
      ...strokeOfStatus(mark.status, widthOf(mark)),
      colour: mark.colour,
      opacity
    };
    const moved = path.lines.map((line) => keepEvery(step, move(line, mapBox)));
    const loose: Float64Array[] = [];
    let head: LineHead | null = null;
    let tail: LineHead | null = null;
    for (const { points, open } of path.heads) {
      const corners = move(points, mapBox);
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
        ? writer.preset(form, circleAt(...at, r), {
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
        writer.freeform([move(line, mapBox)], false, {
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
        ? writer.preset('ellipse', circleAt(...count.at, count.radiusPx), {
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
    return writer.text(circleAt(x, y, sizePx / 2), text, oneWord(text, sizePx, colour));
  }

  for (const { mark, x, y } of map.events) {
    if (!isIn(x, y)) continue;
    const name = picture.format.end(mark.place, picture.dataPackage.places);
    const texts = picture.events.filter(({ place }) => place === mark.place).map(({ text }) => text);
    const r = overlay.faint ? 4 : EVENT_RADIUS_PX;
    shapes.push(
      writer.preset('diamond', circleAt(x, y, r), {
        name,
        description: [name, ...texts].join('. '),
        fill: solid(mark.colour),
        line: { colour: palette.halo, widthPx: 1 },
        ...(mark.events.length > 1 &&
          !overlay.faint && { text: oneWord(String(mark.events.length), 9, palette.halo) })
      })
    );
  }

  for (const placed of map.labels) {
    const { label, lines, leader, box, scale, align } = placed;
    // Names beside the map's edge are placed for those who move it.
    if (!isIn(box.x, box.y) || !isIn(box.x + box.width, box.y + box.height)) continue;
    if (leader) {
      const line = move([...leader.from, ...leader.to], mapBox);
      shapes.push(
        writer.freeform([line], false, {
          name: lines[0]?.text ?? '',
          line: { colour: palette.inkSoft, widthPx: 1 }
        })
      );
    }
    const [x, y] = at(box.x, box.y);
    shapes.push(
      writer.text(
        { x: x - 6, y: y - 1, widthPx: box.width + 12, heightPx: lines.length * LINE_HEIGHT_PX * scale },
        lines[0]?.text ?? label.id,
        {
          runs: lines.map((line) => {
            const style = styleOf(line, placed, palette);
            return {
              text: line.text,
              sizePx: 0.96 * style.sizePx,
              bold: style.weight >= 600,
              colour: style.colour,
              glow: style.halo
            };
          }),
          align: align === 'start' ? 'start' : align,
          anchor: 't',
          wrap: false,
          lineHeightPx: (LINE_HEIGHT_PX + BASELINE_PX - 12) * scale
        }
      )
    );
  }
  return shapes.join('');
}

function oneWord(text: string, sizePx: number, colour: string) {
  return {
    runs: [{ text, sizePx, bold: true, colour }],
    align: 'middle',
    anchor: 'ctr',
    wrap: false
  } as const;
}

/** Outlines with so few points that all of them together have no more than `most`, unless that cannot be. */
function thin(
  outlines: readonly (readonly [string, Outline])[],
  ringsOf: (outline: Outline, detailPx: number) => Rings,
  most: number
): readonly (readonly [string, Rings])[] {
  for (let detailPx = FIRST_DETAIL_PX; ; detailPx *= COARSER) {
    const rings = outlines.map(([code, outline]) => [code, ringsOf(outline, detailPx)] as const);
    const points = rings.reduce(
      (sum, [, each]) => sum + each.reduce((n, { length }) => n + length / 2, 0),
      0
    );
    if (points <= most || detailPx > 50) return rings;
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

function move(points: ArrayLike<number>, { x, y }: Box): Float64Array {
  return Float64Array.from(points, (value, i) => value + (i % 2 ? y : x));
}

function spanOf(ring: ArrayLike<number>): number {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    x0 = Math.min(x0, ring[i] as number);
    x1 = Math.max(x1, ring[i] as number);
    y0 = Math.min(y0, ring[i + 1] as number);
    y1 = Math.max(y1, ring[i + 1] as number);
  }
  return Math.max(x1 - x0, y1 - y0);
}

/** True where the globe's edge is seen: a point of it lies within the map, and not on its edge. */
function hasPointInside(ring: ArrayLike<number>, { x, y, widthPx, heightPx }: Box): boolean {
  for (let i = 0; i < ring.length; i += 2) {
    const [px, py] = [ring[i] as number, ring[i + 1] as number];
    if (px > x + 1 && px < x + widthPx - 1 && py > y + 1 && py < y + heightPx - 1) return true;
  }
  return false;
}
