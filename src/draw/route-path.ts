import type { RouteStatus } from '../model/data-package';
import type { LineMark } from '../scene/marks';
import type { View } from './view';

/** How far a line keeps from the places at its ends. */
const GAP_PX = 6;

/** What a short line keeps, and the least that must be left of it before its head. */
const SHORT_GAP_PX = 2;
const LEAST_SHAFT_PX = 5;

/** Half the width of a line's head; a wide line has a wider one. */
const HEAD_HALF_WIDTH_PX = 5;

/** The length of a line to an end that is not stated, without its question mark: short, for it points nowhere in particular. */
const STUB_PX = 30;
const STUB_FADE_PX = 16;
const QUESTION_PX = 9;

/** A line that ends somewhere in a region dissolves over so much of its length: at most in pixels, and as a share. */
const FADE_PX = 46;
const MOST_FADE = 0.4;

/** The pieces in which it dissolves: where each begins and ends, as shares of that stretch, and how strong it is beside the line. */
const FADES = [
  { from: 0.12, to: 0.38, strength: 0.75 },
  { from: 0.48, to: 0.68, strength: 0.5 },
  { from: 0.8, to: 0.93, strength: 0.3 }
] as const;

/** The radius of the mark where the goods were stopped, and of the ring where a route goes on. */
export const STOP_RADIUS_PX = 7;
export const JOINT_RADIUS_PX = 3.6;

/** The width of each status's lines, where no amount says otherwise. */
export const STATUS_WIDTHS: Readonly<Record<RouteStatus, number>> = {
  interdicted: 3,
  monitored: 2.2,
  reported: 2.2,
  suspected: 2.2
};

export function widthOf(mark: Pick<LineMark, 'widthPx' | 'status'>): number {
  return mark.widthPx ?? STATUS_WIDTHS[mark.status];
}

type Point = readonly [x: number, y: number];

/** A head: its tip and the two corners behind it, as x, y pairs; open heads are drawn as an angle. */
export interface Head {
  readonly points: readonly number[];
  readonly open: boolean;
}

/** A piece of a line that dissolves; its width and opacity are this share of the line's. */
export interface Fade {
  readonly line: Float32Array;
  readonly strength: number;
}

/** A line as it lies on the screen, in CSS pixels. */
export interface RoutePath {
  /** One line, or several where the leg leaves the map's edge and comes back on the other. */
  readonly lines: readonly Float32Array[];
  /** What the lines dissolve into where they end somewhere in a region, or nowhere that is stated. */
  readonly fades: readonly Fade[];
  /** None where the direction is not known, the end is not stated or the line is too short to show it. */
  readonly heads: readonly Head[];
  /** Where the line begins at a place that is one point of the map. */
  readonly start: Point | null;
  /** Where the route came from another leg. */
  readonly joint: Point | null;
  /** Where the goods were stopped. */
  readonly stop: Point | null;
  /** Where the end that is not stated would be. */
  readonly question: Point | null;
}

/**
 * Puts a line on the screen: its ends kept off the places but where it goes on as another leg, the line ending where the head begins, the
 * head always the same size. A line that is too short for gaps and head keeps the line alone.
 */
