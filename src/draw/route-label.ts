import type { Box } from './labels/box';

/** How far a caption keeps from its line, and its height, in CSS pixels. */
const AWAY_PX = 10;
export const CAPTION_HEIGHT_PX = 18;

/** The shares of a line's points at which a caption is tried, best first. */
const SHARES = [0.5, 0.38, 0.62, 0.26, 0.74];

/**
 * The middle of a caption beside the longest of some lines, where it touches none of the boxes; null where it would everywhere. All in CSS
 * pixels from one origin.
 */
export function placeCaption(
  lines: readonly ArrayLike<number>[],
  widthPx: number,
  taken: readonly Box[]
): readonly [x: number, y: number] | null {
  const line = lines.reduce<ArrayLike<number>>(
    (most, each) => (lengthOf(each) > lengthOf(most) ? each : most),
    []
  );
  const points = line.length / 2;
  if (points < 2) return null;
  for (const share of SHARES)
    for (const side of [-1, 1]) {
      const place = beside(line, share * (points - 1), side, widthPx);
      const box = {
        x: place[0] - widthPx / 2,
        y: place[1] - CAPTION_HEIGHT_PX / 2,
        width: widthPx,
        height: CAPTION_HEIGHT_PX
      };
      if (!taken.some((other) => isTouching(box, other)) && !crosses(line, box)) return place;
    }
  return null;
}

/** The middle of a box of this width that lies beside the line at a point, given in points of the line from its start. */
function beside(
  line: ArrayLike<number>,
  at: number,
  side: number,
  widthPx: number
): readonly [number, number] {
  const i = Math.max(0, Math.min(line.length / 2 - 2, Math.floor(at)));
  const t = at - i;
  const [ax, ay] = [line[2 * i] as number, line[2 * i + 1] as number];
  const [bx, by] = [line[2 * i + 2] as number, line[2 * i + 3] as number];
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const nx = (side * -(by - ay)) / length;
  const ny = (side * (bx - ax)) / length;
  // A box beside a steep line lies further off than one above a level one.
  const away = AWAY_PX + (Math.abs(nx) * widthPx) / 2 + (Math.abs(ny) * CAPTION_HEIGHT_PX) / 4;
  return [ax + t * (bx - ax) + nx * away, ay + t * (by - ay) + ny * away];
}

function lengthOf(line: ArrayLike<number>): number {
  let length = 0;
  for (let i = 2; i < line.length; i += 2)
    length += Math.hypot(
      (line[i] as number) - (line[i - 2] as number),
      (line[i + 1] as number) - (line[i - 1] as number)
    );
  return length;
}

function isTouching(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function crosses(line: ArrayLike<number>, box: Box): boolean {
  for (let i = 0; i < line.length; i += 2) {
    const x = line[i] as number;
    const y = line[i + 1] as number;
    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return true;
  }
  return false;
}
