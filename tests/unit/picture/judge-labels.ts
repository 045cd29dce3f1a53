import { DOT_RADIUS_PX, isDrawnAsDot } from '../../../src/draw/draw-areas';
import type { Box } from '../../../src/draw/labels/box';
import { lettersOf } from '../../../src/draw/labels/on-land';
import type { PlacedLabel } from '../../../src/draw/labels/label-style';
import type { Layout } from '../../../src/draw/layout';
import type { View } from '../../../src/draw/view';
import {
  distanceOfLine,
  distanceOfLines,
  distanceToShape,
  shareOfPartAt,
  touchesShape
} from '../draw/labels/exact-ground';

/** Coordinates are of single precision. */
const ROUNDING_PX = 0.5;

const nameOf = ({ label, lines }: PlacedLabel): string =>
  `${label.id} “${lines.map(({ text }) => text).join(' / ')}”`;

/** A box or point of the screen in plane units. */
function toPlane({ x, y, width, height }: Box, { k, tx, ty }: View, shrinkPx = 0): Box {
  return {
    x: (x + shrinkPx - tx) / k,
    y: (y + shrinkPx - ty) / k,
    width: (width - 2 * shrinkPx) / k,
    height: (height - 2 * shrinkPx) / k
  };
}

/** All that is wrong with a layout's labels, in words. */
export function judge({ labels, scene, view, lines: routes, events }: Layout): string[] {
  const faults: string[] = [];
  type Mark = readonly [name: string, at: readonly [number, number], radiusPx: number];
  // Faint marks are to be found by pointing at them; names may lie on them.
  const marks: readonly Mark[] = scene.overlay.faint
    ? []
    : [
        ...events.map(({ mark, x, y }): Mark => [`the event at ${mark.place}`, [x, y], 6]),
        ...routes.flatMap(({ path, count }): Mark[] => [
          ...(path.stop ? [['a stop', path.stop, 6] as const] : []),
          ...(path.question ? [['a question mark', path.question, 5] as const] : []),
          ...(count ? [['the number of a line', count.at, count.radiusPx - 1] as const] : [])
        ])
      ];
  const shapes = new Map([...scene.base.land].map(([code, outline]) => [code, outline.at(view.k)]));
  const dots = [...scene.areas.map(({ territory, at, shape }) => ({ id: territory, at, shape }))]
    .filter((area) => isDrawnAsDot(area, view))
    .map(({ id, at }) => ({ id, x: view.k * at[0] + view.tx, y: view.k * at[1] + view.ty }));
  labels.forEach((placed, i) => {
    const { label, box, leader, inside, lines } = placed;
    const say = (fault: string): void => void faults.push(`${nameOf(placed)} ${fault}`);
    const beyond = Math.max(
      -box.x,
      -box.y,
      box.x + box.width - view.widthPx,
      box.y + box.height - view.heightPx
    );
    if (view.widthPx < Infinity && beyond > ROUNDING_PX) say('is cut by the edge');
    // There is air above and below the letters.
    const inner = toPlane(inside ? lettersOf(box) : box, view, ROUNDING_PX);
    for (const [code, shape] of shapes)
      if (!label.members.includes(code) && touchesShape(inner, shape)) say(`stands on ${code}`);
    for (const other of labels.slice(i + 1)) {
      if (distanceOfBoxes(box, other.box) <= 0) say(`touches ${nameOf(other)}`);
      if (leader && distanceOfLine(leader, other.box) === 0) say(`leads through ${nameOf(other)}`);
      if (other.leader && distanceOfLine(other.leader, box) === 0)
        say(`is crossed by the leader of ${nameOf(other)}`);
      if (leader && other.leader && distanceOfLines(leader, other.leader) === 0)
        say(`leads across ${nameOf(other)}`);
    }
    if (
      lines[0]?.role === 'figure' &&
      (!inside || lines.map(({ text }) => text).join(' ') !== label.amount?.short)
    )
      say('is a number without a name');
    for (const { id, x, y } of dots)
      // A figure may, rather than be left out.
      if (
        id !== label.id &&
        !(label.essential && label.lines.length > 1) &&
        distanceOfLine({ from: [x, y], to: [x, y] }, box) < DOT_RADIUS_PX - 1
      )
        say(`covers the dot of ${id}`);
    for (const [mark, [x, y], radiusPx] of marks)
      if (distanceOfLine({ from: [x, y], to: [x, y] }, box) < radiusPx) say(`stands on ${mark}`);
    if (lines[0]?.role === 'region') return;
    const [x, y] = [view.k * label.at[0] + view.tx, view.k * label.at[1] + view.ty];
    const own = shapes.get(label.id);
    const isDot = isDrawnAsDot(label, view);
    if (leader) {
      const [fx, fy] = leader.from;
      const onDot = isDot && Math.hypot(fx - x, fy - y) <= DOT_RADIUS_PX + ROUNDING_PX;
      const share = own ? shareOfPartAt(own, [(fx - view.tx) / view.k, (fy - view.ty) / view.k]) : 0;
      if (!onDot && share < 0.25) say('has a leader that does not start on its main part');
    } else if (!inside) {
      const toDot = isDot ? distanceOfLine({ from: [x, y], to: [x, y] }, box) - DOT_RADIUS_PX : Infinity;
      const away = Math.min(toDot, own ? view.k * distanceToShape(toPlane(box, view), own) : Infinity);
      // What lies beyond the window is not seen, and no name is taken for it.
      const [x0, y0] = view.widthPx < Infinity ? [0, 0] : [-Infinity, -Infinity];
      const [left, top] = [Math.max(x0, box.x - away), Math.max(y0, box.y - away)];
      const reach = toPlane(
        {
          x: left,
          y: top,
          width: Math.min(view.widthPx, box.x + box.width + away) - left,
          height: Math.min(view.heightPx, box.y + box.height + away) - top
        },
        view
      );
      if (away > 0)
        for (const [code, shape] of shapes)
          if (
            code !== label.id &&
            touchesShape(reach, shape) &&
            view.k * distanceToShape(toPlane(box, view), shape) < away - ROUNDING_PX
          )
            say(`is nearer to ${code}`);
      for (const dot of dots)
        if (
          dot.id !== label.id &&
          distanceOfLine({ from: [dot.x, dot.y], to: [dot.x, dot.y] }, box) - DOT_RADIUS_PX < away
        )
          say(`is nearer to the dot of ${dot.id}`);
    }
  });
  return faults;
}

function distanceOfBoxes(a: Box, b: Box): number {
  return Math.max(a.x - b.x - b.width, b.x - a.x - a.width, a.y - b.y - b.height, b.y - a.y - a.height);
}
