import { group } from 'd3-array';
import { drawBase } from '../../draw/draw-base';
import { drawFocus } from '../../draw/draw-focus';
import { drawLabels, drawOverlay } from '../../draw/draw-overlay';
import { drawRoutes } from '../../draw/draw-routes';
import { drawGround } from '../../draw/draw-scene';
import type { Layout, PlacedLine } from '../../draw/layout';
import type { Sink, TextStyle } from '../../draw/sink';
import type { ComparedMap } from '../../picture/lay-out-compared';
import type { Scene } from '../../scene/marks';
import { drawSample } from './draw-sample';
import {
  COMPARED_LETTER_PX,
  SHEET_PARTS,
  type Box,
  type SheetItem,
  type SheetLayout,
  type SheetPart
} from './sheet';
import type { SheetSink } from './sheet-sink';
import { drawChart } from '../../picture/charts/draw-chart';

/** Draws a sheet: its ground, the map, and its parts, each as a layer of its name. */
export function drawSheet(sink: SheetSink, sheet: SheetLayout): void {
  const { widthPx, heightPx, ground, mapBox, picture, parts, chart, compared } = sheet;
  const { palette } = picture;
  const whole = { x: 0, y: 0, widthPx, heightPx };
  if (ground) sink.layer('ground', () => sink.fillBox(whole, { kind: 'solid', colour: ground }, null));
  const drawPart = (name: SheetPart): void => {
    const items = parts.get(name) ?? [];
    if (items.length) sink.layer(name, () => items.forEach((item) => drawItem(sink, item, sheet)));
  };
  // In the order in which a screen reader reads them.
  drawPart('header');
  if (chart) sink.window(mapBox, null, (inner) => drawChart(inner, chart));
  else if (compared.length)
    sink.layer('map', () => {
      for (const each of compared) {
        const { box, texts } = placeCompared(each, sheet);
        for (const { text, at, style } of texts) sink.text(text, at, style);
        sink.window(box, null, (inner) => drawMap(inner, each), each.map.view);
        sink.fillBox(box, null, palette.coast);
      }
    });
  else
    sink.layer('map', () => {
      sink.window(mapBox, ground ? null : picture.base.outline, (inner) =>
        drawMap(ground ? inner : withoutLayers(inner, ['sea', 'space']), sheet)
      );
      if (ground) sink.fillBox(mapBox, null, palette.coast);
    });
  for (const name of SHEET_PARTS) if (name !== 'header') drawPart(name);
}

/** Where one of several maps stands on a sheet, and the words above it with the places of their first letters. */
export function placeCompared(
  { x, y, widthPx, heightPx, name, total, nameY, totalY, picture }: ComparedMap,
  { mapBox }: Pick<SheetLayout, 'mapBox'>
): {
  readonly box: Box;
  readonly texts: readonly {
    readonly text: string;
    readonly at: readonly [x: number, y: number];
    readonly style: TextStyle;
  }[];
} {
  const { ink, inkSoft } = picture.palette;
  const bold = { sizePx: COMPARED_LETTER_PX, weight: 600, colour: ink, align: 'start', halo: null } as const;
  const left = mapBox.x + x;
  return {
    box: { x: left, y: mapBox.y + y, widthPx, heightPx },
    texts: [
      { text: name, at: [left, mapBox.y + nameY], style: bold },
      { text: total, at: [left, mapBox.y + totalY], style: { ...bold, weight: 500, colour: inkSoft } }
    ]
  };
}

/** More lines than this are drawn as on the screen, many at a time: a group for each would make the file many times larger. */
const MOST_NAMED_LINES = 200;

/** The map as on the screen, but with each route as a mark of its own, so that it can be told from the others in a file. */
function drawMap(sink: Sink, { map, picture }: Pick<SheetLayout, 'map' | 'picture'>): void {
  const { selected, plane } = picture;
  drawBase(sink, { view: map.view, scene: withoutCoveredLand(map.scene) });
  drawGround(sink, map);
  if (selected)
    sink.layer('selected', () => drawFocus(sink, selected, { layout: map, plane, look: 'selected' }));
  if (map.lines.length > MOST_NAMED_LINES) drawOverlay(sink, map);
  else {
    drawOverlay(sink, { ...withLabels(map), lines: [], events: [] });
    const { palette, faint } = map.scene.overlay;
    sink.layer('routes', () => {
      for (const [route, lines] of groupByRoute(map.lines))
        sink.group(route, () => drawRoutes(sink, lines, palette, faint));
    });
    drawOverlay(sink, { ...withLabels(map), circles: [], lines: [] });
  }
  drawLabels(sink, map);
}

/** Territories with a colour of their own have no plain land below it: one shape each. */
function withoutCoveredLand(scene: Scene): Scene {
  const covered = new Set(scene.areas.map(({ territory }) => territory));
  const land = new Map([...scene.base.land].filter(([code]) => !covered.has(code)));
  return { ...scene, base: { ...scene.base, land } };
}

/** Without the getter of labels, which spreading would call. */
function withLabels({ scene, view, circles, lines, events }: Layout): Layout {
  return { scene, view, circles, lines, events, labels: [] };
}

/** By route, or by pair for those that are drawn as one. */
export function groupByRoute(lines: readonly PlacedLine[]): ReadonlyMap<string, readonly PlacedLine[]> {
  return group(lines, ({ mark }) => ('route' in mark ? mark.route : mark.pair));
}

function withoutLayers(sink: Sink, names: readonly string[]): Sink {
  return { ...sink, layer: (name, draw) => void (names.includes(name) || sink.layer(name, draw)) };
}

function drawItem(sink: SheetSink, item: SheetItem, { picture }: SheetLayout): void {
  const { palette } = picture;
  if (item.kind === 'text') sink.paragraph(item);
  else if (item.kind === 'box') sink.fillBox(item.box, item.paint, item.edge);
  else if (item.kind === 'sample') drawSample(sink, item, palette);
  else
    for (const { radiusPx, text } of item.circles) {
      const top = item.y - 2 * radiusPx;
      sink.fillCircle(item.x, item.y - radiusPx, radiusPx, { kind: 'solid', colour: palette.circle });
      sink.strokeCircle(item.x, item.y - radiusPx, radiusPx, { colour: palette.circleEdge, widthPx: 1.25 });
      sink.strokePaths([{ points: [item.x, top, text.x - 12, top, text.x - 4, text.y - 4], closed: false }], {
        colour: palette.inkSoft,
        widthPx: 0.75
      });
      sink.paragraph(text);
    }
}