export function layoutRoute(mark: LineMark, view: View): RoutePath {
  const stub = mark.stub && layStub(mark, mark.stub, view);
  const lines = stub ? [stub.line] : toPixels(mark, view);
  const question = stub?.question ?? null;
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (!first || !last) return { lines, fades: [], heads: [], start: null, joint: null, stop: null, question };
  const from: Point = [first[0] as number, first[1] as number];
  const to: Point = [last[last.length - 2] as number, last[last.length - 1] as number];
  const isStart = mark.seen.start && mark.start.kind !== 'unknown';
  const isPlace = isStart && mark.start.kind === 'place';
  const isEnd = mark.seen.end && mark.end.kind !== 'unknown';
  const ends = {
    start: isPlace && !mark.start.joins && !mark.start.stopped && !bearsHead(mark, 'start') ? from : null,
    joint: isStart && mark.start.joins && !mark.start.stopped ? from : null,
    stop: isStart && mark.start.stopped ? from : isEnd && mark.end.stopped ? to : null,
    question
  };
  const half = Math.max(HEAD_HALF_WIDTH_PX, widthOf(mark) / 2 + 3.5);
  const length = 2 * half;
  const wholePx = lines.length > 1 ? Infinity : lengthOf(first);
  const fades = dissolveEnds(mark, lines, stub ? STUB_FADE_PX : Math.min(FADE_PX, MOST_FADE * wholePx));
  const shaftPx = lines.length > 1 ? Infinity : lengthOf(lines[0] as Float32Array);
  if (shaftPx < 2 * SHORT_GAP_PX + length + LEAST_SHAFT_PX) return { lines, fades, heads: [], ...ends };
  const heads: Head[] = [];
  const gap = shaftPx < 2 * GAP_PX + 2 * length ? SHORT_GAP_PX : GAP_PX;
  lines[0] = cutStart(lines[0] as Float32Array, gapAt(mark, 'start', gap));
  lines[lines.length - 1] = cutEnd(lines[lines.length - 1] as Float32Array, gapAt(mark, 'end', gap));
  if (bearsHead(mark, 'end')) {
    const { line, head } = putHead(
      lines[lines.length - 1] as Float32Array,
      half,
      length,
      mark.end.kind === 'region'
    );
    lines[lines.length - 1] = line;
    heads.push(head);
  }
  if (bearsHead(mark, 'start')) {
    const { line, head } = putHead(
      reverse(lines[0] as Float32Array),
      half,
      length,
      mark.start.kind === 'region'
    );
    lines[0] = reverse(line);
    heads.push(head);
  }
  if (mark.heads === 'middle') {
    const whole = lines.reduce((longest, line) => (lengthOf(line) > lengthOf(longest) ? line : longest));
    const front = cutEnd(whole.slice(), lengthOf(whole) / 2 - length / 2);
    heads.push(putHead(front, half, length, false).head);
  }
  return { lines, fades, heads, ...ends };
}

/** The middle of the line on the screen, half-way along its points. */
export function middleOfRoute(mark: LineMark, view: View): Point {
  if (mark.stub) {
    const { line } = layStub(mark, mark.stub, view);
    return [((line[0] as number) + (line[2] as number)) / 2, ((line[1] as number) + (line[3] as number)) / 2];
  }
  const i = 2 * Math.floor(mark.curve.length / 4);
  return [view.k * (mark.curve[i] as number) + view.tx, view.k * (mark.curve[i + 1] as number) + view.ty];
}

function bearsHead(mark: LineMark, at: 'start' | 'end'): boolean {
  return mark.seen[at] && mark[at].kind !== 'unknown' && (mark.heads === at || mark.heads === 'both');
}

/** True where the line has no point to end at: somewhere in a region, or where nobody says. */
function isFading(mark: LineMark, at: 'start' | 'end'): boolean {
  const { kind, joins, stopped } = mark[at];
  return mark.seen[at] && kind !== 'place' && !joins && !stopped;
}

/** A line goes up to the ring of a joint, keeps clear of a mark where goods were stopped, and lies open where it could end anywhere. */
function gapAt(mark: LineMark, at: 'start' | 'end', gap: number): number {
  const end = mark[at];
  if (!mark.seen[at] || end.kind === 'unknown') return 0;
  if (end.stopped) return STOP_RADIUS_PX + 1;
  if (end.joins) return JOINT_RADIUS_PX;
  return end.kind === 'region' ? 0 : gap;
}

function layStub(
  mark: LineMark,
  { angle, leadsIn }: NonNullable<LineMark['stub']>,
  view: View
): { line: Float32Array; question: Point } {
  const x = view.k * (mark.curve[0] as number) + view.tx;
  const y = view.k * (mark.curve[1] as number) + view.ty;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const length = STUB_PX + GAP_PX;
  const far: Point = [x + length * cos, y + length * sin];
  return {
    line: Float32Array.of(...(leadsIn ? [...far, x, y] : [x, y, ...far])),
    question: [x + (length + QUESTION_PX) * cos, y + (length + QUESTION_PX) * sin]
  };
}

