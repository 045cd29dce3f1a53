import { cutShape } from '../geo/cut-shape';
import { DETAIL_PX, type Outline } from '../geo/outline';
import type { Bounds } from '../geo/shape';
import type { PixelPath } from './sink';
import type { View } from './view';

/**
 * Writes outlines as path data: thinned to `detailPx`, cut to `box` (CSS pixels), and in tenths of a pixel; empty for those out of the box. Each
 * outline is written once.
 */
export function createPathWriter(
  { k, tx, ty }: Pick<View, 'k' | 'tx' | 'ty'>,
  box: Bounds,
  detailPx = DETAIL_PX
): (outline: Outline) => string {
  const written = new Map<Outline, string>();
  const scale = (k * DETAIL_PX) / detailPx;
  const onPlane: Bounds = [(box[0] - tx) / k, (box[1] - ty) / k, (box[2] - tx) / k, (box[3] - ty) / k];

  function write(outline: Outline): string {
    const [x0, y0, x1, y1] = outline.bounds;
    if (x0 > onPlane[2] || x1 < onPlane[0] || y0 > onPlane[3] || y1 < onPlane[1]) return '';
    const shape = cutShape(outline.at(scale), onPlane);
    if (!shape) return '';
    const { coordinates, ends, closed } = shape;
    let data = '';
    let start = 0;
    // Each point relative to the one before: exact, since tenths are whole numbers, and half as long.
    for (const end of ends) {
      let lastX = Math.round(10 * (k * (coordinates[2 * start] as number) + tx));
      let lastY = Math.round(10 * (k * (coordinates[2 * start + 1] as number) + ty));
      let line = `M${tenths(lastX)},${tenths(lastY)}l`;
      let isFirst = true;
      for (let i = start + 1; i < end; i++) {
        const x = Math.round(10 * (k * (coordinates[2 * i] as number) + tx));
        const y = Math.round(10 * (k * (coordinates[2 * i + 1] as number) + ty));
        if (x === lastX && y === lastY) continue;
        line += pair(x - lastX, y - lastY, isFirst);
        isFirst = false;
        lastX = x;
        lastY = y;
      }
      if (!isFirst) data += closed ? `${line}z` : line;
      start = end;
    }
    return data;
  }

  return (outline) => {
    let data = written.get(outline);
    if (data === undefined) written.set(outline, (data = write(outline)));
    return data;
  };
}

/** Lines and figures in CSS pixels as path data. */
export function formatPaths(paths: readonly PixelPath[]): string {
  let data = '';
  for (const { points, closed } of paths) {
    for (let i = 0; i < points.length; i += 2)
      data += `${i === 0 ? 'M' : 'L'}${roundTenth(points[i] as number)},${roundTenth(points[i + 1] as number)}`;
    if (closed) data += 'Z';
  }
  return data;
}

export function roundTenth(n: number): number {
  return Math.round(10 * n) / 10;
}

/** A whole number of tenths as SVG has it, without what it can do without: "12.5", ".3", "-4". */
function tenths(n: number): string {
  const rest = Math.abs(n % 10);
  const whole = Math.trunc(n / 10);
  if (!rest) return `${whole}`;
  return whole ? `${whole}.${rest}` : `${n < 0 ? '-' : ''}.${rest}`;
}

function pair(dx: number, dy: number, isFirst: boolean): string {
  return `${isFirst || dx < 0 ? '' : ' '}${tenths(dx)}${dy < 0 ? '' : ','}${tenths(dy)}`;
}
