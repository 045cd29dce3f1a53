import type { RouteMark } from '../scene/marks';
import type { View } from './view';

/** How far a line keeps from the places at its ends, and the size of its head. */
const START_GAP_PX = 5;
const END_GAP_PX = 6;
const HEAD_LENGTH_PX = 10;
const HEAD_HALF_WIDTH_PX = 5;

/** A leg as it lies on the screen, in CSS pixels. */
export interface RoutePath {
  /** One line, or several where the leg leaves the map's edge and comes back on the other. */
  readonly lines: readonly Float32Array[];
  /** The head's three corners, tip first; null where the direction is not known or the leg is too short to show it. */
  readonly head: readonly number[] | null;
}

/**
 * Puts a leg on the screen: its ends kept off the places, the line ending where the head begins, the head always the same size. A leg
 * that is too short for gaps and head keeps the line alone.
 */
export function layoutRoute(mark: RouteMark, view: View): RoutePath {
  const lines = toPixels(mark, view);
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (!first || !last) return { lines, head: null };
  const room = lengthOf(first) > START_GAP_PX + END_GAP_PX + 2 * HEAD_LENGTH_PX || lines.length > 1;
  if (!room) return { lines, head: null };
  lines[0] = cutStart(lines[0] as Float32Array, START_GAP_PX);
  let end = cutEnd(lines[lines.length - 1] as Float32Array, mark.open ? 0 : END_GAP_PX);
  if (!mark.directed) {
    lines[lines.length - 1] = end;
    return { lines, head: null };
  }
  const tipX = end[end.length - 2] as number;
  const tipY = end[end.length - 1] as number;
  end = cutEnd(end, HEAD_LENGTH_PX - 1);
  lines[lines.length - 1] = end;
  const baseX = end[end.length - 2] as number;
  const baseY = end[end.length - 1] as number;
  const length = Math.hypot(tipX - baseX, tipY - baseY) || 1;
  const ux = (tipX - baseX) / length;
  const uy = (tipY - baseY) / length;
  const backX = tipX - ux * HEAD_LENGTH_PX;
  const backY = tipY - uy * HEAD_LENGTH_PX;
  return {
    lines,
    head: [
      tipX,
      tipY,
      backX - uy * HEAD_HALF_WIDTH_PX,
      backY + ux * HEAD_HALF_WIDTH_PX,
      backX + uy * HEAD_HALF_WIDTH_PX,
      backY - ux * HEAD_HALF_WIDTH_PX
    ]
  };
}

/** The middle of the leg on the screen, half-way along its points. */
export function middleOfRoute(mark: RouteMark, view: View): readonly [x: number, y: number] {
  const i = 2 * Math.floor(mark.curve.length / 4);
  return [view.k * (mark.curve[i] as number) + view.tx, view.k * (mark.curve[i + 1] as number) + view.ty];
}

/** Samples nearer to each other than this on the screen are passed over. */
const SAMPLE_PX = 3;

function toPixels(mark: RouteMark, view: View): Float32Array[] {
  const { curve } = mark;
  const { k, tx, ty } = view;
  const ends = mark.ends.length ? mark.ends : [curve.length / 2];
  const lines: Float32Array[] = [];
  let start = 0;
  for (const end of ends) {
    const line = new Float32Array(2 * (end - start));
    let n = 0;
    for (let i = start; i < end; i++) {
      const x = k * (curve[2 * i] as number) + tx;
      const y = k * (curve[2 * i + 1] as number) + ty;
      const near =
        n > 0 &&
        i < end - 1 &&
        Math.abs(x - (line[n - 2] as number)) + Math.abs(y - (line[n - 1] as number)) < SAMPLE_PX;
      if (near) continue;
      line[n++] = x;
      line[n++] = y;
    }
    if (n >= 4) lines.push(line.subarray(0, n));
    start = end;
  }
  return lines;
}

function lengthOf(line: Float32Array): number {
  let length = 0;
  for (let i = 2; i < line.length; i += 2) length += distance(line, i);
  return length;
}

function distance(line: Float32Array, i: number): number {
  return Math.hypot(
    (line[i] as number) - (line[i - 2] as number),
    (line[i + 1] as number) - (line[i - 1] as number)
  );
}

function cutEnd(line: Float32Array, byPx: number): Float32Array {
  let left = byPx;
  for (let i = line.length - 2; i >= 2; i -= 2) {
    const step = distance(line, i);
    if (step > left) {
      const cut = line.slice(0, i + 2);
      const t = left / step;
      cut[i] = (line[i] as number) + t * ((line[i - 2] as number) - (line[i] as number));
      cut[i + 1] = (line[i + 1] as number) + t * ((line[i - 1] as number) - (line[i + 1] as number));
      return cut;
    }
    left -= step;
  }
  return line.slice(0, 4);
}

function cutStart(line: Float32Array, byPx: number): Float32Array {
  return reverse(cutEnd(reverse(line), byPx));
}

function reverse(line: Float32Array): Float32Array {
  const reversed = new Float32Array(line.length);
  for (let i = 0; i < line.length; i += 2) {
    reversed[line.length - 2 - i] = line[i] as number;
    reversed[line.length - 1 - i] = line[i + 1] as number;
  }
  return reversed;
}
