import { BASELINE_PX, LINE_HEIGHT_PX, styleOf } from '../../draw/labels/label-style';
import { EVENT_RADIUS_PX } from '../../draw/layout';
import { MapFrame, oneWord, solid, spanOf, type MapSheet } from './map-frame';
import { writeRoutes } from './route-shapes';
import type { ShapeWriter } from './shapes';
import { writeLand, writeTerritoryMarks } from './territory-shapes';

/** More points than these on a slide are too many for PowerPoint. */
export const MOST_POINTS = 8000;
/** What is kept of them for all that is no land, to begin with. */
export const POINTS_BESIDE_LAND = 1200;

/** The map as native shapes, in the sheet's pixels, from the ground up. `besideLand` of the points of a slide are kept for what is no land. */
export function writeMap(writer: ShapeWriter, sheet: MapSheet, besideLand: number): string {
  const { picture, map } = sheet;
  const { base, overlay } = map.scene;
  const { palette } = base;
  const frame = new MapFrame(sheet);
  const shapes = [writeLand(writer, sheet, frame, MOST_POINTS - besideLand)];

  // Where a slide had too many points, the soft outlines of regions are the first to have fewer.
  const isCrowded = besideLand > POINTS_BESIDE_LAND;
  for (const { outline, colour, place } of overlay.regions)
    shapes.push(
      writer.freeform(
        frame.ringsOf(outline, isCrowded ? 6 : 1.5).filter((ring) => !isCrowded || spanOf(ring) > 4),
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
        writer.freeform(frame.ringsOf(shape, 1), false, {
          name: picture.messages.legend.borderLight,
          line: { colour, widthPx, opacity }
        })
      );

  shapes.push(writeTerritoryMarks(writer, sheet, frame), writeRoutes(writer, sheet, frame));

  for (const { mark, x, y } of map.events) {
    if (!frame.isIn(x, y)) continue;
    const name = picture.format.end(mark.place, picture.dataPackage.places);
    const texts = picture.events.filter(({ place }) => place === mark.place).map(({ text }) => text);
    const r = overlay.faint ? 4 : EVENT_RADIUS_PX;
    shapes.push(
      writer.preset('diamond', frame.circleAt(x, y, r), {
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
    if (!frame.isIn(box.x, box.y) || !frame.isIn(box.x + box.width, box.y + box.height)) continue;
    if (leader) {
      const line = frame.move([...leader.from, ...leader.to]);
      shapes.push(
        writer.freeform([line], false, {
          name: lines[0]?.text ?? '',
          line: { colour: palette.inkSoft, widthPx: 1 }
        })
      );
    }
    const [x, y] = frame.at(box.x, box.y);
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
