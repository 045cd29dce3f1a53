import { DOT_RADIUS_PX, isDrawnAsDot } from '../../draw/draw-areas';
import type { Outline } from '../../geo/outline';
import { moreMessagesOf } from '../../i18n/more-messages';
import type { Picture } from '../../picture/picture';
import { describeTerritory } from '../../picture/summary';
import type { Paint } from '../../scale/palette';
import type { Box } from '../sheet/sheet';
import { FIRST_DETAIL_PX, solid, type MapFrame, type MapSheet } from './map-frame';
import type { Rings, ShapeWriter } from './shapes';

/** By so much each further thinning strays farther than the one before. */
const COARSER = 1.35;

/** The sea, the globe and its lands, thinned until all lands together have no more than `mostPoints`, unless that cannot be. */
export function writeLand(
  writer: ShapeWriter,
  { picture, map, ground }: MapSheet,
  frame: MapFrame,
  mostPoints: number
): string {
  const { base, areas } = map.scene;
  const { palette } = base;
  const words = moreMessagesOf(picture.language).exporting;
  const paints = new Map<string, { readonly paint: Paint; readonly outline: string }>();
  for (const code of base.land.keys())
    paints.set(code, { paint: { kind: 'solid', colour: palette.land }, outline: palette.coast });
  const outlines = new Map(base.land);
  for (const { territory, shape, paint, outline } of areas)
    if (shape) {
      paints.set(territory, { paint, outline });
      outlines.set(territory, shape);
    }
  const territories = thin([...outlines], frame, mostPoints);
  const shapes: string[] = [];
  const globe = frame.ringsOf(base.outline, FIRST_DETAIL_PX);
  const hasHorizon = globe.some((ring) => hasPointInside(ring, frame.mapBox));
  if (ground) {
    shapes.push(
      writer.preset('rect', frame.mapBox, {
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
              name: picture.format.territory(code),
              description: describe(picture, code),
              fill: look.paint,
              line: { colour: look.outline, widthPx: 0.75 }
            })
          );
      }
  if (ground && hasHorizon)
    shapes.push(
      writer.freeform(frame.ringsOf(base.around, FIRST_DETAIL_PX), true, {
        name: words.sheet.space,
        fill: solid(palette.space)
      })
    );
  return shapes.join('');
}

/** Territories that are too small for their outline, as dots, and amounts as circles. */
export function writeTerritoryMarks(
  writer: ShapeWriter,
  { picture, map }: MapSheet,
  frame: MapFrame
): string {
  const { areas } = map.scene;
  const { view } = map;
  const shapes: string[] = [];
  for (const area of areas) {
    if (!isDrawnAsDot(area, view)) continue;
    const [x, y] = [view.k * area.at[0] + view.tx, view.k * area.at[1] + view.ty];
    if (!frame.isIn(x, y)) continue;
    shapes.push(
      writer.preset('ellipse', frame.circleAt(x, y, DOT_RADIUS_PX - 0.75), {
        name: picture.format.territory(area.territory),
        description: describe(picture, area.territory),
        fill: area.paint,
        line: { colour: area.outline, widthPx: 1.5 }
      })
    );
  }
  for (const { mark, x, y } of map.circles)
    if (frame.isIn(x, y))
      shapes.push(
        writer.preset('ellipse', frame.circleAt(x, y, mark.radiusPx), {
          name: picture.format.territory(mark.territory),
          description: describe(picture, mark.territory),
          fill: solid(mark.colour),
          line: { colour: mark.edge, widthPx: 1.25, ...(mark.open && { dash: [3, 2.5] }) }
        })
      );
  return shapes.join('');
}

function describe(picture: Picture, code: string): string {
  const { territory } = moreMessagesOf(picture.language).exporting;
  return territory(picture.format.territory(code), describeTerritory(picture, code));
}

/** Outlines with so few points that all of them together have no more than `most`, unless that cannot be. */
function thin(
  outlines: readonly (readonly [string, Outline])[],
  frame: MapFrame,
  most: number
): readonly (readonly [string, Rings])[] {
  for (let detailPx = FIRST_DETAIL_PX; ; detailPx *= COARSER) {
    const rings = outlines.map(([code, outline]) => [code, frame.ringsOf(outline, detailPx)] as const);
    const points = rings.reduce(
      (sum, [, each]) => sum + each.reduce((n, { length }) => n + length / 2, 0),
      0
    );
    if (points <= most || detailPx > 50) return rings;
  }
}

/** True where the globe's edge is seen: a point of it lies within the map, and not on its edge. */
function hasPointInside(ring: ArrayLike<number>, { x, y, widthPx, heightPx }: Box): boolean {
  for (let i = 0; i < ring.length; i += 2) {
    const [px, py] = [ring[i] as number, ring[i + 1] as number];
    if (px > x + 1 && px < x + widthPx - 1 && py > y + 1 && py < y + heightPx - 1) return true;
  }
  return false;
}