/** Takes off the lines what they dissolve into at ends that are no points. */
function dissolveEnds(mark: LineMark, lines: Float32Array[], byPx: number): readonly Fade[] {
  const fades: Fade[] = [];
  const last = lines.length - 1;
  if (isFading(mark, 'end')) {
    const { line, pieces } = dissolve(lines[last] as Float32Array, byPx);
    lines[last] = line;
    fades.push(...pieces);
  }
  if (isFading(mark, 'start')) {
    const { line, pieces } = dissolve(reverse(lines[0] as Float32Array), byPx);
    lines[0] = reverse(line);
    fades.push(...pieces);
  }
  return fades;
}

/** A line without its last stretch, and the pieces of that. */
function dissolve(line: Float32Array, byPx: number): { line: Float32Array; pieces: readonly Fade[] } {
  const whole = line.slice();
  const upTo = (share: number): Float32Array => cutEnd(whole.slice(), (1 - share) * byPx);
  const pieces = FADES.map(({ from, to, strength }) => {
    const start = upTo(from);
    const end = upTo(to);
    const [x, y] = start.subarray(start.length - 2);
    const rest = end.subarray(start.length - 2);
    return { line: Float32Array.from([x as number, y as number, ...rest]), strength };
  });
  return { line: cutEnd(line, byPx), pieces };
}

/** A head whose tip is where the line ends; the line then ends where the head begins, but for an open one, which lets it through to its tip. */
function putHead(
  line: Float32Array,
  half: number,
  length: number,
  open: boolean
): { line: Float32Array; head: Head } {
  const tipX = line[line.length - 2] as number;
  const tipY = line[line.length - 1] as number;
  const [i, baseX, baseY] = pointBefore(line, length - 1);
  const distance = Math.hypot(tipX - baseX, tipY - baseY) || 1;
  const ux = (tipX - baseX) / distance;
  const uy = (tipY - baseY) / distance;
  const backX = tipX - ux * length;
  const backY = tipY - uy * length;
  return {
    line: open ? line : endAt(line, i, baseX, baseY),
    head: {
      points: [tipX, tipY, backX - uy * half, backY + ux * half, backX + uy * half, backY - ux * half],
      open
    }
  };
}

/** Samples nearer to each other than this on the screen are passed over. */
const SAMPLE_PX = 3;

function toPixels(mark: LineMark, view: View): Float32Array[] {
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
  for (let i = 2; i < line.length; i += 2) length += stepTo(line, i);
  return length;
}

/** From the point before to the one at `i`. Math.hypot takes several times as long, and there are thousands. */
function stepTo(line: Float32Array, i: number): number {
  const dx = (line[i] as number) - (line[i - 2] as number);
  const dy = (line[i + 1] as number) - (line[i - 1] as number);
  return Math.sqrt(dx * dx + dy * dy);
}

/**
 * Where the line is this far before its end, and the index of the point in whose place it is, which all later ones follow; never
 * before its second point.
 */
function pointBefore(line: Float32Array, byPx: number): readonly [index: number, x: number, y: number] {
  let left = byPx;
  for (let i = line.length - 2; i >= 2; i -= 2) {
    const step = stepTo(line, i);
    const x = line[i] as number;
    const y = line[i + 1] as number;
    if (step > left) {
      const t = left / step;
      return [i, x + t * ((line[i - 2] as number) - x), y + t * ((line[i - 1] as number) - y)];
    }
    left -= step;
  }
  return [2, line[2] as number, line[3] as number];
}

/** The line ended at a point in the place of the one at `index`; the array is changed, which is the caller's own. */
function endAt(line: Float32Array, index: number, x: number, y: number): Float32Array {
  line[index] = x;
  line[index + 1] = y;
  return line.subarray(0, index + 2);
}

function cutEnd(line: Float32Array, byPx: number): Float32Array {
  return byPx > 0 ? endAt(line, ...pointBefore(line, byPx)) : line;
}

function cutStart(line: Float32Array, byPx: number): Float32Array {
  return byPx > 0 ? reverse(cutEnd(reverse(line), byPx)) : line;
}

/** The same array, backwards. */
function reverse(line: Float32Array): Float32Array {
  for (let i = 0, j = line.length - 2; i < j; i += 2, j -= 2) {
    const x = line[i] as number;
    const y = line[i + 1] as number;
    line[i] = line[j] as number;
    line[i + 1] = line[j + 1] as number;
    line[j] = x;
    line[j + 1] = y;
  }
  return line;
}
